import { having, texts } from './having.ts';

describe('a stranger in need', () => {
  it('who wants a person can still say who and where they are, and it reaches the same worker', () => {
    const chat = having('anonymous', 'my stepdad hits me');
    const yes = chat.say('yes');
    expect(yes.events).toMatchObject([{ type: 'person_asked_for' }]);
    expect(texts(yes.replies)).toContain('your name and where you are');
    const told = chat.say('im kelly, 12 high street chatham');
    expect(told.events).toMatchObject([{ type: 'concern_raised', data: { rule: 'said.after' } }]);
    expect(texts(told.replies)).toContain('I have passed that on too');
  });

  it('is not asked again whether they want a person, and asks for none twice', () => {
    const chat = having('anonymous', 'my stepdad hits me', 'Yes, a person');
    expect(texts(chat.say('im kelly').replies)).not.toContain('Do you want a person');
    expect(chat.say('yes').events).toEqual([]);
  });

  it('is listened to after an "idk", a question, or a thank you', () => {
    for (const words of ['idk', 'wait what', 'help', 'thx']) {
      const chat = having('anonymous', 'i want to die');
      expect([words, chat.say(words).events]).toEqual([words, []]);
      expect([words, ...chat.say('im kai').events]).toMatchObject([words, { data: { rule: 'said.after' } }]);
    }
  });

  it('comes out by "not now", by a word that works anywhere, or by the menu', () => {
    for (const words of ['Not now', 'menu', 'Money']) {
      const chat = having('anonymous', 'i want to die', 'yes', words);
      expect([words, chat.say('What next').events]).toEqual([words, []]);
    }
  });
});

describe('what a stranger says after a worry', () => {
  const worry = 'i want to die';

  it.each([
    'im at chatham college',
    'hi',
    'anyone there',
    'im 20',
    'can you help me find a home',
    'i want to know about money to get out',
    'i want to talk about what he did',
  ])('reaches the same worker where it may help to find or understand them: %s', (words) => {
    expect(having('anonymous', worry).say(words).events).toMatchObject([{ data: { rule: 'said.after' } }]);
  });

  it.each([
    ['i want to talk about money', 'Is anything urgent today?'],
    ['can you help me find college', "What's on your mind"],
  ])('goes to nobody where it is a wish for the menu: %s', (words, open) => {
    const { events, replies } = having('anonymous', worry).say(words);
    expect(events).toEqual([]);
    expect(texts(replies)).toContain(open);
  });

  it('is no news when it is a hello two hours later; what follows it is', () => {
    const chat = having('anonymous', worry);
    chat.now = new Date(chat.now.getTime() + 2 * 60 * 60 * 1000);
    const hello = chat.say('hi');
    expect(hello.events).toEqual([]);
    expect(texts(hello.replies)).toMatch(/Hello again.*your name and where you are/s);
    expect(chat.say('im kelly').events).toMatchObject([{ data: { rule: 'said.after' } }]);
  });

  it('is the answer to how old they are, where that was asked', () => {
    const chat = having('anonymous', 'What next', 'No idea yet', 'College', 'OK', 'Skip', 'Rather not say');
    chat.say(worry);
    const { events, replies } = chat.say('im 20 years old');
    expect(events).toEqual([]);
    expect(texts(replies)).toContain('What would you like to do next?');
  });
});

describe('somebody known who had a worry in the middle of a question', () => {
  it('and does not know whether they want a person has not passed over the question', () => {
    const chat = having('jade', 'What next', 'No idea yet', 'Yes', 'Hard', 'i want to die');
    expect(texts(chat.say('idk').replies)).toMatch(/ask for a person at any time.*What is the hardest part/s);
  });
});
