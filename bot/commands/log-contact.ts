import { z } from 'zod';
import { say } from '../content/index.ts';
import type { Words } from '../events.ts';
import { contactMethods } from '../reference/contact-methods.ts';
import { topics } from '../reference/topics.ts';
import { readQuickLog } from '../understanding/quick-log.ts';
import { readDates, readDuration } from '../understanding/when.ts';
import { logged } from './change-contact.ts';
import { type Ask, answer, type Came, defineCommand, type StaffTurn } from './command.ts';
import { type ContactFacts, contactCard, inLines, methodChoices } from './contact.ts';
import { newDraft } from './draft.ts';
import { listed } from './listed.ts';
import { review } from './my-plan-review.ts';
import { oncePerTurn } from './once.ts';
import { proceed } from './proceed.ts';
import { ownPeopleIn, resolve } from './resolve.ts';

const fields = z.object({
  method: z.enum(contactMethods).nullable().default(null),
  outcome: z.string().nullable().default(null),
  happenedOn: z.iso.date().nullable().default(null),
  /** What is wrong with what was said, until it is put right. */
  wrong: z.enum(['date', 'vague', 'minutes']).nullable().default(null),
  minutes: z.int().min(0).max(1440).nullable().default(null),
  topics: z.array(z.enum(topics)).default([]),
  nextContactOn: z.iso.date().nullable().default(null),
  note: z.string().default(''),
});
type Fields = z.infer<typeof fields>;

const read = oncePerTurn((turn, line) =>
  readQuickLog(line, {
    people: listed(turn.staff.caseload),
    found: ownPeopleIn(turn, line),
    staff: colleagues(turn),
    today: turn.today,
  }),
);

// Of all colleagues only the sender is known without another read; a worker's name is no young person's.
const colleagues = ({ staff: { id, givenName, familyName } }: StaffTurn) => [{ id, givenName, familyName }];

/** Whether a line without "log" reads like a record: of somebody it names, of a name nobody here has, or of nobody. */
export function recordIn(turn: StaffTurn, line: string): 'named' | 'stranger' | 'nameless' | undefined {
  const found = read(turn, line);
  if (!found.command || found.error === 'not_a_command') return undefined;
  if (found.person || found.ambiguous) return 'named';
  return found.unknownName ? 'stranger' : 'nameless';
}

/** Whether a line tells of a contact, with how it was made. */
export function contactIn(turn: StaffTurn, line: string): boolean {
  const { command, method } = read(turn, line);
  return command === 'contact' && method !== undefined;
}

const factsOf = (one: Fields, turn: StaffTurn, noteId: string | null): ContactFacts => ({
  method: one.method ?? 'other',
  outcome: one.outcome,
  happenedOn: one.happenedOn ?? turn.today,
  minutes: one.minutes,
  topics: one.topics,
  nextContactOn: one.nextContactOn,
  noteId,
});

function missing(one: Fields): Ask | undefined {
  if (one.wrong === 'date' || one.wrong === 'vague') {
    return {
      asks: 'happenedOn',
      question: say('en', one.wrong === 'date' ? 'staff.log.date' : 'staff.log.whichDay'),
      input: 'date',
      label: say('en', 'staff.contact.happenedOn'),
    };
  }
  if (!one.method) {
    return { asks: 'method', question: say('en', 'staff.log.method'), input: 'choices', choices: methodChoices };
  }
  if (one.wrong === 'minutes') {
    return {
      asks: 'minutes',
      question: say('en', 'staff.log.minutes'),
      input: 'text',
      label: say('en', 'staff.log.minutesField'),
    };
  }
  return undefined;
}

/** What an answer makes of the fields; undefined when it is none. */
function answered(one: Fields, asks: string | null, given: string, turn: StaffTurn): Fields | undefined {
  switch (asks) {
    case 'method': {
      const known = methodChoices.find(({ title, value }) =>
        [title.toLowerCase(), value].includes(given.toLowerCase()),
      );
      const method = known?.value ?? read(turn, given).method;
      const checked = fields.shape.method.safeParse(method).data;
      return checked ? { ...one, method: checked } : undefined;
    }
    case 'happenedOn': {
      const day =
        z.iso.date().safeParse(given).data ?? readDates(given, turn.today).find((found) => found.role === 'past')?.date;
      if (!day || day > turn.today) return undefined;
      const nextContactOn = one.nextContactOn && one.nextContactOn < day ? null : one.nextContactOn;
      return { ...one, happenedOn: day, nextContactOn, wrong: null };
    }
    case 'minutes': {
      const duration = readDuration(given);
      const minutes = duration
        ? duration.bad
          ? Number.NaN
          : duration.minutes
        : /^\d{1,4}$/.test(given.trim())
          ? Number(given)
          : Number.NaN;
      const fine = Number.isInteger(minutes) && minutes >= 0 && minutes <= 1440;
      return fine ? { ...one, minutes, wrong: null } : undefined;
    }
    default:
      return undefined;
  }
}

