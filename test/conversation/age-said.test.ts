import { having, texts } from './having.ts';

const ask = 'About how old are you?';
const toAge = ['What next', 'No idea yet', 'College', 'OK', 'Skip'];

describe('a stranger who says early how old they are', () => {
  it('is not asked again, is told so, and can change it', () => {
    const chat = having('anonymous', 'i am 17 and dunno what to do', ...toAge);
    const { replies } = chat.say('Rather not say');
    expect(texts(replies)).not.toContain(ask);
    expect(texts(replies)).toContain('You told me your age');
    expect(Object.fromEntries(JSON.parse(chat.kept).running.given)).toMatchObject({ age: '16-17' });
    chat.say('change');
    expect(chat.say('More').replies[0]?.choices?.map(({ title }) => title)).toContain('Age');
    expect(texts(chat.say('Age').replies)).toContain(ask);
    chat.say('18 to 24');
    expect(Object.fromEntries(JSON.parse(chat.kept).running.given)).toMatchObject({ age: '18-24' });
  });

  it('is asked when they go back to it', () => {
    const chat = having('anonymous', 'im 23', ...toAge, 'Rather not say');
    expect(texts(chat.say('back').replies)).toContain(ask);
  });

  it('is thanked, keeps their place, and leaves the band', () => {
    const chat = having('anonymous', 'What next');
    const { replies, events } = chat.say('im 23');
    expect([texts(replies), events]).toEqual([expect.stringMatching(/^Thank you.*age.*What's on your mind/s), []]);
    expect(JSON.parse(chat.kept)).toMatchObject({ age: '18-24', misses: 0 });
  });
});

describe('somebody known', () => {
  it('has the age of their record, whatever they say', () => {
    const chat = having('jade', 'im 30');
    expect(JSON.parse(chat.kept).age).toBeUndefined();
  });
});
