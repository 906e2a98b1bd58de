import { appointments } from './appointments.ts';
import { financialSupport } from './financial-support.ts';
import type { Flow } from './flow.ts';
import { housingBidding } from './housing-bidding.ts';
import { myPlan } from './my-plan.ts';
import { whatNext } from './what-next.ts';

/**
 * Every flow by its id, in every version that a running conversation may still be on, oldest first. A change that somebody in
 * the middle would notice is a new version beside the old one; an old one goes when no conversation is on it.
 */
export const flows = {
  'what-next': [whatNext],
  'financial-support': [financialSupport],
  'housing-bidding': [housingBidding],
  appointments: [appointments],
  'my-plan': [myPlan],
} satisfies Record<string, readonly [Flow, ...Flow[]]>;

export type FlowId = keyof typeof flows;

/** The version that new conversations begin. */
export const currentFlow = (id: FlowId): Flow => flows[id].at(-1) ?? flows[id][0];

/** A flow in the version that a conversation began with; when that is gone, today's, and `moved` says so. Null: no such flow. */
export function flowOf(id: string, version: number): { flow: Flow; moved: boolean } | null {
  if (!Object.hasOwn(flows, id)) return null;
  const began = flows[id as FlowId].find((one: Flow) => one.version === version);
  return began ? { flow: began, moved: false } : { flow: currentFlow(id as FlowId), moved: true };
}
