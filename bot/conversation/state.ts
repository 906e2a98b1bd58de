import { z } from 'zod';
import { began } from '../events/check-in.ts';
import type { Played } from '../flows/engine.ts';

const unsure = z.object({
  id: z.uuid(),
  about: z.string(),
  /** What they wrote, for whoever must look at it if they do not answer. */
  text: z.string(),
  /** How often they were asked whether they are safe. */
  asked: z.int(),
});

const running = z.object({
  flow: z.string(),
  version: z.int(),
  given: z.array(z.tuple([z.string(), z.string()])),
  changing: z.string().nullish(),
  /** The question they last saw: when another is open now, what they type is no answer to it. */
  shown: z.string().nullish(),
  /** What its buttons said, where somebody else may take what they stand for: a time, a place, a home. */
  offered: z.array(z.string()).optional(),
  /** Saved for later, or stopped: nothing is asked until they want to go on. */
  resting: z.boolean().optional(),
});

/** What a young person's conversation remembers between two messages; whatever else stands there belongs to others and stays. */
const remembered = z.looseObject({
  v: z.literal(1),
  greeted: z.boolean(),
  running: running.nullish(),
  /** Failed tries at what is being asked, one after the other. */
  misses: z.int(),
  /** A question of the conversation's own that is open: before, or beside, the flow's. */
  asked: z
    .enum([
      'person',
      'resume',
      'change',
      'where',
      'return',
      'aside',
      'earlier',
      'code',
      'about',
      'safe',
      'hardest',
      'tell',
      'promise',
    ])
    .nullish(),
  /** Another conversation that was half done when this one began; it comes back when this one ends. */
  parked: running.nullish(),
  /** The conversation that was offered in the middle of this one, or that the short code is to open. */
  aside: z.string().nullish(),
  opening: z.string().nullish(),
  /** The earlier question whose button was pressed again. */
  earlier: z.string().nullish(),
  /** How old a stranger said they are, before it was asked: as they said it, and on no record. */
  age: z.enum(['under16', '16-17', '18-24', '25+']).nullish(),
  /** The page of answers offered for a change. */
  page: z.int().nullish(),
  /** What the last concern was about, while they may be telling who and where they are. */
  concern: z.string().nullish(),
  /** They have asked for a person, while they may be telling who and where they are. */
  called: z.boolean().nullish(),
  /** The concern of which they are asked whether it is about somebody who looks after them. */
  unclear: z.uuid().nullish(),
  /** What they said is hard, while they are asked for the hardest part of it. */
  hardest: z.enum(began).nullish(),
  /** The meeting, and with whom, that they are asked about. */
  meeting: z.object({ id: z.uuid(), staffId: z.uuid(), staff: z.string() }).nullish(),
  /** What may have been a worry, until they say that they are safe or somebody is told. */
  unsure: unsure.nullish(),
  /** What they typed last, and when: a cry for help may come in two messages. */
  said: z.object({ text: z.string(), at: z.string() }).nullish(),
  /** Whom they were told that what they type goes to. */
  live: z.object({ staffId: z.uuid(), name: z.string() }).nullish(),
  phone: z.unknown().optional(),
});

export type State = z.infer<typeof remembered>;
export type Running = z.infer<typeof running>;

const begun = z.looseObject({ phone: z.unknown().optional(), unsure: unsure.nullish().catch(null) });

export const fresh = (): State => ({ v: 1, greeted: false, misses: 0 });

/**
 * The state as it was kept. Nothing there yet: a new one. Something that cannot be read (another version, or broken): a new one
 * too, and `lost` says that a place was lost; who the chat belongs to stands elsewhere and is not.
 */
export function stateOf(kept: unknown): { state: State; lost: boolean } {
  const known = remembered.safeParse(kept);
  if (known.success) return { state: known.data, lost: false };
  const others = begun.safeParse(kept);
  const hadPlace = others.success && 'v' in others.data;
  return {
    state: {
      ...fresh(),
      ...(others.success ? { phone: others.data.phone, unsure: others.data.unsure } : {}),
      greeted: hadPlace,
    },
    lost: hadPlace,
  };
}

export const playedOf = ({ given, changing }: Running): Played => ({ given, changing });

/** A running flow with other answers. */
export const withPlayed = (state: State, played: Played): State =>
  state.running
    ? {
        ...state,
        running: {
          ...state.running,
          given: played.given.map(([step, answer]): [string, string] => [step, answer]),
          changing: played.changing,
        },
      }
    : state;
