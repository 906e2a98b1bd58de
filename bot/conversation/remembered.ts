import type { Read, Thought } from '../turn.ts';
import type { Mind, Turn } from './run.ts';
import type { Situation } from './situation.ts';

/** What the last turn of a chat left in the database, and the transaction that wrote it. */
export type Left = { conversation: Omit<Situation['conversation'], 'state'>; state: string; written: string };

export type Remembered = {
  /** What is remembered of a chat; forgotten with this, so that a turn that loses reads next. */
  take(conversationId: string): Left | null;
  keep(left: Left): void;
};

// A kilobyte or so each.
const mostRemembered = 20_000;

/**
 * Chats of people who are not known, as their last turn here left them: a plain turn is thought from that, and written only if
 * the database still has the conversation exactly so. Reading costs more than writing does. Of whoever is known, other tables
 * say who they are: that is always read.
 */
export function createRemembered(): Remembered {
  const chats = new Map<string, Left>();
  return {
    take: (conversationId) => {
      const left = chats.get(conversationId) ?? null;
      chats.delete(conversationId);
      return left;
    },
    keep: (left) => {
      if (chats.size >= mostRemembered) chats.delete(chats.keys().next().value as string);
      chats.set(left.conversation.id, left);
    },
  };
}

const situationFrom = ({ conversation, state }: Left): Situation => ({
  conversation: { ...conversation, state: JSON.parse(state) },
  actor: { kind: 'anonymous' },
  person: null,
  staff: null,
});

/** Whether a turn is messages and a state and nothing else: all of it is guarded by what was remembered. */
const isPlain = (come: Thought | { need: Read[] }): come is Thought =>
  !('need' in come) &&
  come.events.length === 0 &&
  come.conversation === undefined &&
  !come.hideOwn &&
  (come.looked ?? []).length === 0 &&
  (come.alsoSay ?? []).length === 0;

/** A plain turn thought from what the last one left, without a read; null where there is more to it. */
export function recall(left: Left, turnOf: (situation: Situation) => Turn, mindOf: (situation: Situation) => Mind) {
  const turn = turnOf(situationFrom(left));
  try {
    const mind = mindOf(turn.situation);
    if (mind.needs?.(turn).length || mind.concern?.(turn)) return null;
    const come = mind.think(turn);
    return isPlain(come) ? { turn, come, written: left.written } : null;
  } catch {
    // It fails again after the read, and is told of there.
    return null;
  }
}

/** What a turn left for the next, its state as JSON; null where it was not plain, or somebody known is talking. */
export function leftBy({ situation, now }: Turn, come: Thought, state: string | null, written: string): Left | null {
  const { conversation, person, staff } = situation;
  if (!isPlain(come) || person || staff || conversation.live || conversation.channel !== 'web') return null;
  return {
    conversation: { ...conversation, version: conversation.version + 1, lastAt: now.toISOString() },
    state: state ?? JSON.stringify(conversation.state),
    written,
  };
}
