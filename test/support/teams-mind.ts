import type { Mind, Turn } from '../../bot/conversation/run.ts';
import type { Thought } from '../../bot/turn.ts';

/** What `echo` was asked to think about. */
export const thought: string[] = [];
/** Stands in for commands and queries: counts, answers a button with a card, and in company sends the answer home. */
export const echo: Mind = {
  think: ({ inbound, situation }: Turn): Thought => {
    const count = ((situation.conversation.state as { count?: number }).count ?? 0) + 1;
    thought.push(`${inbound.kind}:${inbound.text}`);
    const said = { state: { count }, events: [] };
    if (!inbound.oneToOne && situation.staff) {
      const to = { staffId: situation.staff.id };
      return {
        ...said,
        replies: [{ text: "I've sent that to our private chat." }],
        alsoSay: [{ to, replies: [{ text: `Jade: ${inbound.text}` }] }],
      };
    }
    if (inbound.kind === 'joined') return { ...said, replies: [{ text: `Hello ${situation.staff?.givenName}` }] };
    if (inbound.kind === 'press') {
      const data = { type: 'AdaptiveCard', count, pressed: inbound.value };
      return { ...said, replies: [{ text: 'Also this.' }, { card: { name: 'x', data }, replaces: true }] };
    }
    return { ...said, replies: [{ text: `${count}: ${inbound.text}` }] };
  },
};
