import { z } from 'zod';
import { firstNameOf } from '../../cards/names.ts';
import { concernSpeaks } from '../content/concern-speaks.ts';
import { say } from '../content/index.ts';
import { type Live, live, liveSql } from '../records/live-reads.ts';
import type { Read } from '../turn.ts';
import { answer, defineCommand, rowsOf } from './command.ts';
import { begin } from './proceed.ts';

const chat = z.object({ id: z.uuid(), live: live.nullable() });

/** Every chat that is linked to a young person, with the live talk in it. */
const linkedChats = (personId: string): Read => ({
  name: 'linked chats',
  text: `SELECT c.id, CASE WHEN c.live_at IS NOT NULL THEN ${liveSql} END AS live FROM waymark.conversation c
    WHERE c.person_id = $1 AND c.staff_id IS NULL ORDER BY c.id`,
  values: [personId],
});

/** A live talk ends with the chat; whoever it was with hears so at once. */
const endedFor = ({ mayName }: Live, name: string) => [
  { text: concernSpeaks.say('write.ended', { name: mayName ? name : concernSpeaks.say('somebody') }) },
];

export const unlink = defineCommand({
  id: 'unlink',
  starts: ['unlink', 'cut off'],
  may: 'unlink',
  fields: z.object({}),
  what: () => say('en', 'staff.unlink.what'),
  examples: ['unlink jade'],
  run: (turn, rest) => begin(turn, unlink, rest, {}),
  finish(turn, who, _draft, allowed) {
    const read = linkedChats(who.id);
    const chats = rowsOf(turn, read, chat);
    if (!chats) return { need: [read] };
    const name = firstNameOf(who);
    const { reason } = allowed;
    const looked = reason ? [{ personId: who.id, ...allowed }] : [];
    const ended = chats.flatMap(({ live: one }) =>
      one ? [{ to: { staffId: one.staffId }, replies: endedFor(one, name) }] : [],
    );
    if (chats.length === 0) return { ...answer({ text: say('en', 'staff.unlink.none', { name }) }), looked };
    return {
      events: chats.map(({ id }, place) => ({
        type: 'chat_unlinked',
        personId: who.id,
        data: { conversationId: id, by: 'staff', everywhere: true },
        ...(reason ? { reasonId: reason.id, ...(place === 0 ? { words: [reason] } : {}) } : {}),
      })),
      looked,
      replies: [
        { text: say('en', 'staff.unlink.done', { count: chats.length, name }) },
        ...ended.flatMap(({ to, replies }) => (to.staffId === turn.staff.id ? replies : [])),
      ],
      alsoSay: ended.filter(({ to }) => to.staffId !== turn.staff.id),
    };
  },
});
