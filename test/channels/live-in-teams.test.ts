import { say } from '../../bot/content/index.ts';
import { startChat } from '../support/app.ts';
import { tenantId } from '../support/teams.ts';
import { type TeamsCouncil, teamsCouncil } from '../support/teams-council.ts';

let world: TeamsCouncil;

beforeAll(async () => {
  world = await teamsCouncil({ RATE_SCALE: '1000' });
}, 60_000);
afterAll(() => world?.close());

describe('a live talk with Tom in Teams', () => {
  it('goes by his own chat and nobody else’s: he writes from the card, and answers below what comes', async () => {
    const [tom, sam] = [await world.colleague('tom'), await world.colleague('sam')];
    const nobody = await startChat(world.app.url);
    await nobody.say('i want to kill myself');
    await tom.sees(/may need a person now/);
    const accepted = await tom.press('concern.accept');
    expect(accepted).toContain('"verb":"concern.write"');
    const concernId = /"concernId":"([0-9a-f-]{36})"/.exec(accepted)?.[1];

    const answered = await tom.replay({ verb: 'concern.write', data: { concernId, text: 'I am Tom. Who are you?' } });
    expect(JSON.parse(answered)).toMatchObject({ type: 'application/vnd.microsoft.card.adaptive' });
    await tom.sees(/You, 10:02: I am Tom\. Who are you\?/);
    expect((await nobody.all()).at(-1)?.text).toBe('Tom: I am Tom. Who are you?');

    expect(await nobody.say('[kai](http://x.example) *from* wigmore')).toContain(
      say('en', 'safety.live.passing', { name: 'Tom' }),
    );
    const came = JSON.parse(await tom.sees(/from\* wigmore/));
    expect(came).toMatchObject({
      text: 'Somebody who has not said who they are: [kai](http://x.example) *from* wigmore',
      textFormat: 'plain',
    });
    const again = JSON.parse(await tom.press('concern.write', { text: 'Thank you, Kai' }));
    expect(JSON.stringify(again.value)).toContain('Your answer, in their chat');
    expect((await nobody.all()).at(-1)?.text).toBe('Tom: Thank you, Kai');
    expect(await nobody.say('no')).toEqual([]);
    await tom.sees(/they are: no"/);

    expect(sam.shown().join('\n')).not.toMatch(/wigmore|Thank you, Kai/);
    const to = world.connector.received.filter(({ activity }) => /who they are: /.test(activity.text ?? ''));
    expect(new Set(to.map(({ conversationId }) => conversationId))).toEqual(new Set(['a:tom']));
    expect(world.app.logged.join('\n')).not.toMatch(/wigmore|Thank you, Kai|I am Tom/);
  }, 120_000);

  it('is read by whoever takes it over, in their own chat, and by nobody else', async () => {
    const [tom, sam, ruth] = [
      await world.colleague('tom'),
      await world.colleague('sam'),
      await world.colleague('ruth'),
    ];
    const nobody = await startChat(world.app.url);
    await nobody.say('What next');
    await nobody.say('i want to kill myself');
    const { rows } = await world.app.pool.query('SELECT id FROM care.concern WHERE conversation_id = $1', [nobody.id]);
    const data = { concernId: rows[0]?.id };
    await tom.replay({ verb: 'concern.accept', data });
    await tom.replay({ verb: 'concern.write', data: { ...data, text: 'I am Tom. Which bridge?' } });
    await nobody.say('the *old* one');
    await nobody.say('by the lamp');
    await tom.sees(/by the lamp/);

    await sam.replay({ verb: 'concern.show', data });
    await tom.replay({ verb: 'concern.hand_over', data });
    await ruth.replay({ verb: 'concern.accept', data });
    await ruth.replay({ verb: 'concern.show', data });
    const seen = await ruth.sees(/by the lamp/);
    for (const said of ['The live chat about this', 'Which bridge?', 'the *old* one']) expect(seen).toContain(said);
    expect(seen).not.toMatch(/What next|kill myself/);
    expect(sam.shown().join('\n')).not.toMatch(/Which bridge|old\* one|by the lamp/);
    const to = world.connector.received.filter(({ activity }) => /Which bridge/.test(JSON.stringify(activity)));
    expect(new Set(to.map(({ conversationId }) => conversationId))).toEqual(new Set(['a:tom', 'a:ruth']));
    expect(world.app.logged.join('\n')).not.toMatch(/Which bridge|by the lamp/);
  }, 120_000);

  it('is not answered where others can read along, and a press that Teams delivers twice writes once', async () => {
    const tom = await world.colleague('tom');
    const jade = await startChat(world.app.url);
    await jade.say('i want to die');
    const { rows } = await world.app.pool.query('SELECT id FROM care.concern WHERE conversation_id = $1', [jade.id]);
    const data = { concernId: rows[0]?.id };
    await tom.replay({ verb: 'concern.accept', data });
    const press = {
      type: 'invoke',
      id: 'the same press',
      name: 'adaptiveCard/action',
      text: undefined,
      conversation: { id: '19:team', conversationType: 'groupChat', tenantId },
      channelData: { tenant: { id: tenantId } },
      value: { action: { type: 'Action.Execute', verb: 'concern.write', data: { ...data, text: 'Hello Jade' } } },
    };
    for (const _ of [1, 2]) await tom.say('', press);
    const heard = (await jade.all()).filter(({ text }) => text === 'Tom: Hello Jade');
    expect(heard).toHaveLength(1);
    await jade.say('my name is jade');
    await tom.sees(/who they are: my name is jade/);
    const inGroup = world.connector.received.filter(({ conversationId }) => conversationId === '19:team');
    expect(JSON.stringify(inGroup)).not.toMatch(/Hello Jade|my name is jade/);
  }, 120_000);
});
