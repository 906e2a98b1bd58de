import { z } from 'zod';
import { Fault } from '../../errors.ts';
import { type Ask, readConversation } from './history.ts';
import type { Checked } from './tokens.ts';

const liveShape = z.object({
  userId: z.string(),
  session: z.int(),
  nextSeq: z.int(),
  kept: z.boolean(),
  closed: z.boolean(),
});

/** A conversation as its tokens are checked against. */
export type Live = z.infer<typeof liveShape>;

export type Sessions = {
  /** The conversation, or null where it was never started; `fresh` asks the database whatever is remembered. */
  of(conversationId: string, fresh?: boolean): Promise<Live | null>;
  /** Forgets what is remembered of a conversation. */
  drop(conversationId: string): void;
};

// A message a second from each of thousands must not cost a read each; a sign-out elsewhere takes hold within this time.
const rememberedMs = 1_000;
const mostRemembered = 20_000;

/** Looks conversations up for the doors, remembering each for a second. `tick` is a monotonic count of milliseconds. */
export function createSessions(ask: Ask, tick: () => number): Sessions {
  const known = new Map<string, { at: number; live: Promise<Live | null> }>();
  return {
    of: (conversationId, fresh = false) => {
      const before = known.get(conversationId);
      if (before && !fresh && tick() - before.at < rememberedMs) return before.live;
      const live = ask(readConversation(conversationId)).then(([row]) => (row ? liveShape.parse(row) : null));
      known.delete(conversationId);
      if (known.size >= mostRemembered) known.delete(known.keys().next().value as string);
      known.set(conversationId, { at: tick(), live });
      // That it is not there is never remembered: it may be made the next moment, on any instance.
      live.then(
        (found) => found ?? known.delete(conversationId),
        () => known.delete(conversationId),
      );
      return live;
    },
    drop: (conversationId) => known.delete(conversationId),
  };
}

/**
 * Throws `token_refused` unless the token is of the session that the conversation is in: signing out raises the number,
 * and everything given out before is dead. A conversation that was never started is in session 0.
 */
export function mustBeLive({ claims }: Checked, live: Live | null): void {
  if (claims.ses !== (live?.session ?? 0) || (live && live.userId !== claims.user)) {
    throw new Fault('token_refused', 'This session has ended.');
  }
}
