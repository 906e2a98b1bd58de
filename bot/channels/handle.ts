import type { Mind, Ran, Run } from '../conversation/run.ts';
import type { Situation } from '../conversation/situation.ts';
import { youngPersonMind } from '../conversation/turn.ts';
import type { Inbound } from '../turn.ts';
import { thinkStaff } from './staff.ts';

const staffMind: Mind = { think: thinkStaff };

// Somebody who has left the council in the moment that their message came in: nothing is said, nothing is shown.
const nobody: Mind = { think: () => ({ replies: [], events: [] }) };

/** Whose message it is decides how it is thought about. Teams is for staff alone. */
export function mindOf(situation: Situation): Mind {
  if (situation.staff) return staffMind;
  return situation.conversation.channel === 'teams' ? nobody : youngPersonMind;
}

export type Handle = (inbound: Inbound, own: unknown) => Promise<Ran>;

/** The one way in for every channel. `own` is what is kept, and shown again, as the sender's message. */
export const createHandle =
  (run: Run): Handle =>
  (inbound, own) =>
    run(inbound, own, mindOf);
