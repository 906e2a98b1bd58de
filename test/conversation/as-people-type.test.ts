import { bare, wordOf } from '../../bot/conversation/words.ts';
import { having, texts } from './having.ts';
import { talk } from './live-talk.ts';

const mostDays = 'What are you doing most days';

describe('a word that works anywhere', () => {
  it.each([
    ['go bk', 'back'],
    ['go back pls', 'back'],
    ['my bad', 'back'],
    ['nvm', 'neverMind'],
    ['never mind', 'neverMind'],
    ['fuck off', 'stop'],
    ['gtg', 'stop'],
    ['i not understand', 'why'],
    ['wdym', 'why'],
    ['idk lol', 'skip'],
    ['???', 'help'],
    ['🤷🏽‍♂️', 'skip'],
    ['will u tell any1', 'private'],
  ])('is heard in "%s"', (typed, word) => expect(wordOf(typed, 'en')).toBe(word));

  it('is a thumb up or down too, and no face', () => {
    expect(['👍', '👍🏽', '👎', '😂', '💀', ' '].map(bare)).toEqual(['yes', 'yes', 'no', '', '', '']);
  });
});

describe('"never mind"', () => {
  it('lets go what we asked beside the conversation, and keeps the place', () => {
    const chat = having('anonymous', 'What next', 'No idea yet', 'what about money');
    expect(texts(chat.say('nvm').replies)).toContain(mostDays);
  });

  it('said to the conversation itself lets it rest', () => {
    const { replies } = having('anonymous', 'What next', 'No idea yet').say('nvm');
    expect(texts(replies)).toContain('I have stopped');
  });

  it('is the talk of whoever talks with a worker, and ends nothing', () => {
    const { chat } = talk();
    chat.say('nvm');
    expect(chat.live).not.toBeNull();
  });
});

describe('a question of our own', () => {
  it('takes "back" and "idk" as said to itself: no answer before it is lost, and none passed over', () => {
    for (const words of ['back', 'idk']) {
      const aside = having('anonymous', 'What next', 'No idea yet', 'what about money');
      expect([words, texts(aside.say(words).replies)]).toEqual([words, expect.stringContaining(mostDays)]);
      const change = having('anonymous', 'What next', 'No idea yet', 'change');
      expect([words, texts(change.say(words).replies)]).toEqual([words, expect.stringContaining(mostDays)]);
    }
  });

  it('hears "no" to going on as not now: what they said before is kept', () => {
    const chat = having('anonymous', 'What next', 'No idea yet', 'hi', 'no');
    expect(texts(chat.say('carry on').replies)).toContain(mostDays);
  });
});

describe('the menu', () => {
  it('is shown again to an "ok", a "no" and a thumb, and nobody is told that it was not understood', () => {
    for (const words of ['ok', 'no', 'k', '👍']) {
      const { replies, events } = having('anonymous', 'thanks').say(words);
      expect([words, texts(replies), events]).toEqual([words, 'What would you like to do?', []]);
    }
  });
});

describe('whoever is asked whether they are safe', () => {
  it.each(['im not ok', 'not ok', "I'm not okay"])('is anybody who says "%s" unasked', (words) => {
    for (const chat of [having('anonymous'), having('jade', 'What next')]) {
      const { replies, events } = chat.say(words);
      expect(events.at(-1)?.type).toBe('safety_asked');
      expect(texts(replies)).toMatch(/Are you safe right now/);
      expect(texts(replies)).not.toMatch(/I have stopped|did not get/);
    }
  });

  it('is asked that alone, whatever they said: no second question beside it', () => {
    const chat = having('anonymous', 'ur mum', 'do u like cheese lol', 'im dead 💀💀');
    const { replies } = chat.say('lol jk');
    expect(texts(replies)).toBe('I want to be sure you are OK. Are you safe right now?');
  });
});

