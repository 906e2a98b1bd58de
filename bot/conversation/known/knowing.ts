import type { Facts } from '../../flows/flow.ts';
import type { Council, Read } from '../../turn.ts';
import type { Found } from '../run.ts';
import type { PersonFacts } from '../situation.ts';

/** For whom and when something is to be known. */
export type About = {
  person: PersonFacts | null;
  /** Whether personal things may be read: their record is known, and open on this phone. */
  open: boolean;
  conversationId: string;
  /** The steps of this conversation that were answered so far: what only a later step needs is read when it comes near. */
  answered: readonly string[];
  council: Council;
  now: Date;
  /** The day in London. */
  today: string;
};

/**
 * What one conversation knows from the records: the reads that it needs, made in one round trip before its turn is thought, and
 * the part of the facts that their rows make. A read's name is its own; rows are parsed with zod. Nothing personal is read
 * unless `open`.
 */
export type Knowing = { needs(about: About): Read[]; facts(found: Found, about: About): Partial<Facts> };
