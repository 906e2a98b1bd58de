import { echoWorld, type Instance, type World, wayIn } from '../../support/echo-service.ts';
import { type Chat, openChat, until } from '../../support/web-chat.ts';

let world: World;
let service: Instance;
const open: Chat[] = [];
const enter = (origin: string, way: Parameters<typeof openChat>[1]) => {
  const chat = openChat(origin, way);
  open.push(chat);
  return chat;
};

beforeAll(async () => {
  world = await echoWorld();
  service = await world.instance();
});
afterEach(() => {
  for (const chat of open.splice(0)) chat.leave();
});
afterAll(() => world.close());

describe.each([
  ['over the stream', false],
  ['by polling', true],
])('the real chat client %s', (_, polling) => {
  it('is greeted once in its language and hears itself and its answer in order', async () => {
    const { token, conversationId, userId } = await wayIn(service.origin);
    const chat = enter(service.origin, { token, polling, locale: 'pl-PL' });
    await chat.heard('Welcome (en)');
    const id = await chat.say('hello', { channelData: { clientActivityID: 'c1', mine: [1, { two: null }] } });
    await chat.heard('1: hello');
    const [welcome, echo, answer] = chat.seen;
    expect(chat.texts()).toEqual(['Welcome (en)', 'hello', '1: hello']);
    expect(echo).toMatchObject({ id, from: { id: userId, role: 'user' }, conversation: { id: conversationId } });
    expect(echo?.channelData).toEqual({ clientActivityID: 'c1', mine: [1, { two: null }], 'webchat:sequence-id': 3 });
    expect([welcome, answer].map((one) => one?.from)).toEqual([
      { id: 'waymark', name: 'Waymark', role: 'bot' },
      { id: 'waymark', name: 'Waymark', role: 'bot' },
    ]);
    expect(answer).toMatchObject({ channelId: 'directline', timestamp: expect.stringMatching(/^2026-03-18T10:02:00/) });
    for (const one of chat.seen) expect(one).not.toHaveProperty('recipient');
  });

  it('reads a chat from the start in a second tab and both hear the same', async () => {
    const { token, conversationId } = await wayIn(service.origin);
    const first = enter(service.origin, { token, polling });
    await first.heard('Welcome (en)');
    const second = enter(service.origin, { token, conversationId, polling });
    await second.heard('Welcome (en)');
    await second.say('from two');
    await Promise.all([first.heard('1: from two'), second.heard('1: from two')]);
    expect(first.texts()).toEqual(second.texts());
  });
});

