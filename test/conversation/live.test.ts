import { inMemoryChat } from '../../bot/cli/in-memory-chat.ts';
import { sample } from '../../bot/cli/samples/index.ts';
import { say } from '../../bot/content/index.ts';
import type { Turn } from '../../bot/conversation/run.ts';
import { hashOfShortCode } from '../../bot/conversation/short-code.ts';
import type { PersonFacts } from '../../bot/conversation/situation.ts';
import type { Read } from '../../bot/turn.ts';
import { staff } from '../../prisma/demo/cast.ts';
import { council, people, wednesday } from '../flows/cast.ts';

const { tom } = staff;
const concernId = '0199aaaa-0000-7000-8000-00000000c0de';
const minutes = (so: number) => new Date(wednesday.getTime() + so * 60_000);

/** Everybody who works here, as far as it matters: Sam looks after Jade, Tom is on duty. */
const around = {
  staff: [
    { ...staff.sam, roles: ['adviser'], managedBy: [staff.ruth.id] },
    { ...tom, roles: [], managedBy: [] },
    { ...staff.ruth, roles: [], managedBy: [] },
  ],
  others: [],
};
const find = (read: Read, turn: Turn) => (read.name === 'around' ? [around] : sample(read, turn));

/** A chat in which `worker` has just written, after what was `said`. */
function talk({
  person = people.jade ?? null,
  worker = tom,
  said = ['What next', 'I want something new', 'Yes'],
  keptCode,
}: {
  person?: PersonFacts | null;
  worker?: { id: string; givenName: string };
  said?: string[];
  keptCode?: string;
} = {}) {
  const chat = inMemoryChat({
    person,
    council,
    now: wednesday,
    find,
    ...(keptCode ? { keptCode } : {}),
  });
  chat.join();
  for (const text of said) chat.say(text);
  const writes = () => {
    const at = chat.now.toISOString();
    const { id: staffId, givenName: name } = worker;
    chat.live = { concernId, staffId, name, at, has: true, mayName: true, kept: [] };
  };
  writes();
  return {
    chat,
    writes,
    running: () => JSON.parse(chat.kept).running,
    say: (text: string) => {
      const { thought, replies, events } = chat.say(text);
      const passed = (thought.alsoSay ?? []).flatMap(({ to, replies: there }) => there.map((one) => ({ ...one, to })));
      return {
        texts: replies.map((one) => one.text ?? ''),
        buttons: replies.at(-1)?.choices?.map(({ title }) => title) ?? [],
        events: events.map(({ type }) => type),
        rules: events.flatMap(({ data }) => ('rule' in data ? [data.rule] : [])),
        /** What stands in the worker's own chat then. */
        theirs: passed.map(({ text }) => text),
        passed,
      };
    },
  };
}

const passing = say('en', 'safety.live.passing', { name: 'Tom' });
const again = say('en', 'safety.live.again', { name: 'Tom' });
const gone = say('en', 'safety.live.gone', { name: 'Tom' });
const ended = say('en', 'staff-concern.write.ended', { name: 'Jade' });

describe('what Jade types while Tom is in the chat', () => {
  it('goes to Tom with a field to answer in, and she is told so once', () => {
    const { say: jade, running } = talk();
    const before = running();
    const first = jade('i can talk for a bit');
    expect(first.texts).toEqual([passing, say('en', 'safety.live.return')]);
    expect(first.passed).toEqual([
      expect.objectContaining({
        to: { staffId: tom.id },
        text: 'Jade: i can talk for a bit',
        card: { name: 'concern-talk', data: expect.objectContaining({ concernId, draft: '' }) },
      }),
    ]);
    expect(jade('are you there').texts).toEqual([]);
    expect(running()).toEqual(before);
  });

  it('is nobody else’s answer, however much it looks like one', () => {
    const { say: jade, running } = talk();
    const before = running();
    for (const text of ['yes', 'no', 'ok', 'idk', 'help me', 'what', 'thanks', 'hi', 'money', 'later', 'good mostly'])
      expect([text, jade(text).theirs]).toEqual([text, [`Jade: ${text}`]]);
    expect(running()).toEqual(before);
  });

  it('goes to Tom whole, however long it is', () => {
    const { say: jade } = talk();
    const long = 'so then i went home and '.repeat(700);
    const { theirs, passed } = jade(long);
    expect(theirs.length).toBeGreaterThan(1);
    expect(theirs.map((text) => text?.replace(/^Jade: /, '')).join('')).toBe(long);
    expect(passed.map(({ card }) => card?.name)).toEqual([...theirs.slice(1).map(() => undefined), 'concern-talk']);
  });

  it('is heard as a cry for help all the same: raised, answered with the fixed words, and passed on', () => {
    const { say: jade } = talk();
    jade('hi tom');
    const { texts, events, theirs } = jade('i want to kill myself');
    expect(events).toEqual(['concern_raised']);
    expect(texts[0]).toBe(say('en', 'safety.first.suicide'));
    expect(theirs).toEqual(['Jade: i want to kill myself']);
  });

  it('asks for a person, and Tom sees that she did', () => {
    const { say: jade, running } = talk();
    const before = running();
    const { texts, events, theirs } = jade('i want a person');
    expect(events).toEqual(['person_asked_for']);
    expect(texts).toContain(say('en', 'common.person.asked'));
    expect(theirs).toEqual(['Jade: i want a person']);
    expect(running()).toEqual(before);
  });

  it('has no name where she has not said it, or where Tom may not know it', () => {
    const stranger = talk({ person: null });
    expect(stranger.say('im outside').theirs).toEqual(['Somebody who has not said who they are: im outside']);
    const jade = talk();
    if (jade.chat.live) jade.chat.live.mayName = false;
    expect(jade.say('im outside').theirs).toEqual(['Somebody who has not said who they are: im outside']);
  });
});

