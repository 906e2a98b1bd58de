import { z } from 'zod';
import { id, instant } from './shape.ts';

/** An event about somebody, or about nobody known. */
const of = <T extends string, S extends z.ZodRawShape>(type: T, data: S) =>
  z.object({ type: z.literal(type), personId: id.nullable(), data: z.object(data) });

const code = z.string().regex(/^[a-z][a-z0-9_]*$/);
const one = { concernId: id };
const said = {
  concernId: id,
  conversationId: id,
  kind: z.string(),
  severity: z.enum(['now', 'today', 'soon']),
  rule: z.string(),
  excerptId: id.optional(),
};

/** Who a concern is about: in which role, and which member of staff where that is known; `unclear` until they said. */
export const aboutWhom = z.object({ role: code.optional(), staffId: id.optional() });

/** By which a person is reached. */
export const alertRoutes = ['teams', 'mail', 'webhook'] as const;
export type AlertRoute = (typeof alertRoutes)[number];

/** How a concern ended, by whoever took it on. */
export const concernOutcomes = [
  'safe_now',
  'emergency_services',
  'safeguarding_referral',
  'other_help',
  'could_not_reach',
  'no_worry',
] as const;
export type ConcernOutcome = (typeof concernOutcomes)[number];

/** What happens to a concern, from the moment it is heard until somebody has closed it; and the tests of the ways to a person. */
export const concernEvents = [
  of('concern_raised', {
    ...said,
    about: aboutWhom.optional(),
    /** Those who alone may know of it; absent or empty: whoever is told of any concern. */
    restrictedTo: z.array(id).optional(),
    /** When it rises unless somebody has accepted it. */
    acceptBy: instant.optional(),
    /** A member of staff raised it for a young person, in their own chat. */
    byStaff: z.boolean().optional(),
  }),
  /** The same again from the same chat, while it is open: no second alert. */
  of('concern_repeated', said),
  of('concern_told', { ...one, route: z.enum(alertRoutes), rung: z.int().min(0) }),
  /** They answered whether it is about somebody who looks after them or works with them. */
  of('concern_about_said', { ...one, answer: z.enum(['yes', 'no', 'not_said']), restrictedTo: z.array(id) }),
  /** Nobody accepted it in time: the next were told, and those after them will be at `acceptBy`. */
  of('concern_risen', { ...one, rung: z.int().min(1), acceptBy: instant }),
  /** It may be a worry: they were asked whether they are safe, and somebody is told at `by` unless they answer. */
  of('safety_asked', { askId: id, conversationId: id, about: z.string(), by: instant }),
  of('safety_answered', { askId: id, answer: z.enum(['safe', 'not_safe']) }),
  of('concern_seen', one),
  of('concern_accepted', one),
  of('concern_contacted', one),
  /** Whoever has it wrote to them, in the chat where it was said. What was written is a line of that chat, and stands there. */
  of('concern_written_to', { ...one, conversationId: id }),
  /** Whoever had it, or was asked, cannot take it: the next are told now. */
  of('concern_handed_over', { ...one, rung: z.int().min(1) }),
  of('concern_closed', { ...one, outcome: z.enum(concernOutcomes) }),
  of('alert_tested', { testId: id, route: z.enum(alertRoutes) }),
  of('alert_test_answered', { testId: id, route: z.enum(alertRoutes) }),
] as const;
