import { dayInLondon } from '../../clock.ts';
import type { Facts } from '../../flows/flow.ts';
import type { FlowId } from '../../flows/index.ts';
import { areOf, type Read } from '../../turn.ts';
import type { Turn } from '../run.ts';
import { appointments } from './appointments.ts';
import { financialSupport } from './financial-support.ts';
import { housingBidding } from './housing-bidding.ts';
import type { About, Knowing } from './knowing.ts';
import { myPlan } from './my-plan.ts';
import { whatNext } from './what-next.ts';

/** What each conversation knows from the records, complete by flow; null: nothing beyond what every conversation knows. */
export const knowings: Record<FlowId, Knowing | null> = {
  'what-next': whatNext,
  'financial-support': financialSupport,
  'housing-bidding': housingBidding,
  appointments,
  'my-plan': myPlan,
};

/** What was answered of the conversation that is half done, as its state keeps it. */
type Given = readonly (readonly [step: string, answer: string])[];

function aboutOf({ situation, council, now }: Turn, given: Given): About {
  const { person, conversation } = situation;
  const open = person?.open ?? false;
  const answered = given.map(([step]) => step);
  return { person, open, answered, conversationId: conversation.id, council, now, today: dayInLondon(now) };
}

const knowingOf = (flow: string): Knowing | null => (Object.hasOwn(knowings, flow) ? knowings[flow as FlowId] : null);

/** The reads that a state's conversation needs and this turn has not made yet. */
export function lacking(turn: Turn, flow: string | undefined, given: Given = []): Read[] {
  const needs = (flow && knowingOf(flow)?.needs(aboutOf(turn, given))) || [];
  return needs.filter((read) => !turn.found[read.name] || !areOf(turn.found[read.name] ?? [], read));
}

// Facts are asked for whenever a place is worked out; rows are read into them once.
const made = new WeakMap<Turn['found'], Map<string, Partial<Facts>>>();

/** What has been read for one conversation, as facts; nothing while its reads are still to be made. */
export function knownIn(turn: Turn, flow: string | undefined, given: Given = []): Partial<Facts> {
  const knowing = flow ? knowingOf(flow) : null;
  if (!flow || !knowing || lacking(turn, flow, given).length > 0) return {};
  const byFlow = made.get(turn.found) ?? new Map<string, Partial<Facts>>();
  made.set(turn.found, byFlow);
  const facts = byFlow.get(flow) ?? knowing.facts(turn.found, aboutOf(turn, given));
  byFlow.set(flow, facts);
  return facts;
}
