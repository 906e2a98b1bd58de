import { isSentence } from '../../content/index.ts';
import type { PlanFacts } from '../../flows/my-plan-facts.ts';
import { type PlanRow, planRow, readPlan } from '../../records/plan-reads.ts';
import { printPath } from '../../records/print-link.ts';
import { addWorkingDays } from '../../reference/working-time.ts';
import type { About, Knowing } from './knowing.ts';

export type { PlanRow };

/** Who has seen what came at an instant; null: nobody said so. */
const seenBy = (at: string | null, { seenAt, seenBy: who }: PlanRow) =>
  at !== null && seenAt !== null && Date.parse(at) <= Date.parse(seenAt) ? who : null;

function planOf(row: PlanRow): PlanFacts['plan'] {
  const { plan } = row;
  if (!plan) return null;
  const { askedOn, byOn, askedAt, managerTold, voice } = plan;
  return {
    id: plan.id,
    madeOn: plan.madeOn,
    headings: plan.headings,
    views: plan.views,
    review: {
      lastOn: plan.reviewedOn,
      dueOn: plan.dueOn,
      asked: askedOn && byOn ? { on: askedOn, byOn, seenBy: seenBy(askedAt, row), managerTold } : null,
    },
    voice: voice && { ...voice, seenBy: seenBy(voice.at, row) },
  };
}

/** A suggestion is the name of a sentence; one that no longer exists is said in general words, or left out. */
const listed = (list: PlanRow['list']): PlanFacts['list'] =>
  list.flatMap((one) => {
    const suggestion = one.suggestion && isSentence(one.suggestion) ? one.suggestion : null;
    return one.words === null && suggestion === null ? [] : [{ ...one, suggestion }];
  });

function factsOf(row: PlanRow, { person, conversationId, council, today }: About): PlanFacts {
  return {
    plan: planOf(row),
    planAskedOn: row.planAskedOn,
    reviewBy: addWorkingDays(today, council.plan.reviewWorkingDays),
    list: listed(row.list),
    print: printPath({ personId: person?.id ?? '', conversationId, staffId: null, reason: false }),
  };
}

/** Their plan, its list and its review; nothing of it unless it may be read on this phone. */
export const myPlan: Knowing = {
  needs: ({ person, open, now }) => (person && open ? [readPlan(person.id, null, now)] : []),
  facts: (found, about) => {
    const row = about.open ? planRow.safeParse(found['my plan']?.[0]).data : undefined;
    return row ? { plan: factsOf(row, about) } : {};
  },
};
