import type { Day } from './calendar.ts';
import { readText, type Span } from './reading.ts';
import { durationIn } from './when/durations.ts';
import { clausesOf, followUpCues } from './when/follow-up.ts';
import { dayShapes } from './when/shapes.ts';
import type { DayShape } from './when/written.ts';

/** A day in a text: what it means, and whether it is of something that happened (`past`) or is to come (`future`). */
export type DateFound = { date: Day; role: 'past' | 'future'; span: Span };

/** Days of a plain text with the part they play there; positions are of the plain text. */
export type PlacedDay = DayShape & { followUp: boolean };

/** No more than this many words between "ring back" and its day. */
const wordsBetween = 9;

/** Tells for each day of a plain text whether words of planning lead to it. */
export function placedDays(plain: string, today: Day): PlacedDay[] {
  const shapes = dayShapes(plain, today);
  if (shapes.length === 0) return [];
  const clauses = clausesOf(plain);
  const cues = followUpCues(plain);
  const clauseAt = (at: number): number => clauses.findIndex(({ start, end }) => at >= start && at < end);
  const led = new Set<DayShape>();
  for (const cue of cues) {
    const clause = clauseAt(cue.start);
    const after = shapes.find(
      (shape) => shape.start >= cue.start && shape.end > cue.end && shape.future && clauseAt(shape.end - 1) === clause,
    );
    if (after && plain.slice(cue.end, after.start).trim().split(/\s+/).length <= wordsBetween) led.add(after);
    else if (!after) {
      const before = shapes
        .filter((shape) => shape.end <= cue.start && clauseAt(shape.start) === clause && shape.says !== 'past')
        .at(-1);
      if (before?.future && !led.has(before) && !/\b(?:seen|saw|rang|called)\b/.test(plain.slice(0, cue.start)))
        led.add(before);
      const next = clauses[clause + 1];
      const start =
        next && shapes.find((shape) => shape.start <= next.start + 4 && shape.start >= next.start && shape.future);
      if (!before && start && plain.slice(cue.end, clauses[clause]?.end).trim().split(/\s+/).length <= 4)
        led.add(start);
    }
  }
  return shapes
    .filter((shape) => !shape.amount || led.has(shape))
    .map((shape) => ({ ...shape, followUp: led.has(shape) }));
}

/**
 * The days a text names, given today. A bare weekday, date or day of the month is the latest one (today counts) where it tells what
 * happened, and the next one after words of planning ("ring back fri", "next review 4 Sept"). "Next Tuesday" is the one of next
 * week. Nothing is guessed for "last week" or "in April". UK order: 12/3 is 12 March.
 * @example readDates('saw Kai monday, see again fri', '2026-03-18') // 2026-03-16 past, 2026-03-20 future
 */
export function readDates(typed: string, today: Day): DateFound[] {
  const reading = readText(typed.normalize('NFC'));
  const found: DateFound[] = [];
  for (const day of placedDays(reading.plain, today)) {
    const role = day.followUp || day.says === 'future' || !day.past ? 'future' : 'past';
    const date = role === 'future' ? day.future : day.past;
    if (date) found.push({ date, role, span: reading.spanOf(day.start, day.end) });
  }
  return found;
}

/**
 * How long something took, in minutes; `bad` where it cannot be (nothing, less than nothing, over 24 hours). Undefined where no
 * length is said: a bare number is none.
 * @example readDuration('an hour and a half') // { minutes: 90, bad: false, span: { start: 0, end: 18 } }
 */
export function readDuration(typed: string): { minutes: number; bad: boolean; span: Span } | undefined {
  const reading = readText(typed.normalize('NFC'));
  const found = durationIn(reading.plain);
  return found && { minutes: found.minutes, bad: found.bad, span: reading.spanOf(found.start, found.end) };
}
