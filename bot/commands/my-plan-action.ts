import { z } from 'zod';
import { shownDay } from '../../cards/days.ts';
import { firstNameOf } from '../../cards/names.ts';
import { say } from '../content/index.ts';
import type { Words } from '../events.ts';
import { planRow, readPlan } from '../records/plan-reads.ts';
import { bare, readText } from '../understanding/reading.ts';
import { placedDays } from '../understanding/when.ts';
import { answer, defineCommand, rowsOf } from './command.ts';
import { entryText } from './my-plan-card.ts';
import { begin } from './proceed.ts';

const owners = ['staff', 'young_person', 'together'] as const;
type Owner = (typeof owners)[number];
const longest = 300;

const fields = z.object({
  text: z.string().default(''),
  owner: z.enum(owners).nullable().default(null),
  heading: z.int().min(1).max(10).nullable().default(null),
  dueOn: z.iso.date().nullable().default(null),
});
type Fields = z.infer<typeof fields>;

const said: [RegExp, Owner][] = [
  [/^(?:me|i|i'll|i will)\b\s*[:,]?\s*(?:to\s+)?/i, 'staff'],
  [/^(?:her|him|them|she|he|they)\b\s*[:,]?\s*(?:to\s+)?/i, 'young_person'],
  [/^(?:both|us|we|together)\b\s*[:,]?\s*(?:to\s+)?/i, 'together'],
];

/** Who does what by when: "me ring the college by friday". The day is taken out of the words; a bare weekday is the next one. */
export function readAction(typed: string, today: string): Omit<Fields, 'heading'> {
  const owner = said.find(([start]) => start.test(typed));
  const text = owner ? typed.replace(owner[0], '') : typed;
  const reading = readText(text);
  const day = placedDays(reading.plain, today).findLast((one) => one.future);
  const before = day && /\b(?:by|before|until|till|on)\s+(?:the\s+)?$/i.exec(reading.plain.slice(0, day.start));
  if (!day?.future || !before) return { text: text.trim(), owner: owner?.[1] ?? null, dueOn: null };
  const { start, end } = reading.spanOf(day.start - before[0].length, day.end);
  const rest = `${text.slice(0, start)} ${text.slice(end)}`.replace(/\s+/g, ' ').trim();
  return { text: rest, owner: owner?.[1] ?? null, dueOn: day.future };
}

// "jade: ...", "jade 5: ..."
const line = /^([^:]*?\S)(?:\s+(10|[1-9]))?\s*:\s*([\s\S]+)$/;

export const action = defineCommand({
  id: 'action',
  starts: ['action', 'promise'],
  may: 'log',
  fields,
  what: () => say('en', 'staff-plan.action.what'),
  examples: ['action jade: them ring the college by friday', 'action jade 2: me ask about the workshop'],
  run(turn, rest) {
    const [, name, heading, what] = line.exec(rest.trim()) ?? [];
    if (name === undefined || what === undefined) return begin(turn, action, rest, {});
    const read = readAction(what, turn.today);
    return begin(turn, action, name, { ...read, heading: heading ? Number(heading) : null });
  },
  missing(draft) {
    const { text, owner } = fields.parse(draft.fields);
    if (text === '') return { asks: 'text', question: say('en', 'staff-plan.action.ask'), input: 'text' };
    if (owner) return undefined;
    const choices = owners.map((value) => ({ title: say('en', `staff-plan.who.${value}`), value }));
    return { asks: 'owner', question: say('en', 'staff-plan.action.whoAsk'), input: 'choices', choices };
  },
  answered(draft, given, turn) {
    const before = fields.parse(draft.fields);
    if (draft.asks === 'text') {
      const read = readAction(given.trim(), turn.today);
      return read.text === '' ? undefined : { ...draft, fields: { ...before, ...read } };
    }
    const small = given.trim().toLowerCase();
    const owner = owners.find((one) => one === small || say('en', `staff-plan.who.${one}`).toLowerCase() === small);
    const named = owner ?? said.find(([start]) => start.test(small))?.[1];
    return named ? { ...draft, fields: { ...before, owner: named } } : undefined;
  },
  finish(turn, who, draft, allowed) {
    const { text, owner, heading, dueOn } = fields.parse(draft.fields);
    if (text.length > longest) return answer({ text: say('en', 'staff-plan.write.long') });
    const name = firstNameOf(who);
    const { reason } = allowed;
    const does = owner ?? 'together';
    const words: Words = { id: turn.newId(), kind: 'action', text, retentionClass: 'care_record' };
    return {
      events: [
        {
          type: 'action_added',
          personId: who.id,
          data: {
            actionId: turn.newId(),
            kind: does === 'staff' ? 'promise' : 'action',
            whatId: words.id,
            owner: does,
            // Somebody else's promise is not the adviser's.
            ownerStaffId: does === 'staff' && who.adviserId !== turn.staff.id ? turn.staff.id : undefined,
            planHeading: heading ?? undefined,
            dueOn: dueOn ?? undefined,
          },
          words: [words, ...(reason ? [reason] : [])],
          ...(reason ? { reasonId: reason.id } : {}),
        },
      ],
      looked: [{ personId: who.id, ...allowed }],
      replies: [
        {
          text: say('en', 'staff-plan.action.saved', {
            name,
            what: text,
            who: say('en', `staff-plan.action.who.${does}`, { name }),
            by: dueOn ? say('en', 'staff-plan.action.by', { day: shownDay(dueOn, turn.today) }) : '',
          }),
        },
      ],
    };
  },
});

const tickFields = z.object({ text: z.string().default('') });

export const actionDone = defineCommand({
  id: 'action-done',
  starts: ['action done'],
  may: 'log',
  fields: tickFields,
  what: () => say('en', 'staff-plan.action.done'),
  examples: ['action done jade: workshop'],
  run(turn, rest) {
    const [name = rest, ...text] = rest.split(':');
    return begin(turn, actionDone, name, { text: text.join(':').trim() });
  },
  finish(turn, who, draft, allowed) {
    const read = readPlan(who.id, turn.staff.id, turn.now);
    const rows = rowsOf(turn, read, planRow);
    if (!rows) return { need: [read] };
    const name = firstNameOf(who);
    const looked = [{ personId: who.id, ...allowed }];
    const all = rows[0]?.list ?? [];
    const open = all.filter((one) => one.ended === null);
    const wanted = bare(tickFields.parse(draft.fields).text).split(' ').filter(Boolean);
    const fits = (list: typeof all) =>
      list.filter((one) => wanted.length > 0 && wanted.every((word) => bare(entryText(one)).includes(word)));
    const [hit, second] = fits(open);
    if (!hit && fits(all).length > 0)
      return { ...answer({ text: say('en', 'staff-plan.action.doneAlready') }), looked };
    if (open.length === 0) return { ...answer({ text: say('en', 'staff-plan.action.doneNone', { name }) }), looked };
    if (!hit || second) {
      const list = open.map((one) => `"${entryText(one)}"`).join(', ');
      return { ...answer({ text: say('en', 'staff-plan.action.doneWhich', { list }) }), looked };
    }
    const { reason } = allowed;
    return {
      events: [
        {
          type: 'action_ticked',
          personId: who.id,
          data: { actionId: hit.id, as: 'done' },
          ...(reason ? { words: [reason], reasonId: reason.id } : {}),
        },
      ],
      looked,
      replies: [{ text: say('en', 'staff-plan.action.doneSaved', { what: entryText(hit) }) }],
    };
  },
});
