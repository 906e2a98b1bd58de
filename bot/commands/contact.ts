import { z } from 'zod';
import { shownDay, shownTime } from '../../cards/days.ts';
import { type CardData, card } from '../../cards/index.ts';
import { firstNameOf } from '../../cards/names.ts';
import { dayInLondon } from '../clock.ts';
import { type Key, say, sayLine } from '../content/index.ts';
import { namedSql } from '../records/named.ts';
import { contactMethods, contactOutcomes } from '../reference/contact-methods.ts';
import { topics } from '../reference/topics.ts';
import type { Read, Reply } from '../turn.ts';
import type { StaffTurn } from './command.ts';
import { person } from './who.ts';

/** How long a contact can be taken back. */
export const undoMs = 10 * 60 * 1000;

/** What a contact says; days as `2026-03-18`. */
export const contactFacts = z.object({
  method: z.string(),
  outcome: z.string().nullable(),
  happenedOn: z.iso.date(),
  minutes: z.int().nullable(),
  topics: z.array(z.string()),
  nextContactOn: z.iso.date().nullable(),
  noteId: z.uuid().nullable(),
});
export type ContactFacts = z.infer<typeof contactFacts>;

/** A contact on record with whom it was with, and the reason that was given for it, if one was. */
export const storedContact = contactFacts.extend({
  id: z.uuid(),
  eventId: z.uuid(),
  staffId: z.uuid(),
  /** When the first of its versions was saved. */
  firstSavedAt: z.iso.datetime({ offset: true }),
  savedAt: z.iso.datetime({ offset: true }),
  /** Whether another version was asked for than the one that stands. */
  replaced: z.boolean(),
  withdrawn: z.boolean(),
  reasonId: z.uuid().nullable(),
  reason: z.string().nullable(),
  person: person.pick({
    id: true,
    givenName: true,
    familyName: true,
    knownAs: true,
    adviserId: true,
    teamId: true,
    restrictedTo: true,
  }),
});
export type StoredContact = z.infer<typeof storedContact>;