function fieldsOf(line: string, found: ReturnType<typeof read>, turn: StaffTurn): Fields {
  const duration = readDuration(line);
  // Errors come one at a time, the person first: what else is wrong is looked at again here.
  const wrong =
    found.error === 'future_date' || (found.error && hasDayToCome(line, found, turn))
      ? 'date'
      : found.vagueDay
        ? 'vague'
        : duration?.bad
          ? 'minutes'
          : null;
  const happenedOn = wrong === 'date' || wrong === 'vague' ? null : (found.date ?? turn.today);
  const next = found.followUpDate ?? null;
  return fields.parse({
    method: found.method ?? null,
    outcome: found.outcome ?? null,
    happenedOn,
    wrong,
    minutes: found.durationMinutes ?? (duration && !duration.bad ? duration.minutes : null),
    topics: found.topics ?? [],
    nextContactOn: next && next >= (happenedOn ?? turn.today) ? next : null,
    note: found.rest ?? '',
  });
}

const hasDayToCome = (line: string, found: ReturnType<typeof read>, turn: StaffTurn): boolean =>
  !found.date && readDates(line, turn.today).some(({ role, date }) => role === 'future' && date !== found.followUpDate);

const otherKinds = [
  'destination',
  'accommodation',
  'appointment_outcome',
  'referral',
  'plan_review',
  'next_contact',
] as const;
const isOtherKind = (command: string | undefined): command is (typeof otherKinds)[number] =>
  otherKinds.some((kind) => kind === command);

export const logContact = defineCommand({
  id: 'log',
  starts: ['log'],
  may: 'log',
  fields,
  what: () => say('en', 'staff.log.what'),
  examples: ['log call Jade 20m talked about college, ring back fri', 'visited Chloe yesterday 45 mins about her flat'],
  run(turn, rest): Came {
    const found = read(turn, rest);
    if (found.command === 'plan_review' && !readDuration(rest) && found.date) return review.run(turn, rest);
    // What took minutes was a contact, whatever it was about.
    if (isOtherKind(found.command) && !readDuration(rest))
      return answer({ text: say('en', `staff.log.notYet.${found.command}`) });
    if (found.error === 'not_a_command' && !found.person) {
      return answer({ text: say('en', 'staff.log.notAContact', { example: logContact.examples[0] ?? '' }) });
    }
    const meant = resolve(turn, rest);
    if ('need' in meant) return meant;
    return proceed(turn, logContact, newDraft(turn.newId(), 'log', { ...meant, fields: fieldsOf(rest, found, turn) }));
  },
  readBack(draft, turn) {
    const one = fields.parse(draft.fields);
    const lines = inLines(factsOf(one, turn, null), turn.today);
    const said: Record<string, boolean> = {
      how: one.method !== null,
      when: one.wrong !== 'date' && one.wrong !== 'vague',
      time: one.minutes !== null,
      about: one.topics.length > 0,
      next: one.nextContactOn !== null,
    };
    return lines.filter(({ part }) => said[part]).map(({ label, value }) => ({ label, value }));
  },
  missing: (draft) => missing(fields.parse(draft.fields)),
  answered(draft, given, turn) {
    const next = answered(fields.parse(draft.fields), draft.asks, given, turn);
    return next && { ...draft, fields: next };
  },
  finish(turn, who, draft, allowed) {
    const one = fields.parse(draft.fields);
    const words: Words[] = one.note
      ? [{ id: turn.newId(), kind: 'note', text: one.note, retentionClass: 'care_record' }]
      : [];
    const facts = factsOf(one, turn, words[0]?.id ?? null);
    const contactId = turn.newId();
    const { reason } = allowed;
    return {
      events: [
        {
          ...logged(facts, { contactId, personId: who.id, staffId: turn.staff.id }),
          words: reason ? [...words, reason] : words,
          ...(reason ? { reasonId: reason.id } : {}),
        },
      ],
      looked: reason ? [{ personId: who.id, ...allowed }] : [],
      replies: [
        {
          card: contactCard(
            turn,
            { ...facts, id: contactId, person: who },
            { status: 'saved', savedAt: turn.now, undoable: true },
          ),
          replaces: turn.inbound.kind === 'press',
        },
      ],
    };
  },
});
