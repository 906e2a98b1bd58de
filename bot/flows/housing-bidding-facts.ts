import type { Law } from '../content/dated/housing.ts';
import type { HomeCriteria, HomeSkill, HomeType, SkillHelper, SkillScore } from '../reference/homes.ts';

/** A home that is open for bids. Instants as ISO text; rent in pence a week. */
export type Home = {
  id: string;
  reference: string;
  landlord: string;
  area: string;
  type: HomeType;
  bedrooms: number;
  weeklyPence: number;
  opensAt: string;
  closesAt: string;
  criteria: HomeCriteria;
  url: string | null;
  source: string;
  importedOn: string;
};

export type HowBid = 'self' | 'adviser' | 'connected';

/** A home that they want, and how far a bid for it has come: wanted, asked of staff, said to be made, confirmed. */
export type MyBid = {
  id: string;
  advertId: string;
  reference: string;
  area: string;
  type: HomeType;
  bedrooms: number;
  closesAt: string;
  how: HowBid | null;
  asked: boolean;
  risen: boolean;
  reported: boolean;
  /** The day it was confirmed by staff or by the letting system; null: nobody has. */
  confirmedOn: string | null;
  couldNot: boolean;
  position: number | null;
  positionOn: string | null;
  offered: boolean;
  answerBy: string | null;
  answerSaid: 'yes' | 'no' | null;
  accepted: boolean;
  refused: boolean;
  unsuccessful: boolean;
};

export type Register = { band: string | null; bedrooms: number | null; standing: string; confirmed: boolean };

/** How one thing of the check was last scored, by them and by staff. */
export type SkillSeen = {
  skill: HomeSkill;
  mine: SkillScore | null;
  theirs: SkillScore | null;
  theirReason: string | null;
  helper: SkillHelper | null;
  lookAgainOn: string | null;
};

/** What "A home" knows from the records. */
export type HomesFacts = {
  homes: readonly Home[];
  law: readonly Law[];
  /** Null: nobody is known, or their record is closed on this phone. */
  mine: { register: Register | null; bids: readonly MyBid[]; skills: readonly SkillSeen[] } | null;
};

/** What they ask a worker to help with. */
export type HelpWanted = 'register' | 'taster' | 'workshop' | 'carers' | 'keep_home' | 'seen';

/** The home that a bid is for. */
export type BidFor = Pick<Home, 'id' | 'reference' | 'area' | 'type' | 'bedrooms' | 'closesAt'>;

/** What "A home" can come to; none of these is a bid that counts. */
export type HomesOutcome =
  | { what: 'home_wanted'; home: BidFor; how: HowBid }
  | { what: 'bid_asked_again'; bidId: string; home: BidFor }
  | { what: 'bid_said_made'; bidId: string; reference: string }
  | { what: 'bid_said_not_made'; bidId: string; reference: string; why: string }
  | { what: 'bid_dropped'; bidId: string; reference: string; told: boolean }
  | { what: 'offer_told' }
  | { what: 'offer_answered_here'; bidId: string; reference: string; answer: 'yes' | 'no'; own?: string }
  | { what: 'register_told'; standing: 'registered' | 'applied' | 'none'; band: string | null }
  | { what: 'skills_told'; scores: readonly { skill: HomeSkill; score: SkillScore }[] }
  | { what: 'home_help'; about: HelpWanted; own?: string };
