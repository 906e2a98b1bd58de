import { defineFlow } from './flow.ts';
import { aside } from './what-next-aside.ts';
import { begin } from './what-next-begin.ts';
import { plan } from './what-next-plan.ts';
import { you } from './what-next-you.ts';

/**
 * What a young person could do next: what is on their mind first, profile questions late, three ideas, one small step, a place to
 * ask for. The order is the youth workers' outline (eight taps to three ideas); codes of where Year 11 wants to be are NCCIS's.
 */
export const whatNext = defineFlow({
  id: 'what-next',
  version: 2,
  first: 'mind',
  steps: { ...begin, ...you, ...plan, ...aside },
});
