import { fill } from '../../cards/index.ts';
import type { Choice, Reply } from '../turn.ts';

/** A button: one that says its own title is heard as typed; one that means something else sends that, unseen. */
const action = ({ title, value }: Choice) => ({ type: title === value ? 'imBack' : 'postBack', title, value });

/** What the light page needs to know beyond the Bot Framework's own fields; others ignore it. */
function forThePage({ choices, many, ways, left, urgent, from }: Reply): Record<string, unknown> {
  const asks = choices !== undefined || ways !== undefined || left !== undefined;
  return {
    ...(asks ? { ask: true } : {}),
    ...(many ? { many: true } : {}),
    ...(ways && ways.length > 0 ? { ways } : {}),
    ...(left ? { left } : {}),
    ...(urgent ? { urgent: true } : {}),
    ...(from ? { from } : {}),
  };
}

/** A reply as a Bot Framework message for a channel. Young people's questions and staff's cards alike. */
export function render(reply: Reply, channel: 'web' | 'teams'): Record<string, unknown> {
  const { text, choices, link } = reply;
  const card = link ? { name: 'link', data: { title: link.title, url: link.url } } : reply.card;
  const waymark = forThePage(reply);
  return {
    type: 'message',
    ...(text ? { text, textFormat: 'plain' } : {}),
    ...(choices && choices.length > 0 ? { suggestedActions: { to: [], actions: choices.map(action) } } : {}),
    ...(card
      ? {
          attachments: [
            { contentType: 'application/vnd.microsoft.card.adaptive', content: fill(card.name, card.data, channel) },
          ],
        }
      : {}),
    ...(choices || waymark.ask ? { inputHint: 'expectingInput' } : {}),
    ...(Object.keys(waymark).length > 0 ? { channelData: { waymark } } : {}),
  };
}