describe('codes and what is about this phone', () => {
  it('are not for Tom', () => {
    const { say: jade } = talk();
    for (const text of ['keep this chat', '4821', 'ABCD-2345']) expect([text, jade(text).theirs]).toEqual([text, []]);
    expect(jade('still here').theirs).toEqual(['Jade: still here']);
  });

  it('the short code that opens what is private is not for Tom', () => {
    const keptCode = hashOfShortCode('00000000-0000-7000-8000-00000000c0de', '4821');
    const person = people.jade ? { ...people.jade, open: false } : null;
    const { say: jade } = talk({ person, said: ['My plan'], keptCode });
    expect(jade('4821').theirs).toEqual([]);
  });

  it('end the talk when the phone is to forget the chat', () => {
    const { chat, say: jade } = talk();
    jade('hi');
    const { theirs } = jade('forget this phone');
    expect(theirs).toEqual([ended]);
    expect([chat.live, JSON.parse(chat.kept).running]).toEqual([null, undefined]);
  });
});

describe('somebody unknown who is asked where they are', () => {
  it('has this phone forgotten when they say so, and no code of theirs is kept with the worry', () => {
    const asked = () => {
      const { chat, say: kai } = talk({ person: null, said: ['my dad hits me'] });
      chat.live = null;
      return { chat, kai };
    };
    const { chat, kai } = asked();
    expect(kai('forget this phone')).toMatchObject({ events: [], texts: [say('en', 'phone.forgotten')] });
    expect(JSON.parse(chat.kept).asked).toBeUndefined();
    const other = asked();
    other.kai('keep this chat');
    expect(other.kai('4821').events).toEqual([]);
  });
});

describe('going on with the bot', () => {
  it.each([['carry on'], ['menu'], ['Good']])('by "%s" is one word, and both are told', (word) => {
    const { chat, say: jade } = talk();
    jade('hi tom');
    const { texts, theirs } = jade(word);
    expect(texts[0]).toBe(again);
    expect(texts.length).toBeGreaterThan(1);
    expect(theirs).toEqual([ended]);
    expect(chat.live).toBeNull();
    expect(jade('anything').theirs).toEqual([]);
  });

  it('by a button of the open question answers that question', () => {
    const { say: jade, running } = talk();
    expect(running().given.at(-1)).not.toEqual(['going', 'good']);
    jade('Good');
    expect(running().given).toContainEqual(['going', 'good']);
  });

  it('is not what "leave me alone" means alone: it stops us, and Tom sees it', () => {
    const { chat, say: jade } = talk();
    const { theirs, texts } = jade('leave me alone');
    expect(theirs).toEqual(['Jade: leave me alone', ended]);
    expect(texts).toContain(say('en', 'common.stop'));
    expect(chat.live).toBeNull();
  });

  it('can be undone by Tom, who writes again', () => {
    const { writes, say: jade } = talk();
    jade('hi');
    jade('menu');
    writes();
    expect(jade('oh hi').texts[0]).toBe(passing);
  });
});

describe('somebody unknown who says who and where they are', () => {
  it('is heard as before, and by Tom, once; then by Tom alone', () => {
    const { say: kai } = talk({ person: null, said: ['my dad hits me'] });
    const first = kai('im kai at chatham station');
    expect(first.events).toEqual(['concern_raised']);
    expect(first.rules).toEqual(['said.after']);
    expect(first.texts).toContain(say('en', 'safety.passedOn'));
    const second = kai('by the taxis');
    expect([second.events, second.theirs]).toEqual([[], ['Somebody who has not said who they are: by the taxis']]);
  });
});

