import type { Actor } from '../../bot/access.ts';
import type { CastStaff } from './cast.ts';
import { staffActor } from './cast.ts';
import type { Life } from './life.ts';
import type { Tell, Telling } from './telling.ts';

/** What somebody asked for, and the days of each step since. Sums in pence. */
export type MoneyInLife = {
  entitlement: string;
  topic: string;
  what: string;
  asked: string;
  answerBy: string;
  by: CastStaff;
  seen?: string;
  passedOn?: string;
  agreed?: { on: string; pence: number };
  paid?: string;
};

/** The requests for money in one life, in the order in which they must be written. */
export function tellMoney(life: Life, { shift, newId }: Telling, tell: Tell): void {
  const themself: Actor = { kind: 'young_person', personId: life.who.id };
  for (const one of life.money ?? []) {
    const requestId = newId();
    const what = { id: newId(), kind: 'note' as const, text: one.what, retentionClass: 'care_record' as const };
    const { entitlement, topic } = one;
    const answerBy = shift(one.answerBy);
    const asked = { requestId, entitlement, topic, shown: [], whatId: what.id, answerBy, answerHow: 'here' as const };
    tell('money_asked', shift(one.asked), asked, { actor: themself, hour: 18, words: [what] });
    const by = { actor: staffActor(one.by), hour: 10 };
    if (one.seen) tell('money_seen', shift(one.seen), { requestId }, by);
    if (one.passedOn) tell('money_passed_on', shift(one.passedOn), { requestId }, { ...by, hour: 11 });
    if (one.agreed) {
      tell('money_agreed', shift(one.agreed.on), { requestId, amountPence: one.agreed.pence }, { ...by, hour: 12 });
    }
    if (one.paid) tell('money_paid', shift(one.paid), { requestId }, { ...by, hour: 13 });
  }
}
