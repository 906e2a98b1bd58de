import fc from 'fast-check';
import type { Mind, Turn } from '../../bot/conversation/run.ts';
import { Fault } from '../../bot/errors.ts';
import type { Thought } from '../../bot/turn.ts';
import { frozenClock } from '../support/clock.ts';
import { type FreshDatabase, freshDatabase } from '../support/database.ts';
import {
  activity,
  claims,
  type FakeConnector,
  fakeConnector,
  type KeyServer,
  keyServer,
  ruth,
  sam,
  sign,
  stranger,
  tenantId,
  until,
} from '../support/teams.ts';
import { addStaff, type Door, type DoorParts, openDoor } from '../support/teams-door.ts';

// Stands in for commands and queries: counts, answers a button with a card, and in company sends the answer home.
const thought: string[] = [];
const echo: Mind = {
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

let database: FreshDatabase;
let keys: KeyServer;
let connector: FakeConnector;
let door: Door;
const doors: Door[] = [];
const clock = frozenClock();

async function open(change: Partial<DoorParts> = {}): Promise<Door> {
  const opened = await openDoor({ database, clock, keys, connector, mind: echo, ...change });
  doors.push(opened);
  return opened;
}

const said = (change: Record<string, unknown> = {}) => activity(connector.url, change);
const counted = async (table: string) =>
  (await database.pool.query(`SELECT count(*)::int AS n FROM ${table}`)).rows[0].n;
const state = async () => ({
  conversations: await counted('waymark.conversation'),
  activities: await counted('waymark.activity'),
  outbox: await counted('waymark.outbox'),
});

beforeAll(async () => {
  [database, keys, connector] = await Promise.all([freshDatabase(), keyServer(), fakeConnector()]);
  await Promise.all([addStaff(database), keys.announce('good', ['msteams', 'directline'])]);
  door = await open();
});
afterAll(async () => {
  await Promise.all(doors.map((one) => one.close()));
  await Promise.all([database.close(), keys.close(), connector.close()]);
});
beforeEach(async () => {
  await database.pool.query('TRUNCATE waymark.outbox, waymark.activity, waymark.conversation CASCADE');
  connector.received.length = 0;
  connector.attempts.length = 0;
  connector.next();
  connector.always(null);
  thought.length = 0;
  for (const one of doors.splice(0)) if (one !== door) await one.close();
  doors.push(door);
  await door.close();
  door = await open();
  doors.splice(0, doors.length, door);
});

describe('an adviser in Teams', () => {
  it('is answered in the chat, after the commit, with our own sign-in and nothing of ours in the message', async () => {
    const { status, text } = await door.post(said({ text: 'log call Jade' }));
    expect({ status, text }).toEqual({ status: 200, text: '' });
    await door.teams.settled();
    expect(connector.received).toEqual([
      expect.objectContaining({ conversationId: 'a:sam', authorization: 'Bearer our-own-token' }),
    ]);
    expect(connector.received[0]?.activity).toMatchObject({
      type: 'message',
      text: '1: log call Jade',
      textFormat: 'plain',
      from: { id: '28:waymark' },
      recipient: { id: '29:sam' },
      conversation: { id: 'a:sam' },
    });
    expect(JSON.stringify(connector.received[0]?.activity)).not.toContain('waymark":{');
    const { rows } = await database.pool.query('SELECT sent_at, given_up_at, tries FROM waymark.outbox');
    expect(rows).toEqual([{ sent_at: clock.now(), given_up_at: null, tries: 1 }]);
  });

  it('has one chat, known by Entra object id, kept in our own words', async () => {
    await door.post(said());
    await door.post(said({ from: { id: '29:sam', aadObjectId: sam.entra.toUpperCase() } }));
    const { rows } = await database.pool.query(
      'SELECT channel, staff_id, user_id, reference FROM waymark.conversation',
    );
    expect(rows).toEqual([
      {
        channel: 'teams',
        staff_id: sam.id,
        user_id: '29:sam',
        reference: {
          serviceUrl: connector.url,
          conversationId: 'a:sam',
          botId: '28:waymark',
          userId: '29:sam',
          tenantId,
          channelId: 'msteams',
          personal: true,
        },
      },
    ]);
    await door.teams.settled();
    expect(connector.texts()).toEqual(['1: hello', '2: hello']);
  });

  it('is found again where Teams has moved the chat to', async () => {
    await door.post(said());
    const moved = `${connector.origin}/de/`;
    await door.post(activity(moved));
    await door.teams.settled();
    expect(connector.attempts).toEqual([
      'POST /uk/v3/conversations/a%3Asam/activities',
      'POST /de/v3/conversations/a%3Asam/activities',
    ]);
    const { rows } = await database.pool.query(`SELECT reference ->> 'serviceUrl' AS url FROM waymark.conversation`);
    expect(rows).toEqual([{ url: moved }]);
  });

  it('is understood without the mention, the entities and the odd spaces that Teams adds', async () => {
    const mention = (id: string, name: string) => ({
      type: 'mention',
      text: `<at>${name}</at>`,
      mentioned: { id, name },
    });
    await door.post(
      said({
        text: '<at>Waymark</at>&nbsp;log call <at>Jo Carter</at> &amp; Jade\u00a0&lt;20m&gt; &#163;5 &amp;lt;\u202e\u0007\r\nthen  more ',
        entities: [mention('28:waymark', 'Waymark'), mention('29:jo', 'Jo Carter')],
      }),
    );
    expect(thought).toEqual(['message:log call Jo Carter & Jade <20m> £5 &lt;\nthen more']);
  });

  it('is greeted once, however often and by whichever of its two ways Teams tells of the installation', async () => {
    const added = { type: 'conversationUpdate', text: undefined, membersAdded: [{ id: '28:waymark' }] };
    const installed = { type: 'installationUpdate', action: 'add', text: undefined };
    await Promise.all([added, installed, installed].map((one) => door.post(said(one))));
    await door.post(said({ type: 'installationUpdate', action: 'remove', text: undefined }));
    await door.post(said({ ...added, membersAdded: [{ id: '29:sam' }] }));
    await door.teams.settled();
    expect(connector.texts()).toEqual(['Hello Sam']);
  });

  it.each([
    { type: 'messageReaction', reactionsAdded: [{ type: 'like' }] },
    {
      type: 'messageUpdate',
      channelData: { eventType: 'editMessage', tenant: { id: tenantId } },
      text: 'log call Jade 30m',
    },
    { type: 'messageDelete', channelData: { eventType: 'softDeleteMessage', tenant: { id: tenantId } } },
    { type: 'typing' },
    { type: 'event', name: 'application/vnd.microsoft.readReceipt' },
    { type: 'endOfConversation' },
    { type: 'somethingNew' },
  ])('may do what changes nothing: $type', async (change) => {
    expect((await door.post(said(change))).status).toBe(200);
    expect(await state()).toEqual({ conversations: 0, activities: 0, outbox: 0 });
    expect(connector.attempts).toEqual([]);
  });
});

describe('a card in Teams', () => {
  const press = (change: Record<string, unknown> = {}) =>
    said({
      type: 'invoke',
      name: 'adaptiveCard/action',
      text: undefined,
      value: {
        action: { type: 'Action.Execute', verb: 'undo', data: { contact: 'c1' } },
        trigger: 'manual',
        ...change,
      },
    });

  it('is answered in the body of the HTTP answer; what else is said goes as a message', async () => {
    const answer = await door.post(press());
    expect(answer).toMatchObject({ status: 200 });
    expect(answer.json()).toEqual({
      statusCode: 200,
      type: 'application/vnd.microsoft.card.adaptive',
      value: { type: 'AdaptiveCard', count: 1, pressed: { contact: 'c1', verb: 'undo' } },
    });
    await door.teams.settled();
    expect(connector.texts()).toEqual(['Also this.']);
    const { rows } = await database.pool.query('SELECT sent_at IS NOT NULL AS sent FROM waymark.outbox');
    expect(rows).toEqual([{ sent: true }, { sent: true }]);
  });

  it('pressed once and delivered three times, at once and later, is answered the same each time and done once', async () => {
    const other = await open();
    const pressed = press();
    const atOnce = await Promise.all([door.post(pressed), other.post(pressed), door.post(pressed)]);
    const later = await other.post(pressed);
    for (const answer of [...atOnce, later]) expect(answer.json()).toEqual(atOnce[0]?.json());
    await Promise.all([door.teams.settled(), other.teams.settled()]);
    expect(connector.texts()).toEqual(['Also this.']);
    expect(await state()).toMatchObject({ activities: 3, outbox: 2 });
  });

  it('tells a refresh, which Teams does by itself, from a press', async () => {
    const answer = await door.post(press({ trigger: 'automatic' }));
    expect(answer.json()).toMatchObject({ value: { pressed: { verb: 'undo', refresh: true } } });
  });

  it('with a plain submit button is a press too, answered as messages', async () => {
    expect(await door.post(said({ text: undefined, value: { verb: 'save', minutes: '20' } }))).toMatchObject({
      status: 200,
      text: '',
    });
    await door.teams.settled();
    expect(connector.received.map((one) => one.activity.attachments?.[0]?.content ?? one.activity.text)).toEqual([
      'Also this.',
      { type: 'AdaptiveCard', count: 1, pressed: { verb: 'save', minutes: '20' } },
    ]);
  });

  it.each([{ name: 'task/fetch' }, { value: null }, { value: { action: 'undo' } }, { value: [] }])(
    'that we did not make is refused kindly: %j',
    async (change) => {
      const answer = await door.post({ ...press(), ...change });
      expect(answer.status).toBe(400);
      expect(answer.json()).toMatchObject({ error: { message: expect.stringContaining('could not be read') } });
      expect(await state()).toEqual({ conversations: 0, activities: 0, outbox: 0 });
    },
  );
});

describe('who is not known', () => {
  it.each([
    ['somebody nobody has added', { id: '29:guest', aadObjectId: stranger.entra }],
    ['somebody without an object id', { id: '29:nobody' }],
    ['somebody with an object id that is none', { id: '29:nobody', aadObjectId: "' OR 1=1" }],
  ])('is told so, once, and nothing is written: %s', async (_, from) => {
    const message = said({ from });
    await Promise.all([door.post(message), door.post(message)]);
    expect((await door.post(message)).status).toBe(200);
    expect(connector.texts()).toEqual([expect.stringMatching(/I do not know you yet/)]);
    expect(await state()).toEqual({ conversations: 0, activities: 0, outbox: 0 });
  });

  it('is a stranger from the day they have left, in the chat they had', async () => {
    await door.post(said());
    await door.teams.settled();
    await database.pool.query('UPDATE care.staff SET left_on = $2 WHERE id = $1', [sam.id, '2026-03-17']);
    try {
      await door.post(said());
      expect(connector.texts()).toEqual(['1: hello', expect.stringMatching(/I do not know you yet/)]);
    } finally {
      await database.pool.query('UPDATE care.staff SET left_on = NULL');
    }
  });

  it.each([
    [
      'of another tenant',
      { conversation: { id: 'a:x', conversationType: 'personal', tenantId: stranger.entra }, channelData: {} },
    ],
    ['of a channel shared with another tenant', { channelData: { tenant: { id: stranger.entra } } }],
    ['of no tenant', { conversation: { id: 'a:x', conversationType: 'personal' }, channelData: null }],
  ])('gets a plain 401 when the message is %s', async (_, change) => {
    expect(await door.post(said(change))).toMatchObject({ status: 401, text: '' });
    expect(connector.attempts).toEqual([]);
    expect(await state()).toEqual({ conversations: 0, activities: 0, outbox: 0 });
  });
});

describe('in company', () => {
  it.each(['groupChat', 'channel', undefined])(
    '(%s) the answer goes to the private chat, and nothing more is said',
    async (type) => {
      await door.post(said());
      await door.post(
        said({
          text: 'when is Jade due',
          conversation: { id: '19:team', conversationType: type, tenantId, isGroup: true },
        }),
      );
      await door.teams.settled();
      expect(connector.received.map((one) => [one.conversationId, one.activity.text])).toEqual(
        expect.arrayContaining([
          ['19:team', "I've sent that to our private chat."],
          ['a:sam', 'Jade: when is Jade due'],
        ]),
      );
      expect(connector.received).toHaveLength(3);
    },
  );

  it('everybody has a thread of their own, and nobody is greeted', async () => {
    const group = { id: '19:team', conversationType: 'groupChat', tenantId, isGroup: true };
    const asRuth = { id: '29:ruth', aadObjectId: ruth.entra };
    await door.post(said());
    await door.post(said({ from: asRuth, conversation: { id: 'a:ruth', conversationType: 'personal', tenantId } }));
    await door.post(said({ conversation: group }));
    await door.post(said({ conversation: group, from: asRuth }));
    await door.post(said({ conversation: group, type: 'installationUpdate', action: 'add', text: undefined }));
    const { rows } = await database.pool.query(
      `SELECT staff_id FROM waymark.conversation WHERE reference ->> 'conversationId' = '19:team' ORDER BY staff_id`,
    );
    expect(rows).toEqual([{ staff_id: sam.id }, { staff_id: ruth.id }]);
    expect(thought).toEqual(Array(4).fill('message:hello'));
  });

  it('somebody without a private chat is asked to open one, and nothing is thought or written', async () => {
    await door.post(said({ conversation: { id: '19:team', conversationType: 'channel', tenantId, isGroup: true } }));
    expect(connector.received.map((one) => [one.conversationId, one.activity.text])).toEqual([
      ['19:team', expect.stringMatching(/private chat only/)],
    ]);
    expect(await state()).toEqual({ conversations: 0, activities: 0, outbox: 0 });
  });
});

describe('the door at /api/messages', () => {
  it('writes and sends nothing for a token that is not right, and says nothing of why', async () => {
    const right = claims(connector.url);
    const key = keys.pairOf('good').privateKey;
    const bad = [
      null,
      'abc',
      await sign({ ...right, exp: Math.floor(clock.now().getTime() / 1_000) - 600 }, key),
      await sign({ ...right, aud: 'somebody-else' }, key),
      await sign({ ...right, iss: 'https://issuer.example' }, key),
      await sign({ ...right, serviceurl: 'https://smba.trafficmanager.net/de/' }, key),
      await sign(right, (await keys.announce('other', ['slack'])).privateKey, 'good'),
      await sign(right, keys.pairOf('other').privateKey, 'other'),
    ];
    for (const token of bad) expect(await door.post(said(), token)).toMatchObject({ status: 401, text: '' });
    expect(await state()).toEqual({ conversations: 0, activities: 0, outbox: 0 });
    expect(connector.attempts).toEqual([]);
    expect(thought).toEqual([]);
  });

  it('sends nothing to a service URL outside the list, though the token be for it', async () => {
    const elsewhere = await fakeConnector();
    try {
      expect(await door.post(activity(elsewhere.url))).toMatchObject({ status: 401, text: '' });
      expect(
        await door.post(activity(elsewhere.url, { from: { id: 'x', aadObjectId: stranger.entra } })),
      ).toMatchObject({ status: 401 });
      await door.teams.settled();
      expect(elsewhere.attempts).toEqual([]);
      expect(await state()).toEqual({ conversations: 0, activities: 0, outbox: 0 });
    } finally {
      await elsewhere.close();
    }
  });

  it('does a message once that comes three times, at once and later, on two instances', async () => {
    const other = await open();
    const message = said({ text: 'log call Jade' });
    const answers = await Promise.all([door.post(message), other.post(message), door.post(message)]);
    answers.push(await other.post(message), await door.post(message));
    expect(answers.map((one) => one.status)).toEqual([200, 200, 200, 200, 200]);
    await Promise.all([door.teams.settled(), other.teams.settled()]);
    await Promise.all([door.teams.deliverDue(), other.teams.deliverDue()]);
    expect(connector.texts()).toEqual(['1: log call Jade']);
    expect(await state()).toEqual({ conversations: 1, activities: 2, outbox: 1 });
  });

  it('says so when nothing could be saved, and again for the next message', async () => {
    const away = await open({
      handle: () => Promise.reject(new Fault('database_away', 'The turn could not be written.')),
    });
    const message = said();
    expect((await away.post(message)).status).toBe(200);
    expect((await away.post(message)).status).toBe(200);
    expect(connector.texts()).toEqual([expect.stringMatching(/is not saved. Please try again/)]);
    const pressed = said({ type: 'invoke', name: 'adaptiveCard/action', value: { action: { verb: 'undo' } } });
    expect((await away.post(pressed)).json()).toMatchObject({ value: expect.stringMatching(/not saved/) });
  });

  it('never logs what was typed, who it was, or a token', async () => {
    const failing = await open({ handle: () => Promise.reject(new Error('Jade Wilson 07700 900123')) });
    const secretly = { text: 'Jade Wilson 07700 900123' };
    connector.next({ status: 400 }, { status: 500, body: 'Jade Wilson' });
    for (const one of [door, failing]) {
      await one.post(said(secretly));
      await one.post(said(secretly));
      await one.post(said({ ...secretly, from: { id: '29:x', name: 'Jade Wilson', aadObjectId: stranger.entra } }));
      await one.post(said({ ...secretly, type: 7 }));
      await one.teams.settled();
    }
    const all = [...door.logged, ...failing.logged].join('');
    expect(all).toContain('was not handled');
    expect(all).toContain('http_400');
    for (const private_ of [
      'Jade',
      'Wilson',
      '07700',
      'Sam',
      sam.entra,
      stranger.entra,
      'eyJ',
      'our-own-token',
      '29:',
    ]) {
      expect(all).not.toContain(private_);
    }
  });

  it('takes anything at all without a fault, and changes nothing for what it cannot read', async () => {
    const any = fc.oneof(
      fc.jsonValue({ maxDepth: 4 }),
      fc.constantFrom('x'.repeat(9_000), '\u0000', '\ud800', '\u202eevil', '<script>', 1e308, {}),
    );
    const fields = [
      'type',
      'id',
      'text',
      'value',
      'name',
      'from',
      'recipient',
      'conversation',
      'channelData',
      'entities',
      'membersAdded',
      'action',
    ];
    const change = fc.dictionary(fc.constantFrom(...fields), any, { minKeys: 1, maxKeys: 4 });
    const type = fc.constantFrom('message', 'invoke', 'installationUpdate', 'conversationUpdate', 'messageReaction');
    const bent = fc.sample(fc.record({ type, change }), { numRuns: 2_000, seed: 20_260_318 });
    for (let first = 0; first < bent.length; first += 20) {
      const answers = bent.slice(first, first + 20).map(async ({ type: kind, change: odd }) => {
        const { status, text } = await door.post(said({ type: kind, name: 'adaptiveCard/action', ...odd }));
        expect([200, 400, 401]).toContain(status);
        if (status === 400) expect(JSON.parse(text).error.message).toMatch(/Please try again/);
      });
      await Promise.all(answers);
    }
    await door.teams.settled();
    const events = await counted('care.event');
    expect(events).toBe(0);
    expect(door.logged.filter((line) => line.includes('was not handled'))).toEqual([]);
  }, 60_000);
});

describe('Azure Direct Line', () => {
  const young = (change: Record<string, unknown> = {}) =>
    said({
      channelId: 'directline',
      from: { id: 'dl_jade', aadObjectId: sam.entra },
      conversation: { id: 'abc' },
      channelData: { clientActivityID: 'x' },
      text: 'a &amp; b',
      ...change,
    });

  it('is closed unless it is asked for', async () => {
    expect(await door.post(young())).toMatchObject({ status: 401, text: '' });
  });

  it('brings people whom nobody knows, whatever object id they say they have, and text as it is', async () => {
    const open_ = await open({ settings: { BOT_CHANNELS: 'msteams,directline' } });
    expect((await open_.post(young())).status).toBe(200);
    await until(() => connector.received.length === 1);
    expect(connector.received[0]?.activity).toMatchObject({
      text: '1: a &amp; b',
      channelData: { waymark: { ask: true } },
    });
    const { rows } = await database.pool.query('SELECT channel, staff_id, person_id FROM waymark.conversation');
    expect(rows).toEqual([{ channel: 'web', staff_id: null, person_id: null }]);
  });
});
