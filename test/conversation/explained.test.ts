import { type Key, messages, sayLine } from '../../bot/content/index.ts';
import { having, texts } from './having.ts';

const menu = 'What would you like to do?';
const mostDays = 'What are you doing most days';

describe('a word of the trade', () => {
  it.each([
    ['whats ehcp', 'ehcp'],
    ['what is a band', 'band'],
    ['what does PA mean?', 'pa'],
    ['idk what neet is', 'neet'],
    ['sorry what is an IRO', 'iro'],
    ['can u explain staying put pls', 'staying'],
  ])('is explained to whoever asks "%s", who is back where they were', (words, name) => {
    const told = sayLine('en', { key: `trade-words.says.${name}` as Key });
    expect(texts(having('anonymous').say(words).replies)).toBe(`${told}\n${menu}`);
    const { replies, events } = having('anonymous', 'What next', 'No idea yet').say(words);
    expect([texts(replies), events]).toEqual([`${told}\n${mostDays}?`, []]);
  });

  it('is no question about their own, no answer, and no word of what they write themselves', () => {
    const said = [...messages('en')].filter(([key]) => key.startsWith('trade-words.says.')).map(([, text]) => text);
    const chats = [
      having('jade').say('whats my pathway plan'),
      having('anonymous', 'A home', 'Yes').say('band c'),
      having('anonymous', 'What next', 'No idea yet', 'College', 'Hard').say('what does PA mean'),
    ];
    for (const { replies } of chats) for (const one of said) expect(texts(replies)).not.toContain(one);
  });
});

describe('whoever finds reading hard', () => {
  it('is told in ten words where it is read aloud, and keeps their place', () => {
    const { replies } = having('anonymous', 'What next', 'No idea yet').say('i cant read good');
    expect(replies[0]?.text).toBe('See a speaker? It reads aloud. "Aa" makes words bigger.');
    expect(texts(replies)).toContain(mostDays);
  });
});

describe('whoever wants to complain, of nobody named', () => {
  it.each(['i need to complain', 'i want to make a complaint', 'how do i complain', 'complaint'])(
    'is told how, with an advocate and a person: %s',
    (words) => {
      const chat = having('jade', 'What next', 'No idea yet');
      const { replies, events } = chat.say(words);
      expect(events).toEqual([]);
      expect(texts(replies)).toMatch(/not be held against you.*01632 960 100.*Coram Voice 0808.*I complain about/s);
      expect(replies.at(-1)?.choices?.map(({ title }) => title)).toEqual(['Yes, a person', 'Carry on here']);
      expect(chat.say('yes').events).toMatchObject([{ type: 'person_asked_for' }]);
    },
  );

  it('keeps its way to whom the council named where a worker is named, by the words they were given', () => {
    for (const words of ['I complain about my PA', 'its about my PA']) {
      const { events } = having('jade', 'i want to complain').say(words);
      const raised = { type: 'concern_raised', data: { kind: 'complaint', about: { role: 'adviser' } } };
      expect([words, events]).toMatchObject([words, [raised]]);
    }
    const { events } = having('jade', 'hi').say('its about my PA');
    expect(events.map(({ type }) => type)).not.toContain('concern_raised');
  });

  it('is nobody who says that they do not', () => {
    expect(texts(having('jade').say('i dont want to complain').replies)).not.toContain('Coram Voice');
  });
});

describe('whoever wants to move a time that there is not', () => {
  it('is told so and asked for whom, however often', () => {
    const chat = having('jade');
    for (const words of ['can i move it', 'can i move my appointment'])
      expect(texts(chat.say(words).replies)).toMatch(/^You have no time booked here.*Who would you like to see/s);
  });

  it('is told whom to ring where we do not know who they are', () => {
    const chat = having('anonymous');
    for (const words of ['can i move it', 'can i move it'])
      expect(texts(chat.say(words).replies)).toMatch(/^I do not know who you are.*01632 960 100/s);
  });

  it('is not whoever has one', () => {
    expect(texts(having('tyler').say('can i move it').replies)).toMatch(/^Thursday 19 March/);
  });
});
