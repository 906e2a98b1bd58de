import { z } from 'zod';
import { firstNameOf } from '../../cards/names.ts';
import { say } from '../content/index.ts';
import { type PlanRow, planRow, readPlan } from '../records/plan-reads.ts';
import { printMinutes, printPath } from '../records/print-link.ts';
import type { Read } from '../turn.ts';
import { readDuration } from '../understanding/when.ts';
import { type Allowed, answer, type Came, defineCommand, rowsOf, type StaffTurn } from './command.ts';
import { newDraft } from './draft.ts';
import { logContact } from './log-contact.ts';
import { planReplies, unseen } from './my-plan-card.ts';
import { beginWriting } from './my-plan-write.ts';
import { begin, proceed } from './proceed.ts';
import type { Who } from './who.ts';

/** The plan of somebody as it stands, for whoever access has let look. */
function planOf(turn: StaffTurn, who: Who): { row: PlanRow | undefined } | { need: Read[] } {
  const read = readPlan(who.id, turn.staff.id, turn.now);
  const rows = rowsOf(turn, read, planRow);
  return rows ? { row: rows[0] } : { need: [read] };
}

const nothing = z.object({});

export const plan = defineCommand({
  id: 'plan',
  starts: ['plan', 'pathway plan'],
  may: 'read_record',
  fields: nothing,
  what: () => say('en', 'staff-plan.plan.what'),
  examples: ['plan jade', 'plan jade 7: cooks for a week, then shops for it'],
  run(turn, rest) {
    // "Plan to visit Lucy on Friday" is a contact that is planned.
    if (/^to\s/i.test(rest)) return logContact.run(turn, turn.inbound.text);
    const writing = beginWriting(turn, rest);
    if (writing) return writing;
    // What took time was a contact: "pathway plan meeting with jade 1h".
    return readDuration(rest) ? logContact.run(turn, `plan ${rest}`) : begin(turn, plan, rest, {});
  },
  finish(turn, who, _draft, allowed) {
    const found = planOf(turn, who);
    if ('need' in found) return { need: found.need };
    const about = { personId: who.id, name: firstNameOf(who), today: turn.today };
    const replies = found.row ? planReplies(found.row, about) : [];
    return { ...answer(...replies), looked: [{ personId: who.id, ...allowed }] };
  },
});

/** What was done about somebody, with the reason that was stated for it, if one was. */
const withReason = ({ reason }: Allowed) => (reason ? { words: [reason], reasonId: reason.id } : {});

export const planSeen = defineCommand({
  id: 'plan-seen',
  starts: ['plan seen'],
  may: 'answer',
  fields: nothing,
  what: () => say('en', 'staff-plan.seenWhat'),
  examples: ['plan seen jade'],
  run: (turn, rest) => begin(turn, planSeen, rest, {}),
  finish(turn, who, _draft, allowed) {
    const found = planOf(turn, who);
    if ('need' in found) return { need: found.need };
    const looked = [{ personId: who.id, ...allowed }];
    const { row } = found;
    if (!row?.newsAt) return { ...answer({ text: say('en', 'staff-plan.nothingToSee') }), looked };
    if (!unseen(row)) return { ...answer({ text: say('en', 'staff-plan.seenAlready') }), looked };
    return {
      events: [{ type: 'plan_news_seen', personId: who.id, data: { staffId: turn.staff.id }, ...withReason(allowed) }],
      looked,
      replies: [{ text: say('en', 'staff-plan.seenSaid', { name: firstNameOf(who) }) }],
    };
  },
});

export const printPlan = defineCommand({
  id: 'print',
  starts: ['print', 'print plan'],
  may: 'read_record',
  fields: nothing,
  what: () => say('en', 'staff-plan.print.what'),
  examples: ['print jade'],
  run: (turn, rest) => begin(turn, printPlan, rest, {}),
  finish: (turn, who, _draft, allowed) => ({
    ...answer({
      text: say('en', 'staff-plan.print.ready', { name: firstNameOf(who), minutes: printMinutes }),
      link: {
        title: say('en', 'staff-plan.print.title'),
        url: printPath({
          personId: who.id,
          conversationId: turn.inbound.conversationId,
          staffId: turn.staff.id,
          reason: allowed.reason !== undefined,
        }),
        minutes: printMinutes,
      },
    }),
    looked: [{ personId: who.id, ...allowed }],
  }),
});

const pressedFor =
  (command: typeof plan) =>
  (turn: StaffTurn, press: { personId: string }): Came =>
    proceed(turn, command, newDraft(turn.newId(), command.id, { personId: press.personId }));

/** The buttons of a notice: the same as the typed line, through the same access. */
export const openPressed = pressedFor(plan);
export const seenPressed = pressedFor(planSeen);
