import fc from 'fast-check';
import { inMemoryChat } from '../../bot/cli/in-memory-chat.ts';
import { sample } from '../../bot/cli/samples/index.ts';
import { event } from '../../bot/events.ts';
import { council, people, wednesday } from '../flows/cast.ts';

const chatOf = (who = 'anonymous') =>
  inMemoryChat({ person: people[who] ?? null, council, now: wednesday, find: sample });

describe('what is kept between two messages', () => {
  it('may be anything: it starts afresh kindly, and knows who they are', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (kept) => {
        const chat = chatOf('jade');
        chat.kept = JSON.stringify(kept);
        const { replies } = chat.say('What next');
        expect(replies.length).toBeGreaterThan(0);
        expect(replies.some(({ choices }) => (choices?.length ?? 0) > 0)).toBe(true);
      }),
      { numRuns: 200 },
    );
  });

  it('leaves alone what others keep there', () => {
    const chat = chatOf('jade');
    chat.kept = JSON.stringify({ theirs: { kept: true } });
    chat.say('hello');
    expect(JSON.parse(chat.kept)).toMatchObject({ v: 1, greeted: true });
    chat.kept = JSON.stringify({ ...JSON.parse(chat.kept), theirs: 1 });
    chat.say('menu');
    expect(JSON.parse(chat.kept)).toMatchObject({ theirs: 1 });
  });
});

describe('whatever is typed', () => {
  it('gets an answer that can be answered, writes events that are sound, and nothing about a stranger', () => {
    const word = fc.oneof(
      fc.constantFrom(
        'What next',
        'College',
        'Hard',
        'back',
        'change',
        'menu',
        'Carry on',
        'More',
        'skip',
        'yes',
        'no',
        'Save it',
      ),
      fc.constantFrom(
        "That's right",
        'Under 16',
        'Year 11',
        'My own words',
        'A job',
        'Start again',
        'stop',
        'i want to die',
        '12345678',
      ),
      fc.string({ unit: 'grapheme', maxLength: 60 }),
      fc.constant('<script>alert(1)</script>'),
      fc.constant('a'.repeat(5_000)),
    );
    fc.assert(
      fc.property(fc.array(word, { maxLength: 25 }), fc.constantFrom(...Object.keys(people)), (said, who) => {
        const chat = chatOf(who);
        for (const words of said) {
          let come: ReturnType<typeof chat.say>;
          try {
            come = chat.say(words);
          } catch (error) {
            // A code that looks like an invitation asks the database, which is not here.
            expect(String(error)).toContain('database');
            continue;
          }
          expect(come.replies.length).toBeGreaterThan(0);
          for (const happened of come.events) {
            const { words: _, ...bare } = happened;
            expect(event.safeParse(withRealIds(bare)).error).toBeUndefined();
            if (who === 'anonymous') expect(happened.personId).toBeNull();
            if (who === 'anonymous' && happened.type === 'flow_finished') expect(happened.data.answers).toEqual({});
          }
        }
      }),
      { numRuns: 150 },
    );
  });
});

// The short ids of the tests, as the ones that the schema takes.
function withRealIds(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value).replaceAll('-7000-9000-', '-7000-8000-'));
}
