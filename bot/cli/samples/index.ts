import type { Turn } from '../../conversation/run.ts';
import type { Read } from '../../turn.ts';
import { appointments } from './appointments.ts';
import { askedCheckIn, askedDidItHelp, askedHowItWent } from './check-in.ts';
import { aroundSample } from './concern.ts';
import { myMoneyRequests } from './financial-support.ts';
import { myHomesSample, openHomesSample } from './housing-bidding.ts';
import { myPlanSample } from './my-plan.ts';
import { boardSample, ownPlacesSample } from './what-next.ts';

/** Rows for one read, as they might stand in the records at that moment. */
export type Sample = (turn: Turn) => unknown[];

/** Rows that stand in for the records where there are none, by the name of the read: for `npm run try` and for recorded chats. */
const samples: Record<string, Sample> = {
  appointments,
  around: aroundSample,
  'my money requests': myMoneyRequests,
  'my homes': myHomesSample,
  'my plan': myPlanSample,
  'asked check-in': askedCheckIn,
  'asked did it help': askedDidItHelp,
  'asked how it went': askedHowItWent,
  'open here': () => [],
  'open homes': openHomesSample,
  opportunities: boardSample,
  'own places': ownPlacesSample,
};

/** The sample rows of a read. Throws where nobody gave it any. */
export function sample(read: Read, turn: Turn): unknown[] {
  const rows = samples[read.name];
  if (!rows) throw new Error(`no sample rows for "${read.name}"`);
  return rows(turn);
}
