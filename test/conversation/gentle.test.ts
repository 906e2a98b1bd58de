import { inMemoryChat } from '../../bot/cli/in-memory-chat.ts';
import { sample } from '../../bot/cli/samples/index.ts';
import { say } from '../../bot/content/index.ts';
import { look } from '../../bot/safety/look.ts';
import { council, people, wednesday } from '../flows/cast.ts';

const asked = say('en', 'safety.gentle.ask');

/** What Jade hears when she types something after the menu. */
function heardBy(...said: string[]) {
  const chat = inMemoryChat({ person: people.jade ?? null, council, now: wednesday, find: sample });
  chat.join();
  const all = said.map((text) => chat.say(text));
  const last = all.at(-1);
  return { texts: last?.replies.map(({ text }) => text ?? '') ?? [], events: last?.events ?? [], chat };
}

describe('a text that may be a worry', () => {
  it('is asked about first, with who to call, and nothing is blocked', () => {
    expect(look('i have no cash for rent')).toMatchObject({ unsure: true });
    const { texts, events } = heardBy('What next', 'i have no cash for rent');
    expect(texts.slice(0, 2)).toEqual([asked, say('en', 'common.callNow')]);
    expect(texts.at(-1)).not.toBe(asked);
    expect(events.map(({ type }) => type)).not.toContain('concern_raised');
  });

  it('becomes a worry when they then say what is wrong', () => {
    const { events } = heardBy('i have no cash for rent', 'im sleeping in a bus shelter tonight');
    expect(events.map(({ type }) => type)).toContain('concern_raised');
  });

  it('in a language without a signed list is never taken for nothing', () => {
    for (const text of ['nuk kam ku te fle sonte', 'لا أريد أن أعيش', 'ማን ይረዳኛል እባክህ']) {
      expect([text, heardBy(text).texts[0]]).toEqual([text, say('en', 'safety.gentle.language')]);
    }
  });

  it('is no button, and none of the words that work anywhere', () => {
    for (const text of ['What next', 'menu', 'person', 'back']) expect(heardBy(text).texts).not.toContain(asked);
  });
});
