import { z } from 'zod';
import { about, day, id } from './shape.ts';

/** What was shown: the entry, the day its facts were checked, and from when its figure holds. */
const shown = z.array(z.object({ entry: z.string(), checkedOn: day, figureFrom: day.nullable() }));

/** Money a young person asked for, from the asking to the paying. What for, and why not, are words beside the event. */
export const moneyEvents = [
  about('money_asked', {
    requestId: id,
    entitlement: z.string(),
    topic: z.string(),
    shown,
    whatId: id.optional(),
    neededBy: day.optional(),
    answerBy: day,
    answerHow: z.enum(['here', 'text', 'call', 'not_phone']),
    conversationId: id.optional(),
  }),
  about('money_seen', { requestId: id }),
  about('money_passed_on', { requestId: id }),
  about('money_agreed', { requestId: id, amountPence: z.int().min(0).optional() }),
  about('money_refused', { requestId: id, reasonId: id.optional() }),
  about('money_paid', { requestId: id }),
  about('money_withdrawn', { requestId: id, entitlement: z.string().optional() }),
  /** The answer was due and did not come: the duty team and the managers were told. */
  about('money_risen', { requestId: id, entitlement: z.string(), answerBy: day }),
  about('money_shown', { shown }),
  about('money_reminder_asked', { on: day }),
] as const;