describe('a chat', () => {
  it('finds what it missed when its stream broke, and nothing twice', async () => {
    const { token } = await wayIn(service.origin);
    const chat = enter(service.origin, { token });
    await chat.heard('Welcome (en)');
    chat.drop();
    await until(() => chat.sockets[0]?.readyState === WebSocket.CLOSED);
    await chat.say('while away');
    await chat.heard('1: while away');
    expect(chat.texts()).toEqual(['Welcome (en)', 'while away', '1: while away']);
    expect(chat.statuses).not.toContain('ExpiredToken');
  });

  it('goes on after the service was restarted in the middle', async () => {
    const one = await world.instance();
    const { token } = await wayIn(one.origin);
    const chat = enter(one.origin, { token });
    await chat.heard('Welcome (en)');
    await chat.say('before');
    await chat.heard('1: before');
    await one.stop();
    expect(await chat.say('lost').catch(() => 'failed')).toMatch(/retry|failed/);
    await world.instance({}, one.port);
    await until(() => chat.sockets.at(-1)?.readyState === WebSocket.OPEN && chat.sockets.length > 1);
    await chat.say('after');
    await chat.heard('2: after');
    expect(chat.texts()).toEqual(['Welcome (en)', 'before', '1: before', 'after', '2: after']);
  });

  it('is told on every instance, and told again where a notice is lost', async () => {
    const [here, there] = [await world.instance(), await world.instance()];
    const { token, conversationId } = await wayIn(here.origin);
    const first = enter(here.origin, { token });
    await first.heard('Welcome (en)');
    const second = enter(there.origin, { token, conversationId });
    await second.heard('Welcome (en)');
    await first.say('to both');
    await second.heard('1: to both');
    await world.database.pool.query(
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND application_name = 'waymark line'`,
    );
    await first.say('still there');
    await second.heard('2: still there');
    expect(second.texts()).toEqual(first.texts());
  });

  it('is answered once however often and wherever the same message arrives', async () => {
    const there = await world.instance();
    const { token, conversationId } = await wayIn(service.origin);
    const chat = enter(service.origin, { token });
    await chat.heard('Welcome (en)');
    const again = { channelData: { clientActivityID: 'the same' } };
    const other = enter(there.origin, { token, conversationId });
    const ids = await Promise.all([chat.say('once', again), chat.say('once', again), other.say('once', again)]);
    ids.push(await other.say('once', again));
    await chat.heard('1: once');
    expect(new Set(ids).size).toBe(1);
    await chat.say('next');
    await chat.heard('2: next');
    expect(chat.texts()).toEqual(['Welcome (en)', 'once', '1: once', 'next', '2: next']);
  });

  it('takes a press with its fields, and shows it to Web Chat as it was', async () => {
    const { token } = await wayIn(service.origin);
    const chat = enter(service.origin, { token });
    await chat.heard('Welcome (en)');
    await chat.say('', { text: undefined, value: { step: 'like', agree: 'true' }, channelData: { postBack: true } });
    await chat.heard('1: {"step":"like","agree":"true"}');
    expect(chat.seen[1]).toMatchObject({ value: { step: 'like', agree: 'true' }, channelData: { postBack: true } });
    expect(world.came.at(-1)).toMatchObject({ kind: 'press', text: '', value: { step: 'like', agree: 'true' } });
  });

  it('says that files cannot be sent yet, and still takes the words that came with one', async () => {
    const { token } = await wayIn(service.origin);
    const chat = enter(service.origin, { token });
    await chat.heard('Welcome (en)');
    const file = { contentType: 'text/plain', contentUrl: 'data:text/plain,secret', name: 'letter.txt' };
    await chat.say('see my letter', { attachments: [file] });
    await chat.heard('1: see my letter');
    await chat.heard('I cannot take pictures or files yet. You can tell me in words.');
    await expect(chat.say('', { attachments: [file] })).rejects.toThrow('refused 415');
    await until(() => chat.texts().filter((text) => text.startsWith('I cannot take')).length === 2);
    expect(JSON.stringify(chat.seen)).not.toContain('letter.txt');
  });

  it('waits out a restart of the database and loses nothing', async () => {
    const { token } = await wayIn(service.origin);
    const chat = enter(service.origin, { token });
    await chat.heard('Welcome (en)');
    const cut = () =>
      world.database.pool
        .query(
          'SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()',
        )
        .catch(() => {});
    for (let place = 1; place <= 10; place += 1) {
      const [id] = await Promise.all([chat.say(`m${place}`), cut()]);
      expect(id).toContain('|');
    }
    await chat.heard('10: m10');
    const expected = Array.from({ length: 10 }, (_, place) => [`m${place + 1}`, `${place + 1}: m${place + 1}`]);
    expect(chat.texts()).toEqual(['Welcome (en)', ...expected.flat()]);
  });

  it('refreshes its token', async () => {
    const { token } = await wayIn(service.origin);
    const chat = enter(service.origin, { token });
    await chat.heard('Welcome (en)');
    const fresh = await (chat.line as unknown as { refreshToken(): { toPromise(): Promise<string> } })
      .refreshToken()
      .toPromise();
    expect(fresh.split('.')).toHaveLength(3);
    expect(chat.statuses).not.toContain('ExpiredToken');
  });
});
