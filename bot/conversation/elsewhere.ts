import type { Reply, Statement, Thought } from '../turn.ts';
import { sayTo } from './storage.ts';

/** What a turn says in other chats, in the order it says it; `cause` is the turn's own. */
export const saidElsewhere = (
  come: Thought,
  by: { conversationId: string; cause: string; at: Date; render(reply: Reply, channel: 'web' | 'teams'): unknown },
): Statement[] =>
  (come.alsoSay ?? []).flatMap(({ to, replies }, group) =>
    replies.map((reply, place) => {
      const payload = { web: by.render(reply, 'web'), teams: by.render(reply, 'teams') };
      return sayTo(to, {
        cause: `${by.cause}:${group}.${place}`,
        at: by.at,
        payload,
        not: by.conversationId,
        lineOf: reply.lineOf,
      });
    }),
  );

/** The chats whose session ends with this turn; `own` is the one that it is of. */
export const endedBy = ({ events, conversation }: Thought, own: string): Set<string> =>
  new Set([
    ...(conversation?.endSession ? [own] : []),
    ...events.flatMap((event) => (event.type === 'chat_unlinked' ? [event.data.conversationId] : [])),
  ]);
