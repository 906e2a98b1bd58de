import { inMemoryChat } from '../../bot/cli/in-memory-chat.ts';
import type { Happened } from '../../bot/events.ts';
import type { Reply } from '../../bot/turn.ts';
import { council, people, wednesday } from '../flows/cast.ts';

const id = '00000000-0000-4000-8000-00000000c501';
const sam = people.jade?.adviser;
const someoneElse = { staffId: '00000000-0000-4000-8000-0000000000bb', givenName: 'Tom' };

const talking = (answer: string | null = null, { staffId, givenName: staff } = sam ?? someoneElse) =>
  inMemoryChat({
    person: people.jade ?? null,
    council,
    now: wednesday,
    find: (read) => (read.name === 'asked did it help' ? [{ id, staffId, staff, answer, told: false }] : []),
  });
const types = (events: Happened[]) => events.map(({ type }) => type);
const texts = (replies: Reply[]) => replies.map(({ text }) => text ?? '').join('\n');

describe('the answer to whether a meeting helped', () => {
  it('may be typed where nothing else is asked, and counts once', () => {
    expect(talking().say('a bit').events).toMatchObject([{ type: 'did_it_help_said', data: { answer: 'bit' } }]);
    expect(talking().say('yeah').events).toMatchObject([{ type: 'did_it_help_said', data: { answer: 'yes' } }]);
    expect(talking('yes').say(`did-it-help ${id} no`).events).toEqual([]);
    const busy = talking();
    for (const words of ['What next', 'I want something new']) busy.say(words);
    expect(types(busy.say('yes').events)).not.toContain('did_it_help_said');
  });

  it('takes a yes to telling for that, and not for the conversation that waits', () => {
    const chat = talking();
    for (const words of ['What next', 'I want something new']) chat.say(words);
    chat.say(`did-it-help ${id} no`);
    expect(types(chat.say('yes').events)).toEqual(['did_it_help_told']);
    expect(texts(chat.say('no').replies)).toContain('Are you still at MidKent College?');
  });

  it('tells nobody when they keep it', () => {
    const chat = talking();
    chat.say(`did-it-help ${id} no`);
    expect(types(chat.say('No, keep it').events)).toEqual([]);
  });

  it('asks for no promise where it was not their adviser, who may know nothing of it', () => {
    expect(texts(talking().say(`did-it-help ${id} yes`).replies)).toContain('say they would do something');
    expect(texts(talking(null, someoneElse).say(`did-it-help ${id} yes`).replies)).not.toContain('say they would');
  });

  it('puts what was promised on the list in their words, and a cry for help nowhere but with the worker', () => {
    const chat = talking();
    chat.say(`did-it-help ${id} yes`);
    expect(chat.say('sort my bus pass').events).toMatchObject([
      {
        type: 'action_added',
        data: { owner: 'staff', ownerStaffId: sam?.staffId },
        words: [{ text: 'sort my bus pass' }],
      },
      { type: 'promise_said', data: { appointmentId: id } },
    ]);
    const worse = talking();
    worse.say(`did-it-help ${id} yes`);
    expect(types(worse.say('i want to kill myself').events)).toEqual(['concern_raised']);
  });

  it('stops it all when they say stop', () => {
    const off = [{ type: 'check_ins_chosen', data: { on: false } }];
    expect(talking().say('stop').events).toMatchObject(off);
    const chat = talking();
    chat.say(`did-it-help ${id} yes`);
    expect(chat.say('stop').events).toMatchObject(off);
  });
});
