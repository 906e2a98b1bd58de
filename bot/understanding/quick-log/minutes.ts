import { type Duration, durationIn } from '../when/durations.ts';

/** Beside the person or the way, and nothing after it that makes it a date, a count or a range. */
const bareNumber =
  /(?:@|\b(?:phone|call|called|rang|hv|f2f|visit|text|video|teams|zoom))[\s,-]+(\d{1,3})(?=$|\s*[,;]|\s+-|\s(?!st\b|nd\b|rd\b|th\b|weeks?\b|days?\b|months?\b|yr|year|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|times?\b|x\b|to\b|-))/;

/** The length a line says. Advisers leave the unit out ("phone kai 15"): five-minute steps from 5 to 240 are then minutes. */
export function minutesIn(plain: string): Duration | undefined {
  const said = durationIn(plain);
  if (said) return said;
  const found = bareNumber.exec(plain);
  const digits = found?.[1] ?? '';
  const minutes = Number(digits);
  if (!found || minutes < 5 || minutes > 240 || minutes % 5 !== 0) return undefined;
  const end = found.index + found[0].length;
  return { minutes, bad: false, start: end - digits.length, end };
}
