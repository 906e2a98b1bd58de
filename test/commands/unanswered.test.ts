import { commit } from '../../bot/db/commit.ts';
import type { UnansweredWhy } from '../../bot/events/unanswered.ts';
import { record, write } from '../../bot/records/write.ts';
import { frozenNow } from '../support/clock.ts';
import { cardIn, demoWorld, type World } from './chat.ts';

type Typed = { text: string; why?: UnansweredWhy; flow?: string; step?: string; daysAgo?: number };

describe('what young people typed and nobody could answer', () => {
  let world: World;
  beforeAll(async () => {
    world = await demoWorld();
  });
  afterAll(() => world.close());

  async function typed(...texts: Typed[]) {
    for (const { text, why = 'unclear', flow = null, step = null, daysAgo = 0 } of texts) {
      const wordsId = world.clock.newId();
      const words = [{ id: wordsId, kind: 'unanswered' as const, text, retentionClass: 'operational' as const }];
      const data = { why, flow, step, wordsId };
      const at = new Date(frozenNow.getTime() - daysAgo * 86_400_000);
      const by = { actor: { kind: 'anonymous' as const }, at, newId: world.clock.newId };
      await commit(
        world.database.pool,
        write(record([{ type: 'text_unanswered', personId: null, data, words }], by), wordsId).statements,
      );
    }
  }
  const listed = async () => {
    const chat = await world.chat('ruth');
    const data = cardIn(await chat.say('unanswered'), 'facts') as {
      facts: { label: string; value: string }[];
      small: string;
    };
    return { ...data, lines: data.facts.map(({ label, value }) => `${label}: ${value}`) };
  };

  it('is owned up to when there is none', async () => {
    const chat = await world.chat('ruth');
    expect((await chat.say('unanswered'))[0]?.text).toMatch(/^Nothing was kept in the last 30 days/);
  });

  it('is read by Ruth, the most frequent first, with why and where, and opens no record', async () => {
    await typed(
      { text: 'can i bring my dog', flow: 'housing-bidding', step: 'bid' },
      { text: 'i need my passport', why: 'documents' },
      { text: 'can i bring my dog', flow: 'housing-bidding', step: 'bid', daysAgo: 29 },
      { text: 'can i bring my dog', why: 'out_of_scope', daysAgo: 30 },
      { text: 'too old to be here', daysAgo: 31 },
    );
    const { done, more } = await world.writing(listed);
    expect(done.lines).toEqual([
      '3 times: can i bring my dog: not understood; nothing that we do. Typed in "A home" at "bid", when nothing was asked.',
      'once: i need my passport: about papers, not here yet. Typed when nothing was asked.',
    ]);
    expect(done.small).toBe('The most frequent first. Each is erased after 90 days.');
    expect(more).toEqual({});
  });

  it('is gone from the list once it is erased', async () => {
    await typed({ text: 'what is for tea' });
    await world.rows(
      `UPDATE waymark.words SET text = NULL, erased_at = now(), erased_why = 'retention' WHERE text = 'what is for tea'`,
    );
    expect((await listed()).lines.join()).not.toContain('tea');
  });

  it('is at most twenty lines, and says how many more there are', async () => {
    const words =
      'red blue cold hot old new big small dark light wet dry fast slow hard soft loud quiet long short tall';
    await typed(...words.split(' ').map((word) => ({ text: `the ${word} one` })));
    const { facts, small, lines } = await listed();
    expect(facts).toHaveLength(20);
    expect(lines[0]).toMatch(/^3 times/);
    expect(small).toBe('The most frequent first; 3 more are not shown. Each is erased after 90 days.');
  });

  it('says where it was typed, and that there is more where it was typed all over', async () => {
    const step = 'still';
    for (const flow of ['what-next', 'my-plan', 'gone-by-now']) await typed({ text: 'all over the place', flow, step });
    await typed({ text: 'all over the place' });
    expect((await listed()).lines.find((line) => line.includes('all over the place'))).toBe(
      '4 times: all over the place: not understood. Typed in "gone-by-now" at "still", in "My plan" at "still", and elsewhere.',
    );
  });

  it.each(['sam', 'tom'] as const)('is not for %s, who is told so and finds it in no help', async (who) => {
    const chat = await world.chat(who);
    for (const line of ['unanswered', 'not understood']) {
      const said = await chat.say(line);
      expect(said.map((one) => one.card?.name ?? one.text)).toEqual([expect.stringMatching(/is listed for managers/)]);
    }
    const help = JSON.stringify(cardIn(await chat.say('help'), 'help'));
    expect(help).not.toContain('unanswered');
    const hers = JSON.stringify(cardIn(await (await world.chat('ruth')).say('help'), 'help'));
    expect(hers).toContain('"unanswered"');
  });
});
