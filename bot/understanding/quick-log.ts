import type { AppointmentOutcome, ContactMethod, ContactOutcome } from '../reference/contact-methods.ts';
import type { Destination } from '../reference/destinations.ts';
import type { Accommodation } from '../reference/oc3.ts';
import type { Topic } from '../reference/topics.ts';
import type { Day } from './calendar.ts';
import type { Named } from './people/named.ts';
import { findPeople, type PeopleFound } from './people.ts';
import { chooseCommand, type QuickLogCommand } from './quick-log/choose.ts';
import { lineDays } from './quick-log/days.ts';
import { fieldsOf } from './quick-log/fields.ts';
import { minutesIn } from './quick-log/minutes.ts';
import { notForUs } from './quick-log/not-for-us.ts';
import { restOf } from './quick-log/rest.ts';
import { subjectsOf } from './quick-log/subjects.ts';
import { whoSaid } from './quick-log/who.ts';
import { readText, type Span } from './reading.ts';
import { vagueDayIn } from './when/vague.ts';
import { placedDays } from './when.ts';

export type QuickLogError =
  | 'no_person'
  | 'unknown_person'
  | 'ambiguous_person'
  | 'bad_duration'
  | 'future_date'
  | 'past_date'
  | 'not_a_command';

/** What a line of an adviser says; what it does not say is absent. Names are full names, spans are of the NFC text. */
export type QuickLog = {
  command?: QuickLogCommand;
  person: string | null;
  personId?: string;
  ambiguous?: string[];
  ambiguousIds?: string[];
  /** A name that is on no list, as it was typed. */
  unknownName?: string;
  method?: ContactMethod;
  outcome?: ContactOutcome | AppointmentOutcome;
  durationMinutes?: number;
  date?: Day;
  /** When it happened was said, and no single day: last week, over the weekend. */
  vagueDay?: true;
  followUpDate?: Day;
  topics?: Topic[];
  destination?: Destination;
  /** NCCIS code of the destination. */
  activityCode?: number;
  accommodation?: Accommodation;
  agency?: string;
  error?: QuickLogError;
  /** What is left when everything understood is taken out: the note. */
  rest?: string;
  spans: Partial<
    Record<'person' | 'method' | 'outcome' | 'duration' | 'date' | 'followUpDate' | 'agency' | 'state', Span>
  >;
};

/**
 * Who may be meant and what day it is. Hand in the same arrays again: names are prepared once for each. `found`: what `findPeople` says of
 * this line and these people, where it was asked already.
 */
export type QuickLogContext = {
  today: Day;
  people: readonly Named[];
  staff: readonly Named[];
  found?: PeopleFound;
};

/** A line is one line: what is longer is read so far, and the rest of it goes to the note unread. */
const longestLine = 1000;

const blankOut = (plain: string, { start, end }: { start: number; end: number }, letter: string): string =>
  plain.slice(0, start) + letter.repeat(end - start) + plain.slice(end);

const opening = /^\s*(?:please )?(?:quick )?log(?:ged)?\b(?: that| a| an)?:?/;

/** Facts the record holds leave the note; where they live or work, and "left voicemail", say more than their code. */
function noteOf(text: string, { state: _, outcome, ...spans }: QuickLog['spans']): string {
  const said = outcome && text.slice(outcome.start, outcome.end);
  const plainly = said && /^(?:no (?:answer|reply|response)|spoke|attended|dna'?d?|no show|cancelled)$/i.test(said);
  return restOf(text, [...Object.values(spans), ...(outcome && plainly ? [outcome] : [])]);
}

/**
 * Reads one line of an adviser into a record to be checked. Never guesses a person, a way or a day that was not said; a fault is named
 * in `error`, one at a time, the person first.
 * @example readQuickLog('rang Jade 20m college, ring back fri', context)
 * // contact, Jade Wilson, phone, 20 minutes, education, followUpDate the coming Friday
 */
export function readQuickLog(typed: string, { today, people, staff, found: asked }: QuickLogContext): QuickLog {
  const whole = typed.normalize('NFC');
  const text = whole.slice(0, longestLine);
  const who = whoSaid(text === whole && asked ? asked : findPeople(text, people), staff);
  const reading = readText(text, who.span ? [who.span] : []);
  const spanOf = ({ start, end }: { start: number; end: number }): Span => reading.spanOf(start, end);
  const plain = reading.plain.replace(opening, (said) => ' '.repeat(said.length));

  const minutes = minutesIn(plain);
  const timeless = minutes ? blankOut(plain, minutes, '~') : plain;
  const days = placedDays(timeless, today);
  const line = days.reduce((left, day) => blankOut(left, day, '#'), timeless);
  const { main, followUp } = lineDays(line, timeless, days);
  const spans: QuickLog['spans'] = who.span ? { person: who.span } : {};
  const choice = chooseCommand({
    main,
    line,
    hasMinutes: minutes !== undefined,
    hasDay: days.length > 0,
    planned: followUp !== undefined,
    toCome: days.some((day) => !day.followUp && day.says === 'future'),
  });
  if (!choice || notForUs(line, { text, hasPerson: who.span !== undefined, hasMinutes: minutes !== undefined })) {
    return { ...who.fields, error: 'not_a_command', spans };
  }

  const found = fieldsOf(choice, main, (stretch) => {
    const { start, end } = spanOf(stretch);
    return text.slice(start, end);
  });
  const log: QuickLog = { command: choice.command, ...who.fields, ...found.fields, spans };
  for (const [field, stretch] of Object.entries(found.spans)) spans[field as keyof QuickLog['spans']] = spanOf(stretch);
  if (choice.command === 'contact' && minutes) {
    spans.duration = spanOf(minutes);
    if (!minutes.bad) log.durationMinutes = minutes.minutes;
  }
  const meaning = { today, command: choice.command, outcome: log.outcome };
  const settled = lineDays(line, timeless, days, meaning);
  if (settled.date) Object.assign(log, { date: settled.date.day, spans: { ...log.spans, date: spanOf(settled.date) } });
  else if (choice.command === 'contact' && vagueDayIn(main)) log.vagueDay = true;
  if (settled.followUp?.day) log.followUpDate = settled.followUp.day;
  if (settled.followUp) log.spans.followUpDate = spanOf(settled.followUp);
  const topics = subjectsOf(main, choice.contact);
  if (topics.length > 0) log.topics = topics;
  const error =
    who.error ?? (choice.command === 'contact' && minutes?.bad ? 'bad_duration' : undefined) ?? settled.error;
  if (error) log.error = error;
  const rest = `${noteOf(text, log.spans)}${whole.slice(longestLine)}`;
  if (rest) log.rest = rest;
  return log;
}
