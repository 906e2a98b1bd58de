import { whatNextBoard } from './what-next-board.ts';
import { whatNextIdeas } from './what-next-ideas.ts';
import { whatNextNow } from './what-next-now.ts';
import { whatNextRoutes } from './what-next-routes.ts';
import { whatNextSchool } from './what-next-school.ts';
import { whatNextYou } from './what-next-you.ts';

/** "What next": what a young person could do after this, and one small step towards it. */
export const whatNext = {
  ...whatNextNow,
  ...whatNextYou,
  ...whatNextSchool,
  ...whatNextIdeas,
  ...whatNextRoutes,
  ...whatNextBoard,
} as const;
