import { type Language, say } from '../content/index.ts';
import { dayAfter, londonClock, spokenTime, weekdayOf } from '../reference/london-time.ts';
import { onCall } from '../reference/on-call.ts';
import { isWorking, isWorkingDay } from '../reference/working-time.ts';
import type { Council, Reply } from '../turn.ts';

export { spokenTime };

const weekdays = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const;

/** Whether the team is at work at an instant: the council's own hours, and no bank holiday. */
export const isOpen = ({ open }: Council, at: Date): boolean => isWorking(at, open);

/** How many days from now the team is back: 0 today; null when that is more than a week away, or never. */
function daysUntilOpen({ open }: Council, at: Date): { days: number; weekday: number } | null {
  const { day, time } = londonClock(at);
  for (let days = time < open.from ? 0 : 1; days <= 7; days += 1) {
    const then = dayAfter(day, days);
    if (isWorkingDay(then, open.weekdays)) return { days, weekday: weekdayOf(then) };
  }
  return null;
}

/** What is true now about when a person can answer: how long they are there, or when they are back and who can be called. */
export function saidOfHours(council: Council, at: Date, language: Language): Reply[] {
  if (isOpen(council, at)) return [{ text: say(language, 'common.person.open', { to: spokenTime(council.open.to) }) }];
  const next = daysUntilOpen(council, at);
  const named = weekdays[(next?.weekday ?? 1) - 1] ?? 'monday';
  const day = next?.days === 0 ? 'today' : next?.days === 1 ? 'tomorrow' : named;
  const values = { day: say(language, `common.day.${day}`), from: spokenTime(council.open.from) };
  return [
    ...(next ? [{ text: say(language, 'common.person.closed', values) }] : []),
    { text: say(language, 'common.person.onCall', { onCall: onCallLine(council, at, language) }) },
    { text: say(language, 'common.callNow'), urgent: true },
  ];
}

/** Who answers a call now, as people say it: "the duty team: 01632 960 100". */
export function onCallLine(council: Council, at: Date, language: Language): string {
  const answers = onCall(council, at);
  if (!answers) return say(language, 'common.onCall.nobody', { number: council.dutyNumber });
  const who = answers.team === 'duty' ? say(language, 'common.onCall.duty') : answers.name;
  return say(language, 'common.onCall.line', { who, number: answers.number });
}

const capital = (day: number) => {
  const name = weekdays[day - 1] ?? '';
  return name.charAt(0).toUpperCase() + name.slice(1);
};

/** What a page says of the council: who answers and when, and what to know when nobody is there now. */
export function pageFacts(council: Council, at: Date) {
  const { dutyNumber, name, open } = council;
  const when = say('en', 'main.hours', {
    first: capital(Math.min(...open.weekdays)),
    last: capital(Math.max(...open.weekdays)),
    from: spokenTime(open.from),
    to: spokenTime(open.to),
  });
  const [closed] = isOpen(council, at) ? [] : saidOfHours(council, at, 'en');
  return {
    council: name,
    duty: { number: dutyNumber, when },
    outOfHours: closed?.text ?? null,
    night: council.night ?? null,
  };
}
