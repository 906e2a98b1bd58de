import { z } from 'zod';
import { card } from '../../cards/index.ts';
import { firstNameOf } from '../../cards/names.ts';
import { type Key, say, sayLine } from '../content/index.ts';
import type { Read } from '../turn.ts';
import { answer, defineCommand, rowsOf } from './command.ts';
import { dayInWords } from './contact.ts';
import { begin } from './proceed.ts';

const note = z.object({
  on: z.iso.date(),
  // Names of sentences, as the conversation left them.
  lines: z.array(z.object({ key: z.string(), value: z.string() })),
  words: z.string().nullable(),
});

/** The newest note that a young person left at the end of a conversation; its words only while they are not erased or restricted. */
const lastNote = (personId: string, staffId: string): Read => ({
  name: 'last note',
  text: `SELECT (e.recorded_at AT TIME ZONE 'Europe/London')::date::text AS "on", e.data -> 'lines' AS lines,
      (SELECT w.text FROM waymark.words w WHERE w.id = (e.data ->> 'noteId')::uuid
        AND (w.restricted_to = '{}' OR $2 = ANY (w.restricted_to))) AS words
    FROM care.event e WHERE e.person_id = $1 AND e.type = 'note_left'
      -- Left in the chat of a concern that is kept from this member of staff: as if it were not there, also where nobody knew yet
      -- whose chat it was when they said it.
      AND NOT EXISTS (SELECT FROM care.concern k WHERE (k.person_id = e.person_id OR k.person_id IS NULL) AND k.restricted_to <> '{}'
        AND NOT $2::uuid = ANY (k.restricted_to) AND left(e.cause, 36) = k.conversation_id::text
        AND e.recorded_at BETWEEN k.raised_at - interval '1 hour' AND coalesce(k.closed_at, 'infinity'))
    ORDER BY e.recorded_at DESC, e.place DESC LIMIT 1`,
  values: [personId, staffId],
});

const inWords = (name: string) => sayLine('en', { key: name as Key });

export const notes = defineCommand({
  id: 'notes',
  starts: ['notes', 'read note', 'read notes', 'note from'],
  may: 'read_record',
  fields: z.object({}),
  what: () => say('en', 'staff.notes.what'),
  examples: ['notes jade'],
  run: (turn, rest) => begin(turn, notes, rest, {}),
  finish(turn, who, _draft, allowed) {
    const read = lastNote(who.id, turn.staff.id);
    const found = rowsOf(turn, read, note);
    if (!found) return { need: [read] };
    const looked = [{ personId: who.id, ...allowed }];
    const name = firstNameOf(who);
    const [last] = found;
    if (!last) return { ...answer({ text: say('en', 'staff.notes.none', { name }) }), looked };
    const facts = last.lines.map(({ key, value }) => ({ label: inWords(key), value: inWords(value) }));
    const shown = card('facts', {
      title: say('en', 'staff.notes.title', { name }),
      lead: last.words ?? '',
      facts,
      small: say('en', 'staff.notes.when', { day: dayInWords(last.on, turn.today) }),
    });
    return { events: [], replies: [{ card: shown }], looked };
  },
});
