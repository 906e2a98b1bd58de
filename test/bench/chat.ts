import { WebSocket } from 'ws';
import { post } from './measure.ts';

export type Chat = { turn(text: string): Promise<void>; close(): void };

type Frame = {
  activities: { from: { role?: string }; replyToId?: string; channelData?: { clientActivityID?: string } }[];
};

/**
 * A chat on the embedded channel as the browser has one: token, conversation, open socket. A turn is over when the socket has
 * brought a message of the bot after the echo of one's own.
 */
export async function openChat(url: string, as?: string): Promise<Chat> {
  const made = await post(`${url}${as ? '/demo/token' : '/token'}`, as ? { as } : {});
  if (made.status !== 200) throw new Error(`no token: ${made.status}`);
  const { token } = JSON.parse(made.body) as { token: string };
  const headers = { authorization: `Bearer ${token}` };
  const started = await post(`${url}/v3/directline/conversations`, { user: {} }, headers);
  if (started.status > 201) throw new Error(`no conversation: ${started.status}`);
  const { conversationId, streamUrl } = JSON.parse(started.body) as { conversationId: string; streamUrl: string };
  const socket = new WebSocket(streamUrl, { perMessageDeflate: false });
  let said = 0;
  let mine = '';
  let echoed = false;
  let answered: () => void = () => {};
  socket.on('message', (data) => {
    const text = data.toString();
    if (!text) return;
    for (const activity of (JSON.parse(text) as Frame).activities) {
      if (activity.channelData?.clientActivityID === mine) echoed = true;
      else if (echoed && activity.from.role === 'bot') {
        echoed = false;
        answered();
      }
    }
  });
  await new Promise<void>((done, fail) => {
    socket.once('open', () => done());
    socket.once('error', fail);
  });
  return {
    async turn(text) {
      said += 1;
      mine = `bench-${said}`;
      echoed = false;
      const answer = new Promise<void>((done) => {
        answered = done;
      });
      const activity = { type: 'message', text, from: { id: 'me' }, channelData: { clientActivityID: mine } };
      const taken = await post(`${url}/v3/directline/conversations/${conversationId}/activities`, activity, headers);
      if (taken.status !== 200) throw new Error(`not taken: ${taken.status}`);
      await answer;
    },
    close: () => socket.close(),
  };
}
