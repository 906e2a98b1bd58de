import { z } from 'zod';
import { about, day, id, instant } from './shape.ts';

/** A word of a list in `reference/homes.ts`. */
const code = z.string().regex(/^[a-z][a-z0-9_]*$/);
/** The home a bid is about, as far as a notice names it. */
const home = z.object({ area: z.string(), type: code, bedrooms: z.int() });
const bid = { bidId: id, reference: z.string() };
/** The council's rule on how many bids one may have, as it stood. */
const cap = z.object({ bids: z.int(), per: z.enum(['at_once', 'round']) });

/**
 * A home, and the bid for it. Wanted, asked of staff, reported by the young person and confirmed (by staff or by the receipt of a
 * letting system) are different things, and only the last is a bid that is in.
 */
export const housingEvents = [
  about('bid_wanted', { ...bid, advertId: id, how: z.enum(['self', 'adviser', 'connected']), cap }),
  /** A task of the adviser's: due when the advert closes, the duty team's from `risesAt` on. */
  about('bid_asked_of_adviser', {
    ...bid,
    advertId: id,
    home,
    closesAt: instant,
    risesAt: instant,
    soon: z.boolean(),
    cap,
  }),
  about('bid_risen', { ...bid, home, closesAt: instant }),
  about('bid_reported', bid),
  about('bid_could_not', {
    ...bid,
    why: code,
    by: z.enum(['young_person', 'staff', 'letting_system']),
  }),
  about('bid_confirmed', { ...bid, home, on: day, receipt: z.string().min(1).max(80).optional() }),
  about('bid_withdrawn', { ...bid, told: z.boolean() }),
  about('bid_position_noted', { ...bid, home, position: z.int().min(1), on: day }),
  about('bid_unsuccessful', {
    ...bid,
    home,
    reason: code.optional(),
  }),
  about('offer_recorded', { ...bid, home, answerBy: instant, viewingAt: instant.optional() }),
  /** The young person says that they have an offer; `bidId` where they said for which home. */
  about('offer_said', { bidId: id.optional() }),
  about('offer_answer_said', { ...bid, answer: z.enum(['yes', 'no']), reasonId: id.optional() }),
  /** The landlord knows the answer: staff say so. */
  about('offer_answered', { ...bid, home, answer: z.enum(['yes', 'no']) }),
  /** A worker is asked to help with a home: an action of theirs. */
  about('home_help_asked', {
    actionId: id,
    about: z.enum(['register', 'taster', 'workshop', 'carers', 'keep_home', 'seen']),
    whatId: id.optional(),
  }),
  about('register_said', {
    applicationId: id,
    register: z.string(),
    standing: z.enum(['said_registered', 'said_applied', 'said_none']),
    band: z.string().optional(),
  }),
  about('register_confirmed', {
    applicationId: id,
    register: z.string(),
    standing: z.enum(['registered', 'applied', 'on_hold', 'closed']),
    band: z.string().optional(),
    bedrooms: z.int().min(0).max(20).optional(),
    effectiveOn: day.optional(),
  }),
  about('skill_checked', {
    checkId: id,
    skill: code,
    scoredBy: z.enum(['young_person', 'staff']),
    score: code,
    on: day,
    reasonId: id.optional(),
    helper: z.string().optional(),
    lookAgainOn: day.optional(),
  }),
] as const;
