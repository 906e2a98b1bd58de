type Activity = {
  activityCode: number;
  startedOn: string;
  ascertainedOn: string;
  verifiedOn?: string | undefined;
  reviewOn?: string | undefined;
  predictedEndOn?: string | undefined;
};

// NCCIS 2019-20 rules: the codes that count as not in education, employment or training (540 is volunteering).
const neet = new Set([540, 610, 615, 616, 619, 620, 630, 640, 650, 660, 670, 680]);
const untilEndOfYear = new Set([110, 120, 130, 140, 150, 210, 220, 230, 240, 250, 270, 280]);
const months: Record<number, number> = {
  310: 12,
  320: 12,
  330: 6,
  340: 6,
  360: 6,
  380: 6,
  381: 6,
  550: 6,
  410: 6,
  430: 6,
  440: 6,
  450: 6,
  460: 6,
  530: 3,
};
const untilReview = new Set([260, 290, 350, 710]);

/** Whether an NCCIS activity code counts as NEET (2019-20 rules, code list A3). */
export const isNeet = (code: number): boolean => neet.has(code);

function addMonths(day: string, count: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const last = new Date(Date.UTC(year, month - 1 + count + 1, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + count, Math.min(date, last))).toISOString().slice(0, 10);
}

function addDays(day: string, count: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + count * 86_400_000).toISOString().slice(0, 10);
}

function endOfSchoolYear(day: string): string {
  const year = Number(day.slice(0, 4));
  return day.slice(5) > '08-31' ? `${year + 1}-08-31` : `${year}-08-31`;
}

/**
 * The day a confirmed destination lapses, or undefined where it never does (NEET and not-known codes). Intervals derived
 * from the test records of the 2019-20 NCCIS validator; never past the course's end (error 238 there).
 */
export function lapsesOn(activity: Activity): string | undefined {
  const { activityCode: code } = activity;
  const from = activity.verifiedOn ?? activity.ascertainedOn;
  const capped = (day: string) =>
    activity.predictedEndOn && activity.predictedEndOn < day ? activity.predictedEndOn : day;
  if (untilEndOfYear.has(code)) return capped(endOfSchoolYear(from));
  if (untilReview.has(code)) return activity.reviewOn ? addDays(activity.reviewOn, 28) : undefined;
  const count = months[code];
  return count === undefined ? undefined : capped(addMonths(from, count));
}
