import { z } from 'zod';
import { shownDay } from '../../cards/days.ts';
import { firstNameOf } from '../../cards/names.ts';
import { say } from '../content/index.ts';
import { planRow, readPlan } from '../records/plan-reads.ts';
import { readDates } from '../understanding/when.ts';
import { answer, defineCommand, rowsOf } from './command.ts';
import { begin } from './proceed.ts';

const fields = z.object({ heldOn: z.iso.date().nullable().default(null) });

/** The day six months after another; the last of its month where that has no such day. */
export function sixMonthsAfter(day: string): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const last = new Date(Date.UTC(year, month + 6, 0)).getUTCDate();
  return new Date(Date.UTC(year, month + 5, Math.min(date, last))).toISOString().slice(0, 10);
}

export const review = defineCommand({
  id: 'review',
  starts: ['review', 'plan review', 'plan reviewed', 'pathway plan review', 'pathway plan reviewed'],
  may: 'log',
  fields,
  what: () => say('en', 'staff-plan.review.what'),
  examples: ['review jade held 17 march'],
  run(turn, rest) {
    const [date] = readDates(rest, turn.today);
    return begin(turn, review, rest, { heldOn: date?.date ?? null });
  },
  missing(draft, turn) {
    const { heldOn } = fields.parse(draft.fields);
    if (heldOn !== null && heldOn <= turn.today) return undefined;
    const question = say('en', heldOn === null ? 'staff-plan.review.when' : 'staff-plan.review.future');
    return {
      asks: 'heldOn',
      question,
      input: 'date',
      label: say('en', 'staff-plan.review.dayField'),
      value: turn.today,
    };
  },
  answered(draft, given, turn) {
    const date = z.iso.date().safeParse(given.trim()).data ?? readDates(given, turn.today)[0]?.date;
    return date ? { ...draft, fields: { heldOn: date } } : undefined;
  },
  finish(turn, who, draft, allowed) {
    const heldOn = fields.parse(draft.fields).heldOn ?? turn.today;
    const read = readPlan(who.id, turn.staff.id, turn.now);
    const rows = rowsOf(turn, read, planRow);
    if (!rows) return { need: [read] };
    const name = firstNameOf(who);
    const looked = [{ personId: who.id, ...allowed }];
    const plan = rows[0]?.plan;
    if (!plan) return { ...answer({ text: say('en', 'staff-plan.review.noPlan', { name }) }), looked };
    if (heldOn < plan.madeOn) return { ...answer({ text: say('en', 'staff-plan.review.tooEarly') }), looked };
    if (heldOn === plan.reviewedOn) return { ...answer({ text: say('en', 'staff-plan.review.same') }), looked };
    const answers = plan.askedOn !== null && plan.askedOn <= heldOn;
    const latest = plan.reviewedOn !== null && plan.reviewedOn > heldOn ? plan.reviewedOn : heldOn;
    const { reason } = allowed;
    const values = { name, day: shownDay(heldOn, turn.today), due: shownDay(sixMonthsAfter(latest), turn.today) };
    return {
      events: [
        {
          type: 'plan_reviewed',
          personId: who.id,
          data: { reviewId: turn.newId(), planId: plan.id, heldOn, askedBy: answers ? 'young_person' : 'staff' },
          ...(reason ? { words: [reason], reasonId: reason.id } : {}),
        },
      ],
      looked,
      replies: [
        { text: say('en', 'staff-plan.review.saved', values) },
        ...(answers ? [{ text: say('en', 'staff-plan.review.stopped') }] : []),
      ],
    };
  },
});
