import { inMemoryChat } from '../../bot/cli/in-memory-chat.ts';
import { sample } from '../../bot/cli/samples/index.ts';
import type { Turn } from '../../bot/conversation/run.ts';
import { sorry, youngPersonMind } from '../../bot/conversation/turn.ts';
import type { Reply } from '../../bot/turn.ts';
import { council, people, wednesday } from '../flows/cast.ts';

const chatOf = (who = 'anonymous', now = wednesday) =>
  inMemoryChat({ person: people[who] ?? null, council, now, find: sample });
const texts = (replies: Reply[]) => replies.map(({ text }) => text ?? '').join('\n');
const titles = (replies: Reply[]) => replies.flatMap(({ choices }) => choices ?? []).map(({ title }) => title);

/** A chat that has answered so far. */
function having(who: string, ...said: string[]) {
  const chat = chatOf(who);
  chat.join();
  for (const words of said) chat.say(words);
  return chat;
}

describe('the first screen', () => {
  it('says who speaks, what is told on, and who can be called, before anything is asked', () => {
    const { replies, events } = chatOf().join();
    expect(texts(replies)).toMatch(/I'm a bot, not a person.*have to tell a worker.*999.*111.*85258.*like to do/s);
    expect(titles(replies)).toEqual(['What next', 'Money', 'A home', 'Appointments', 'My plan', 'A person']);
    expect(events).toEqual([]);
  });

  it('is said once, and also to somebody who writes without having joined', () => {
    const chat = chatOf();
    expect(texts(chat.say('what next').replies)).toContain("I'm Waymark");
    expect(texts(chat.say('No idea yet').replies)).not.toContain("I'm Waymark");
    expect(chat.join().replies).toEqual([]);
  });
});

describe('a worry', () => {
  it('is heard before the words that work anywhere, before a form, and before the menu', () => {
    for (const chat of [
      having('jade'),
      having('jade', 'What next'),
      having('jade', 'What next', 'No idea yet', 'Yes', 'Hard'),
    ]) {
      const { replies, events } = chat.say('stop, i want to kill myself');
      expect(events[0]).toMatchObject({ type: 'concern_raised', data: { kind: 'suicide' } });
      expect(replies[0]?.urgent).toBe(true);
    }
  });

  it('is heard in the fields of a card too, however deep they stand', () => {
    const turn = turnOf({ text: '', value: { verb: 'x', form: { note: ['fine', 'i took an overdose'] } } });
    expect(youngPersonMind.concern?.(turn)?.events[0]).toMatchObject({ data: { kind: 'medical_emergency' } });
  });

  it('is no answer: the question is still open afterwards', () => {
    const chat = having('jade', 'What next', 'No idea yet', 'Yes', 'Hard', 'i want to die');
    expect(texts(chat.say('Carry on here').replies)).toContain('What is the hardest part?');
  });

  it('asks for a person at one tap, and says truly that nobody has seen it', () => {
    const chat = having('jade', 'i want to die');
    const { replies, events } = chat.say('Yes, a person');
    expect(events).toMatchObject([{ type: 'person_asked_for', data: { outOfHours: false } }]);
    expect(texts(replies)).toContain('No person has seen it yet');
  });

  it('of a stranger is followed by who and where they are, to the same worker, until they go on', () => {
    const chat = having('anonymous', 'my dad hits me');
    expect(chat.say('im kai').events).toMatchObject([{ type: 'concern_raised', data: { rule: 'said.after' } }]);
    expect(chat.say('chatham bus station').events).toMatchObject([{ type: 'concern_raised' }]);
    expect(chat.say('Not now').events).toEqual([]);
    expect(chat.say('chatham').events).toEqual([]);
  });

  it('keeps its words when the thinking after it fails', () => {
    const broken = {
      ...turnOf({ text: 'i want to die' }),
      situation: { ...turnOf({}).situation, conversation: null as never },
    };
    const heard = youngPersonMind.concern?.(turnOf({ text: 'i want to die' }));
    expect(heard?.replies.length).toBeGreaterThan(2);
    expect(() => youngPersonMind.think({ ...broken, concern: heard ?? null })).toThrow();
    const said = sorry({ kind: 'anonymous' }).map((reply) => reply.text);
    expect(said[0]).toContain('my side');
    expect(said[1]).toContain('999');
  });
});

describe('the words that work anywhere', () => {
  const words = [
    'back',
    'go back',
    'CHANGE',
    'menu',
    'help',
    'Stop!',
    'person',
    'save for later',
    'why',
    'wait what',
    'skip',
  ];

  it('work at every question, and never count as a failed try', () => {
    for (const word of words) {
      const chat = having('jade', 'What next', 'No idea yet', 'Yes');
      const { replies } = chat.say(word);
      expect([word, texts(replies)]).toEqual([word, expect.not.stringContaining('did not get that')]);
      expect(replies.length).toBeGreaterThan(0);
    }
  });

  it('work where nothing is being asked', () => {
    for (const word of words) {
      expect([word, chatOf().say(word).replies.length]).not.toEqual([word, 0]);
    }
  });

  it('say that an answer is needed where it cannot be skipped', () => {
    const chat = having('anonymous', 'What next', 'Leaving, or asked to leave');
    expect(texts(chat.say('skip').replies)).toContain('I need an answer');
  });

  it('page through the answers that can be changed', () => {
    const chat = having('jade', 'What next', 'No idea yet', 'Yes', 'Good', 'Skip', 'Money', 'A job', 'No');
    expect(titles(chat.say('change').replies)).toHaveLength(6);
    const next = titles(chat.say('More').replies);
    expect(next).toContain('You would like');
    expect(texts(chat.say('You would like').replies)).toContain('What would you like to do next?');
  });
});

describe('out of hours', () => {
  const at = (time: string) => texts(chatOf('anonymous', new Date(time)).say('person').replies);

  it('says when the team is back, and who can be called now', () => {
    expect(at('2026-03-18T07:30:00Z')).toContain('back today at 9am');
    expect(at('2026-03-18T17:00:00Z')).toContain('back tomorrow at 9am');
    expect(at('2026-03-20T18:00:00Z')).toMatch(/back on Monday at 9am.*01632 960 199.*999/s);
  });

  it('goes by the clock in London, also in summer', () => {
    expect(at('2026-07-01T08:30:00Z')).toContain('at work until 5pm');
    expect(at('2026-07-01T16:30:00Z')).toContain('not at work now');
  });
});

describe('coming back', () => {
  it('asks whether to carry on after some hours, and not after a minute', () => {
    const chat = having('jade', 'What next', 'No idea yet');
    chat.now = new Date(chat.now.getTime() + 60_000);
    expect(chat.join().replies).toEqual([]);
    chat.now = new Date(chat.now.getTime() + 6 * 60 * 60 * 1000);
    expect(titles(chat.join().replies)).toEqual(['Carry on', 'Start again']);
    expect(texts(chat.say('yes').replies)).toContain('MidKent');
  });

  it('takes a button pressed days later as the answer it is', () => {
    const chat = having('jade', 'What next', 'No idea yet');
    chat.now = new Date(chat.now.getTime() + 72 * 60 * 60 * 1000);
    expect(texts(chat.say('Yes').replies)).toContain('How is it going?');
  });

  it('does not take yes from a record for a stranger', () => {
    const chat = having('anonymous', 'What next', 'No idea yet');
    expect(chat.kept).not.toContain('MidKent');
  });
});

describe('a group', () => {
  it('gets no word about anybody', () => {
    const come = youngPersonMind.think(turnOf({ text: 'what next', oneToOne: false }));
    expect('replies' in come && texts(come.replies)).toContain('on your own');
  });
});

function turnOf(inbound: Partial<Turn['inbound']>): Turn {
  return {
    inbound: { channel: 'web', conversationId: 'c', cause: 'a', kind: 'message', text: '', oneToOne: true, ...inbound },
    situation: {
      conversation: {
        id: '00000000-0000-7000-8000-00000000c0de',
        channel: 'web',
        userId: 'u',
        version: 0,
        state: null,
        locale: 'en',
        session: 0,
        keptCode: null,
        codeTries: 0,
        unlockedUntil: null,
        startedAt: wednesday.toISOString(),
        lastAt: wednesday.toISOString(),
      },
      actor: { kind: 'anonymous' },
      person: null,
      staff: null,
    },
    found: {},
    concern: null,
    council,
    now: wednesday,
    newId: () => '00000000-0000-7000-8000-000000000001',
    secret: () => '0'.repeat(32),
  };
}
