import { z } from 'zod';
import { firstNameOf } from '../../cards/names.ts';
import { say } from '../content/index.ts';
import type { Read } from '../turn.ts';
import { answer, defineCommand, rowsOf } from './command.ts';
import { begin } from './proceed.ts';

const chat = z.object({ id: z.uuid() });

/** Every chat that is linked to a young person. */
const linkedChats = (personId: string): Read => ({
  name: 'linked chats',
  text: 'SELECT c.id FROM waymark.conversation c WHERE c.person_id = $1 AND c.staff_id IS NULL ORDER BY c.id',
  values: [personId],
});

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
    if (chats.length === 0) return { ...answer({ text: say('en', 'staff.unlink.none', { name }) }), looked };
    return {
      events: chats.map(({ id }, place) => ({
        type: 'chat_unlinked',
        personId: who.id,
        data: { conversationId: id, by: 'staff' },
        ...(reason ? { reasonId: reason.id, ...(place === 0 ? { words: [reason] } : {}) } : {}),
      })),
      looked,
      replies: [{ text: say('en', 'staff.unlink.done', { count: chats.length, name }) }],
    };
  },
});
