import { z } from 'zod';
import { firstNameOf } from '../../cards/names.ts';
import { say } from '../content/index.ts';
import type { Happened, Words } from '../events.ts';
import { planRow, readPlan } from '../records/plan-reads.ts';
import { answer, type Came, defineCommand, rowsOf, type StaffTurn } from './command.ts';
import { partName } from './my-plan-card.ts';
import { begin } from './proceed.ts';

const longest = 1_500;
const kinds = ['need', 'own', 'contingency'] as const;
const fields = z.object({
  heading: z.int().min(1).max(10).nullable().default(null),
  text: z.string().default(''),
  kind: z.enum(kinds).default('need'),
});

// "jade 5: stays with Carol", "jade 5 stays with Carol"; the number is a heading of the plan, and none in "jade 1 hour f2f".
const line = /^(.*?\S)\s+(10|[1-9])(?!\s*(?:h|hrs?|hours?|m|mins?|minutes?)\b)\s*(?:[:.,–-]\s*|\s+|$)([\s\S]*)$/;
const ownWords = /^(?:(?:she|he|they)\s+says?|says|own words|in (?:her|his|their) words)\s*[:,]?\s*/i;
const ifNot = /^(?:if not|if it fails|if it goes wrong|or else|contingency|plan b)\s*[:,]?\s*/i;

/** What a text is for, by how it begins; the need, where it says nothing else. */
function sorted(said: string): { kind: (typeof kinds)[number]; text: string } {
  if (ownWords.test(said)) return { kind: 'own', text: said.replace(ownWords, '') };
  return ifNot.test(said) ? { kind: 'contingency', text: said.replace(ifNot, '') } : { kind: 'need', text: said };
}

/** A line that names a heading, as the writing of it; undefined where none does. */
export function beginWriting(turn: StaffTurn, rest: string): Came | undefined {
  const [, name, heading, said] = line.exec(rest.trim()) ?? [];
  if (name === undefined || heading === undefined) return undefined;
  return begin(turn, planWrite, name, { heading: Number(heading), ...sorted((said ?? '').trim()) });
}

/** Writing under a heading: the text as it was typed, beside what stood there before in the list of events. */
export const planWrite = defineCommand({
  id: 'plan-write',
  starts: ['write plan'],
  may: 'log',
  fields,
  what: () => say('en', 'staff-plan.write.what'),
  examples: ['write plan jade 5: stays with Carol until 18', 'write plan jade 5: says I want my own place one day'],
  run: (turn, rest) => beginWriting(turn, rest) ?? begin(turn, planWrite, rest, {}),
  missing(draft) {
    const { heading, text } = fields.parse(draft.fields);
    if (heading !== null && text !== '') return undefined;
    return { asks: 'text', question: say('en', 'staff-plan.write.which'), input: 'text' };
  },
  answered(draft, given) {
    const before = fields.parse(draft.fields);
    const [, , heading, said] = line.exec(`x ${given.trim()}`) ?? [];
    const at = heading === undefined ? before.heading : Number(heading);
    const text = heading === undefined ? given.trim() : (said ?? '').trim();
    return at === null || text === '' ? undefined : { ...draft, fields: { heading: at, ...sorted(text) } };
  },
  finish(turn, who, draft, allowed) {
    const { heading, text, kind } = fields.parse(draft.fields);
    if (heading === null) throw new Error('a heading is asked for before anything is written');
    if (text.length > longest) return answer({ text: say('en', 'staff-plan.write.long') });
    const read = readPlan(who.id, turn.staff.id, turn.now);
    const rows = rowsOf(turn, read, planRow);
    if (!rows) return { need: [read] };
    const name = firstNameOf(who);
    const standing = rows[0]?.plan;
    const planId = standing?.id ?? turn.newId();
    const words: Words = { id: turn.newId(), kind: 'plan', text, retentionClass: 'care_record' };
    const of = { need: 'needId', own: 'ownWordsId', contingency: 'contingencyId' } as const;
    const { reason } = allowed;
    const reasonId = reason ? { reasonId: reason.id } : {};
    const made: Happened = { type: 'plan_made', personId: who.id, data: { planId, madeOn: turn.today } };
    const written: Happened = {
      type: 'plan_heading_written',
      personId: who.id,
      data: { planId, heading, [of[kind]]: words.id },
      words: [words, ...(reason ? [reason] : [])],
      ...reasonId,
    };
    const saved = say('en', 'staff-plan.write.saved', { name, number: heading, part: partName(heading) });
    return {
      events: [...(standing ? [] : [{ ...made, ...reasonId }]), written],
      looked: [{ personId: who.id, ...allowed }],
      replies: [{ text: saved }, ...(standing ? [] : [{ text: say('en', 'staff-plan.write.begun') }])],
    };
  },
});