describe('what is kept from the worker', () => {
  it('never reaches Sam in the talk, and ends it', () => {
    const { chat, say: jade } = talk({ worker: staff.sam });
    jade('hi sam');
    const { events, theirs, texts } = jade('my PA keeps touching me');
    expect(events).toEqual(['concern_raised']);
    expect(theirs).toEqual([ended]);
    expect(texts.at(-1)).toBe(say('en', 'safety.live.again', { name: 'Sam' }));
    expect(chat.live).toBeNull();
    expect(jade('he did it on monday').theirs).toEqual([]);
  });

  it('is a complaint about Sam, too', () => {
    const { say: jade } = talk({ worker: staff.sam });
    expect(jade('i want to complain about sam').theirs).toEqual([ended]);
  });

  it('is kept from Tom when she says that it is him, whom she had not named before', () => {
    for (const person of [people.jade ?? null, null]) {
      const { say: jade } = talk({ person });
      jade('someone keeps hitting me');
      expect(jade('hi tom').theirs).toHaveLength(1);
      const { events, theirs, texts } = jade('its tom');
      expect(events).toContain('concern_about_said');
      expect(theirs).toEqual([expect.stringContaining('the live chat has ended')]);
      expect(texts).toContain(again);
    }
  });

  it('goes on to Tom where he is one of those who may know', () => {
    const { say: jade } = talk();
    const { theirs } = jade('he keeps hitting me');
    expect(theirs).toEqual(['Jade: he keeps hitting me']);
  });

  it('ends a talk when it was said in another chat meanwhile, and nothing more is passed on', () => {
    const { chat, say: jade } = talk({ worker: staff.sam });
    if (chat.live) chat.live.kept = [{ aboutStaffId: staff.sam.id, restrictedTo: [staff.ruth.id] }];
    const { theirs, texts } = jade('can you see me today');
    expect(theirs).toEqual([ended]);
    expect(texts[0]).toBe(say('en', 'safety.live.gone', { name: 'Sam' }));
  });
});

describe('a talk that is over', () => {
  it('after thirty quiet minutes: what comes then is not passed on, both are told, and she is asked where to go on', () => {
    const { chat, say: jade } = talk();
    jade('hi');
    chat.now = minutes(31);
    const { texts, theirs, buttons } = jade('are you still there');
    expect(texts.slice(0, 2)).toEqual([gone, say('en', 'safety.live.notSent', { name: 'Tom' })]);
    expect(theirs).toEqual([ended]);
    expect(buttons).toEqual(['Carry on', 'Start again']);
    expect(jade('Carry on').texts.join('\n')).toContain('How is it going');
  });

  it('lasts thirty minutes from the last message of either', () => {
    const { chat, say: jade } = talk();
    chat.now = minutes(29);
    expect(jade('one').theirs).toEqual(['Jade: one']);
    chat.now = minutes(58);
    expect(jade('two').theirs).toEqual(['Jade: two']);
  });

  it('when Tom has it no more', () => {
    const { chat, say: jade } = talk();
    if (chat.live) chat.live.has = false;
    expect(jade('hello?').theirs).toEqual([ended]);
    expect(jade('hello?').theirs).toEqual([]);
  });

  it('when Tom closed it while she was typing: it is no answer to the flow, and she is told that it did not go', () => {
    const { chat, say: jade, running } = talk();
    jade('hi');
    const before = running();
    chat.live = null;
    const late = jade('thank you for helping');
    expect(late.texts).toEqual(expect.arrayContaining([gone]));
    expect(late.theirs).toEqual([]);
    expect(running()).toEqual(before);
    expect(jade('Carry on').texts).not.toContain(gone);
  });

  it('is not spoken of when she presses a button after that', () => {
    const { chat, say: jade, running } = talk();
    jade('hi');
    chat.live = null;
    expect(jade('Good').texts).not.toContain(gone);
    expect(running().given).toContainEqual(['going', 'good']);
  });

  it('still raises a cry for help, with its words first', () => {
    const { chat, say: jade } = talk();
    jade('hi');
    chat.now = minutes(45);
    const { texts, events, theirs } = jade('i want to die');
    expect(events).toEqual(['concern_raised']);
    expect(texts[0]).toBe(say('en', 'safety.first.suicide'));
    expect(texts).toContain(gone);
    expect(theirs).toEqual([ended]);
  });
});
