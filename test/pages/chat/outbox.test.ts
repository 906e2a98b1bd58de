import type { Sent } from '../../../bot/pages/chat/link.ts';
import { newOutbox } from '../../../bot/pages/chat/outbox.ts';
import { memorySession } from '../../../bot/pages/chat/session.ts';

(globalThis as { document?: unknown }).document ??= { documentElement: { lang: 'en-GB' } };

type Posted = { text?: string; channelData: { clientActivityID: string } };

/** An outbox over a line that answers as told, in order. */
function sending(...answers: Sent[]) {
  const posted: Posted[] = [];
  const marks: string[] = [];
  const session = memorySession();
  let settle: () => void = () => {};
  const outbox = newOutbox({
    session,
    post: async (activity) => {
      posted.push(activity as Posted);
      return answers.shift() ?? 'saved';
    },
    mark: (id, state) => {
      marks.push(`${id} ${state}`);
      settle();
    },
    silent: () => {},
    wait: async () => {},
  });
  const until = (mark: string) =>
    new Promise<void>((resolve) => {
      settle = () => marks.includes(mark) && resolve();
      settle();
    });
  const ids = () => posted.map(({ channelData }) => channelData.clientActivityID);
  return { outbox, posted, marks, session, until, ids };
}
const own = (id: string) => ({ id, text: id, shown: id });

describe('own messages on their way', () => {
  it('go one after the other, in the order they were written', async () => {
    const { outbox, until, ids } = sending();
    outbox.online(true);
    for (const id of ['a', 'b', 'c']) outbox.send(own(id));
    await until('c saved');
    expect(ids()).toEqual(['a', 'b', 'c']);
  });

  it('are sent again under the same id when nobody knows whether they arrived', async () => {
    const { outbox, until, ids } = sending('again', 'again', 'saved');
    outbox.online(true);
    outbox.send(own('a'));
    await until('a saved');
    expect(ids()).toEqual(['a', 'a', 'a']);
  });

  it('are given up after three tries, and keep their id when tried by hand', async () => {
    const { outbox, until, ids } = sending('again', 'again', 'again', 'saved');
    outbox.online(true);
    outbox.send(own('a'));
    await until('a failed');
    outbox.again('a');
    await until('a saved');
    expect(ids()).toEqual(['a', 'a', 'a', 'a']);
  });

  it('wait for the line, and are kept in the tab meanwhile', async () => {
    const { outbox, session, until, posted, marks } = sending();
    outbox.send(own('a'));
    expect(marks).toEqual(['a waiting']);
    expect(session.read().unsent).toEqual([own('a')]);
    expect(posted).toEqual([]);
    outbox.online(true);
    await until('a saved');
    outbox.seen('a');
    expect(session.read().unsent).toEqual([]);
  });

  it('are not sent again once they were seen on the stream', async () => {
    const { outbox, until, ids, marks } = sending('again', 'saved');
    outbox.online(true);
    outbox.send(own('a'));
    await until('a sending');
    outbox.seen('a');
    outbox.send(own('b'));
    await until('b saved');
    expect(ids()).toEqual(['a', 'b']);
    expect(marks).not.toContain('a failed');
  });

  it('say that they are too long, and do not hold up the next', async () => {
    const { outbox, until, ids } = sending(413, 'saved');
    outbox.online(true);
    outbox.send(own('a'));
    outbox.send(own('b'));
    await until('b saved');
    await until('a long');
    expect(ids()).toEqual(['a', 'b']);
  });

  it('carry the words of the button when what is sent is another', async () => {
    const { outbox, until, posted } = sending();
    outbox.online(true);
    outbox.send({ id: 'a', text: 'yes', shown: 'Yes, please' });
    await until('a saved');
    expect(posted[0]).toMatchObject({ text: 'yes', channelData: { waymark: { shown: 'Yes, please' } } });
  });
});