const instant = (column: string) => `to_char(${column} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

// The last version of a contact, whichever of its versions was asked for; every step follows a primary key.
const sql = (which: string) => `WITH RECURSIVE wanted AS (SELECT k.id FROM care.contact k WHERE ${which}),
  later AS (SELECT k.id, k.replaced_by FROM care.contact k JOIN wanted w ON w.id = k.id
    UNION ALL SELECT k.id, k.replaced_by FROM later l JOIN care.contact k ON k.id = l.replaced_by),
  standing AS (SELECT k.* FROM later l JOIN care.contact k ON k.id = l.id WHERE l.replaced_by IS NULL),
  versions AS (SELECT e.id, e.corrects, e.recorded_at FROM standing s JOIN care.event e ON e.id = s.event_id
    UNION ALL SELECT e.id, e.corrects, e.recorded_at FROM versions v JOIN care.event e ON e.id = v.corrects)
  SELECT c.id, c.event_id AS "eventId", c.staff_id AS "staffId", c.method, c.outcome, c.happened_on::text AS "happenedOn", c.minutes,
    to_jsonb(c.topics) AS topics, c.next_contact_on::text AS "nextContactOn", c.note_id AS "noteId",
    ${instant('(SELECT min(v.recorded_at) FROM versions v)')} AS "firstSavedAt", ${instant('c.recorded_at')} AS "savedAt",
    c.id <> w.id AS replaced, c.withdrawn_at IS NOT NULL AS withdrawn, e.reason_id AS "reasonId", r.text AS reason,
    ${namedSql} AS person
  FROM standing c CROSS JOIN wanted w JOIN care.person p ON p.id = c.person_id
  LEFT JOIN care.allocation l ON l.person_id = p.id AND l.to_on IS NULL
  JOIN care.event e ON e.id = c.event_id LEFT JOIN waymark.words r ON r.id = e.reason_id`;

/** A contact by the id of any of its versions, as it stands now. */
export const readContact = (id: string): Read => ({ name: 'contact', text: sql('k.id = $1'), values: [id] });

/** The last contact that a member of staff saved since an instant, and that still stands. */
export const readLastContact = (staffId: string, since: Date): Read => ({
  name: 'last contact',
  text: sql(`k.id = (SELECT l.id FROM care.contact l JOIN care.event s ON s.id = l.event_id
    WHERE l.staff_id = $1 AND s.actor_id = $1 AND l.recorded_at > $2 AND l.withdrawn_at IS NULL AND l.replaced_by IS NULL
    ORDER BY l.recorded_at DESC, l.id DESC LIMIT 1)`),
  values: [staffId, since.toISOString()],
});

const named = (group: 'methods' | 'outcomes' | 'topics', code: string): string =>
  sayLine('en', { key: `staff.${group}.${code}` as Key });

/** A choice of its own: Web Chat draws no card at all that has a choice without a value. */
export const notSaid = 'not_said';

const choices = (group: 'methods' | 'outcomes' | 'topics', codes: readonly string[]) =>
  codes.map((code) => ({ title: named(group, code), value: code }));

/** The methods as buttons or a list show them. */
export const methodChoices = choices('methods', contactMethods);

type Part = CardData<'contact-logged'>['rows'][number]['part'];

// The same on every card, and as much again to make as the rest of it.
const sameOnEvery = {
  methods: methodChoices,
  outcomes: [{ title: say('en', 'staff.outcomes.none'), value: notSaid }, ...choices('outcomes', contactOutcomes)],
  topics: choices('topics', topics),
  labels: {
    edit: say('en', 'staff.edit'),
    save: say('en', 'staff.save'),
    undo: say('en', 'staff.contact.undo'),
    method: say('en', 'staff.contact.method'),
    outcome: say('en', 'staff.contact.outcome'),
    happenedOn: say('en', 'staff.contact.happenedOn'),
    minutes: say('en', 'staff.contact.minutesField'),
    topics: say('en', 'staff.contact.topicsField'),
    nextOn: say('en', 'staff.contact.nextField'),
  },
};
const partLabels = {
  how: say('en', 'staff.contact.how'),
  when: say('en', 'staff.contact.whenLabel'),
  time: say('en', 'staff.contact.time'),
  about: say('en', 'staff.contact.about'),
  next: say('en', 'staff.contact.next'),
};
const editTitle = (part: Part) => say('en', 'staff.contact.editPart', { part: partLabels[part] });
const editTitles: Record<Part, string> = {
  how: editTitle('how'),
  when: editTitle('when'),
  time: editTitle('time'),
  about: editTitle('about'),
  next: editTitle('next'),
};

/** A day with a word for the last two: `today, Wed 18 March`. */
export function dayInWords(day: string, today: string): string {
  const shown = shownDay(day, today);
  const daysAgo = Math.round((Date.parse(today) - Date.parse(day)) / 86_400_000);
  if (daysAgo === 0) return say('en', 'staff.today', { day: shown });
  return daysAgo === 1 ? say('en', 'staff.yesterday', { day: shown }) : shown;
}

/** A contact line by line, as cards show it. */
export function inLines(facts: ContactFacts, today: string): { part: Part; label: string; value: string }[] {
  const about = facts.topics.map((topic) => named('topics', topic)).join(', ') || say('en', 'staff.contact.noTopic');
  const how = [named('methods', facts.method), facts.outcome ? named('outcomes', facts.outcome) : ''];
  return [
    { part: 'how', label: partLabels.how, value: how.filter(Boolean).join(', ') },
    { part: 'when', label: partLabels.when, value: dayInWords(facts.happenedOn, today) },
    {
      part: 'time',
      label: partLabels.time,
      value:
        facts.minutes === null
          ? say('en', 'staff.contact.notSaid')
          : say('en', 'staff.contact.minutes', { minutes: facts.minutes }),
    },
    {
      part: 'about',
      label: partLabels.about,
      value: facts.noteId ? say('en', 'staff.contact.withNote', { topics: about }) : about,
    },
    {
      part: 'next',
      label: partLabels.next,
      value: facts.nextContactOn
        ? say('en', 'staff.contact.nextOn', { day: shownDay(facts.nextContactOn, today) })
        : say('en', 'staff.contact.noNext'),
    },
  ];
}

const savedWhen = (at: Date, { now, today }: StaffTurn): string => {
  const day = at.getTime() === now.getTime() ? today : dayInLondon(at);
  return day === today ? shownTime(at) : `${shownDay(day, today)}, ${shownTime(at)}`;
};

type Shown = ContactFacts & { id: string; person: Parameters<typeof firstNameOf>[0] };

/**
 * The card of a saved contact: a first name, what was saved, and its buttons. The note is not on it: Teams keeps cards for years.
 */
export function contactCard(
  turn: StaffTurn,
  shown: Shown,
  as: { status: 'saved' | 'changed' | 'undone'; savedAt: Date; undoable: boolean },
): NonNullable<Reply['card']> {
  return card('contact-logged', {
    contactId: shown.id,
    firstName: firstNameOf(shown.person),
    subtitle: say('en', 'staff.contact.when', { time: savedWhen(as.savedAt, turn) }),
    status: say('en', `staff.contact.${as.status}`),
    withdrawn: as.status === 'undone',
    editable: as.status !== 'undone',
    undoable: as.undoable,
    today: turn.today,
    rows: inLines(shown, turn.today).map((line) => ({ ...line, editTitle: editTitles[line.part] })),
    now: {
      method: shown.method,
      outcome: shown.outcome ?? notSaid,
      happenedOn: shown.happenedOn,
      minutes: shown.minutes,
      topics: shown.topics.join(','),
      nextOn: shown.nextContactOn ?? '',
    },
    ...sameOnEvery,
  });
}
