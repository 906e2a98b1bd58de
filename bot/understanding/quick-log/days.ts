import { addDays, type Day, dayNumber } from '../calendar.ts';
import { clausesOf, followUpCues } from '../when/follow-up.ts';
import type { PlacedDay } from '../when.ts';
import type { QuickLogCommand } from './choose.ts';

export type DayIn = { day: Day; start: number; end: number };

export type LineDays = {
  /** The line without the clause of what is planned, as long as the line was. */
  main: string;
  date?: DayIn;
  followUp?: { day?: Day; start: number; end: number };
  error?: 'future_date' | 'past_date';
};

/** A date without a year more than this many days back is a slip for one to come: nobody logs last June's call in March. */
const longAgo = 270;
/** Destinations and homes are often recorded late. */
const longAgoForStates = 335;

const ownNoun =
  /\b(?:interview|court(?: date)?|hearing|exams?|test|viewing|birthday|deadline|trial(?: shift)?|starts?|starting|moves?|moving|sign up|due|appointment|meeting|assessment|review|visit|induction|enrolment|open day|operation|scan|trip|party|holiday|eviction|notice|expires|payment|paid|before|until|till|by|has|event|session|goes|going|leaves|leaving|results|bday|delivery|delivered|arriv\w+|pick(?:ing)? up|collect\w*)\s*(?:is |on |at |date |the |this |next |for |appointment |interview )*$/;

/** A home or a place that is still to come. */
const toBegin =
  /\b(?:moves|is moving|will|going to|due to|is to|to move|to start|starts|begins|is starting|'s starting|'s moving|gets)\b/;

/** A day that belongs to something talked about ("interview tomorrow"), not to the contact. */
function ofSomethingElse(line: string, day: PlacedDay): boolean {
  const before = line.slice(0, day.start);
  const clause = before.slice(Math.max(before.lastIndexOf(','), before.lastIndexOf(';'), before.lastIndexOf('. ')) + 1);
  const told =
    before.length !== clause.length ||
    /\b(?:re|about|regarding|discuss\w*|talked|around)\b/.test(clause) ||
    /[~]/.test(line.slice(0, day.start));
  return told && ownNoun.test(clause);
}

/** Where the words of the planned thing begin: its cue, back to the start of the clause if nothing else stands before it. */
function planClause(line: string, day: PlacedDay): { start: number; end: number } {
  const clause = clausesOf(line).find(({ start, end }) => day.start >= start && day.start < end) ?? {
    start: 0,
    end: line.length,
  };
  const cue = followUpCues(line).find(
    ({ start, end }) => start >= clause.start - 40 && end <= clause.end && start <= day.end,
  );
  const start = Math.min(cue?.start ?? day.start, day.start);
  const end = Math.max(day.end, cue?.end ?? 0);
  return { start, end };
}

/**
 * Which day of a line is the day it happened and which the one to come. Without `meaning` it only cuts the planned part out, for the
 * choice of the command.
 */
export function lineDays(
  line: string,
  said: string,
  days: readonly PlacedDay[],
  meaning?: { today: Day; command: QuickLogCommand; outcome?: string },
): LineDays {
  const planned = days.find((day) => day.followUp);
  let main = line;
  let followUp: LineDays['followUp'];
  if (planned) {
    const clause = planClause(said, planned);
    main = line.slice(0, clause.start) + ' '.repeat(clause.end - clause.start) + line.slice(clause.end);
    followUp = { day: planned.future, start: clause.start, end: clause.end };
  }
  if (!meaning) return { main, followUp };
  const { command, today, outcome } = meaning;
  const others = days.filter((day) => day !== planned && !day.amount);
  if (command === 'next_contact') {
    const day = planned ?? others.find((other) => other.future);
    if (!day) return { main, ...(others[0] ? { error: 'past_date' } : {}) };
    return { main, followUp: { day: day.future, start: followUp?.start ?? day.start, end: followUp?.end ?? day.end } };
  }
  const own = others.find((day) => !ofSomethingElse(line, day));
  if (!own) return { main, followUp };
  const states = command === 'destination' || command === 'accommodation';
  if (states && own.future && own.says !== 'past' && own.future !== today && toBegin.test(line.slice(0, own.start)))
    return { main, followUp, error: 'future_date' };
  if (outcome === 'rearranged' && !followUp && own.future && own.says !== 'past')
    return { main, followUp: { day: own.future, start: own.start, end: own.end } };
  const late =
    own.past !== undefined &&
    !own.says &&
    dayNumber(today) - dayNumber(own.past) > (states ? longAgoForStates : longAgo);
  const span = { start: own.start, end: own.end };
  if (own.past && !late) return { main, followUp, date: { day: own.past, ...span } };
  const toCome = own.future ?? addDays(today, 1);
  if (command === 'appointment_outcome' && (outcome === 'cancelled' || outcome === 'rearranged'))
    return { main, followUp, date: { day: toCome, ...span } };
  if (command === 'plan_review' && /\b(?:due|booked|scheduled|planned|set)\b/.test(line) && !followUp)
    return { main, followUp: { day: toCome, ...span } };
  if (command === 'referral' || command === 'note') return { main, followUp };
  return { main, followUp, error: 'future_date' };
}
