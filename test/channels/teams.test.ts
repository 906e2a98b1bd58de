import { activity, ruth, sam, stranger, tenantId, until } from '../support/teams.ts';
import { type Door, nothing, type TeamsWorld, teamsWorld } from '../support/teams-door.ts';
import { echo, thought } from '../support/teams-mind.ts';

let world: TeamsWorld;
let door: Door;
const said = (change: Record<string, unknown> = {}) => activity(world.connector.url, change);

beforeAll(async () => {
  world = await teamsWorld(echo);
});
afterAll(() => world.close());
beforeEach(async () => {
  await world.clear();
  thought.length = 0;
  door = await world.open();
});

describe('an adviser in Teams', () => {
  it('is answered in the chat, after the commit, with our own sign-in and nothing of ours in the message', async () => {
    const { status, text } = await door.post(said({ text: 'log call Jade' }));
    expect({ status, text }).toEqual({ status: 200, text: '' });
    await door.teams.settled();
    expect(world.connector.received).toEqual([
      expect.objectContaining({ conversationId: 'a:sam', authorization: 'Bearer our-own-token' }),
    ]);
    expect(world.connector.received[0]?.activity).toMatchObject({
      type: 'message',
      text: '1: log call Jade',
      textFormat: 'plain',
      from: { id: '28:waymark' },
      recipient: { id: '29:sam' },
      conversation: { id: 'a:sam' },
    });
    expect(JSON.stringify(world.connector.received[0]?.activity)).not.toContain('waymark":{');
    const { rows } = await world.database.pool.query('SELECT sent_at, given_up_at, tries FROM waymark.outbox');
    expect(rows).toEqual([{ sent_at: world.clock.now(), given_up_at: null, tries: 1 }]);
  });

  it('has one chat, known by Entra object id, kept in our own words', async () => {
    await door.post(said());
    await door.post(said({ from: { id: '29:sam', aadObjectId: sam.entra.toUpperCase() } }));
    const { rows } = await world.database.pool.query(
      'SELECT channel, staff_id, user_id, reference FROM waymark.conversation',
    );
    expect(rows).toEqual([
      {
        channel: 'teams',
        staff_id: sam.id,
        user_id: '29:sam',
        reference: {
          serviceUrl: world.connector.url,
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
    expect(world.connector.texts()).toEqual(['1: hello', '2: hello']);
  });

  it('is found again where Teams has moved the chat to', async () => {
    await door.post(said());
    const moved = `${world.connector.origin}/de/`;
    await door.post(activity(moved));
    await door.teams.settled();
    expect(world.connector.attempts).toEqual([
      'POST /uk/v3/conversations/a%3Asam/activities',
      'POST /de/v3/conversations/a%3Asam/activities',
    ]);
    const { rows } = await world.database.pool.query(
      `SELECT reference ->> 'serviceUrl' AS url FROM waymark.conversation`,
    );
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
    expect(world.connector.texts()).toEqual(['Hello Sam']);
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
    expect(await world.rows()).toEqual(nothing);
    expect(world.connector.attempts).toEqual([]);
  });
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
    expect(world.connector.texts()).toEqual([expect.stringMatching(/I do not know you yet/)]);
    expect(await world.rows()).toEqual(nothing);
  });

  it('is a stranger from the day they have left, in the chat they had', async () => {
    await door.post(said());
    await door.teams.settled();
    await world.database.pool.query('UPDATE care.staff SET left_on = $2 WHERE id = $1', [sam.id, '2026-03-17']);
    try {
      await door.post(said());
      expect(world.connector.texts()).toEqual(['1: hello', expect.stringMatching(/I do not know you yet/)]);
    } finally {
      await world.database.pool.query('UPDATE care.staff SET left_on = NULL');
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
    expect(world.connector.attempts).toEqual([]);
    expect(await world.rows()).toEqual(nothing);
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
      expect(world.connector.received.map((one) => [one.conversationId, one.activity.text])).toEqual(
        expect.arrayContaining([
          ['19:team', "I've sent that to our private chat."],
          ['a:sam', 'Jade: when is Jade due'],
        ]),
      );
      expect(world.connector.received).toHaveLength(3);
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
    const { rows } = await world.database.pool.query(
      `SELECT staff_id FROM waymark.conversation WHERE reference ->> 'conversationId' = '19:team' ORDER BY staff_id`,
    );
    expect(rows).toEqual([{ staff_id: sam.id }, { staff_id: ruth.id }]);
    expect(thought).toEqual(Array(4).fill('message:hello'));
  });

  it('somebody without a private chat is asked to open one, and nothing is thought or written', async () => {
    await door.post(said({ conversation: { id: '19:team', conversationType: 'channel', tenantId, isGroup: true } }));
    expect(world.connector.received.map((one) => [one.conversationId, one.activity.text])).toEqual([
      ['19:team', expect.stringMatching(/private chat only/)],
    ]);
    expect(await world.rows()).toEqual(nothing);
  });
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
    const open_ = await world.open({ settings: { BOT_CHANNELS: 'msteams,directline' } });
    expect((await open_.post(young())).status).toBe(200);
    await until(() => world.connector.received.length === 1);
    expect(world.connector.received[0]?.activity).toMatchObject({
      text: '1: a &amp; b',
      channelData: { waymark: { ask: true } },
    });
    const { rows } = await world.database.pool.query('SELECT channel, staff_id, person_id FROM waymark.conversation');
    expect(rows).toEqual([{ channel: 'web', staff_id: null, person_id: null }]);
  });
});