describe('an answer put right', () => {
  it('counts for the question before, and the conversation goes on from there', () => {
    const chat = having('anonymous', 'What next', 'No idea yet', 'Job');
    expect(texts(chat.say('wait i meant college').replies)).toBe('How is it going?');
    const given = Object.fromEntries(JSON.parse(chat.kept).running.given);
    expect(given).toMatchObject({ mind: 'noIdea', doing: 'college' });
  });

  it('counts here where it is an answer here, and is no word of what is written in their own words', () => {
    const chat = having('anonymous', 'A home', 'Yes', 'nah i mean im sofa surfing');
    expect(Object.fromEntries(JSON.parse(chat.kept).running.given)).toMatchObject({ safe: 'yes', help: 'more' });
    const own = having('anonymous', 'What next', 'No idea yet', 'College', 'Hard', 'i meant ok');
    expect(Object.fromEntries(JSON.parse(own.kept).running.given)).toMatchObject({
      going: 'hard',
      hardest: 'i meant ok',
    });
  });
});

describe('in the middle of a question', () => {
  it('a person is asked for in any words, and the question stays', () => {
    const { replies, events } = having('anonymous', 'What next', 'No idea yet').say('i wanna talk to somebody');
    expect(events).toMatchObject([{ type: 'person_asked_for' }]);
    expect(texts(replies)).toContain(mostDays);
  });

  it('"no" ends nothing: it passes over what may be, or is asked again', () => {
    expect(texts(having('anonymous', 'What next', 'No idea yet', 'Job').say('no').replies)).toContain(
      'did not get that',
    );
    const likes = having('anonymous', 'What next', 'No idea yet', 'Job', 'Good');
    expect(texts(likes.say('no').replies)).toContain('get in the way');
  });

  it('what belongs to this conversation is not called not understood, and after two a person is offered', () => {
    const chat = having('anonymous', 'A home');
    expect(texts(chat.say('when do i get my own place').replies)).toContain('I need to ask this first');
    expect(texts(chat.say('can i bid on a flat').replies)).toContain('Shall I ask for a person');
  });

  it.each([
    ['A home', 'Yes', 'when do i get my own place', { help: 'how' }],
    ['A home', 'Yes', 'i want to bid on a 1 bed in chatham', { help: 'homes' }],
    ['A home', 'Yes', 'band c', { help: 'more' }],
    ['money', 'What next', 'i got sacked', { mind: 'new' }],
    ['money', 'What next', 'wanna be a mechanic', { mind: 'new' }],
  ])('at %s, %s, "%s" is an answer', (first, second, typed, answer) => {
    const chat = having('anonymous', first, second, typed);
    expect(Object.fromEntries(JSON.parse(chat.kept).running.given)).toMatchObject(answer);
  });
});

describe('who asks whether this is private', () => {
  it('is told what is seen and what is passed on, and keeps their place', () => {
    const { replies } = having('anonymous', 'What next', 'No idea yet').say('who can see this?');
    expect(texts(replies)).toMatch(/what you choose to save.*have to tell a worker.*most days/s);
  });
});

describe('this phone', () => {
  it('forgets the chat however that is said, and not for "everything", which may be the record', () => {
    for (const words of ['can u forget this chat', 'delete my messages pls', 'Forget my phone please.', 'clear chat'])
      expect([words, having('jade', 'hi').say(words).events[0]?.type]).toEqual([words, 'chat_unlinked']);
    expect(texts(having('jade').say('delete everything').replies)).toContain('say "forget this phone"');
  });

  it('says what the code is for to whoever asks, and takes the code afterwards', () => {
    const chat = having('jade', 'keep this chat');
    expect(texts(chat.say('what?').replies)).toContain('keeps others out');
    expect(chat.say('1234').thought.conversation).toHaveProperty('keptCode');
  });

  it('holds nobody to a code', () => {
    for (const words of ['i dont want a code', 'nah', 'Money', 'nvm']) {
      const chat = having('jade', 'keep this chat', words);
      expect([words, chat.say('1234').thought.conversation]).toEqual([words, undefined]);
    }
  });
});
