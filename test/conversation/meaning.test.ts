import { inMemoryChat } from '../../bot/cli/in-memory-chat.ts';
import { sample } from '../../bot/cli/samples/index.ts';
import { type KeyWith, say } from '../../bot/content/index.ts';
import { meant, waysIn } from '../../bot/conversation/ways-in.ts';
import type { FlowId } from '../../bot/flows/index.ts';
import { look } from '../../bot/safety/look.ts';
import { readIntent } from '../../bot/understanding/intent.ts';
import { council, people, wednesday } from '../flows/cast.ts';

const line = (key: KeyWith<never>) => say('en', key);
const title = (id: FlowId) => line(waysIn[id].title);

/** Jade's chat after the first screen, and after what she said so far. */
function having(...said: string[]) {
  const chat = inMemoryChat({ person: people.jade ?? null, council, now: wednesday, find: sample });
  chat.join();
  for (const text of said) chat.say(text);
  return {
    kept: () => JSON.parse(chat.kept),
    say: (text: string) => {
      const { replies, events } = chat.say(text);
      return {
        texts: replies.map((one) => one.text ?? ''),
        buttons: replies.at(-1)?.choices?.map((one) => one.title) ?? [],
        ways: replies.at(-1)?.ways?.map((one) => one.title) ?? [],
        types: events.map((one) => one.type),
        first: replies[0],
      };
    },
  };
}

const menuButtons = [...Object.keys(waysIn).map((id) => title(id as FlowId)), line('common.menu.person')];
const between: [string, FlowId, FlowId][] = [
  ['what about uni and cash', 'what-next', 'financial-support'],
  ['tell me about a flat and a grant', 'financial-support', 'housing-bidding'],
  ['what about a review meeting and my tenancy', 'appointments', 'housing-bidding'],
  ['i need a course and an appointment', 'what-next', 'appointments'],
];

describe('what Jade types when nothing is being asked', () => {
  it.each<[string, FlowId]>([
    ['i want to go to college', 'what-next'],
    ['do you know any apprenticeships i could do', 'what-next'],
    ['i need some money', 'financial-support'],
    ['whats the setting up home allowance', 'financial-support'],
    ['how do i bid on a flat', 'housing-bidding'],
    ['can i book in to see sam next week', 'appointments'],
    ['show me my pathway plan', 'my-plan'],
    ['my pathway plan', 'my-plan'],
  ])('"%s" opens its conversation at once', (text, flow) => {
    const jade = having();
    const { ways } = jade.say(text);
    expect(jade.kept().running).toMatchObject({ flow, given: [] });
    expect(ways).toContain(line('common.way.person'));
  });

  it.each(between)('"%s" is asked back with two buttons and a way to a person', (text, one, other) => {
    expect(readIntent(text).near).toBeDefined();
    const jade = having();
    const { texts, buttons, ways } = jade.say(text);
    expect(texts).toEqual([line('common.menu.between')]);
    expect(new Set(buttons)).toEqual(new Set([title(one), title(other)]));
    expect(ways).toEqual([line('common.way.person')]);
    expect(jade.kept().running ?? null).toBeNull();
    for (const pressed of [one, other]) {
      const chose = having(text);
      chose.say(title(pressed));
      expect(chose.kept().running.flow).toBe(pressed);
    }
    expect(having(text).say(line('common.way.person')).types).toEqual(['person_asked_for']);
  });

  it.each(['i would rather speak to an actual human', 'is there a real person i can message'])(
    '"%s" asks for a person, and says that none has seen it',
    (text) => {
      expect(meant(text, 'en')).toEqual({ other: 'talk_to_person' });
      const { texts, types } = having().say(text);
      expect(types).toEqual(['person_asked_for']);
      expect(texts).toContain(line('common.person.asked'));
    },
  );

  it.each(['how does this work', 'so how am i meant to use this thing'])(
    '"%s" says what there is to do here',
    (text) => {
      const { texts, buttons } = having().say(text);
      expect(texts).toContain(line('common.help.what'));
      expect(buttons).toEqual(menuButtons);
    },
  );

  it.each(['leave me alone', 'i dont wanna talk to you any more'])('"%s" stops', (text) => {
    const { texts, types } = having().say(text);
    expect(texts[0]).toBe(line('common.stop'));
    expect(types).toEqual([]);
  });

  it.each([
    ['i want to see a dentist', 'health'],
    ['i need my passport', 'documents'],
    ['what do you know about me', 'my_records'],
    ['this bot is rubbish', 'feedback'],
  ] as const)('"%s" is told what is true of %s here, with the menu', (text, intent) => {
    const { texts, buttons } = having().say(text);
    expect(texts).toEqual([line(`common.menu.${intent}`), line('common.menu.ask')]);
    expect(buttons).toEqual(menuButtons);
  });

  it.each([
    ['can you order me a pizza', 'common.menu.notYet'],
    ['because of the thing', 'common.menu.unsure'],
  ] as const)('"%s" gets the menu, and a person is offered when the next is not understood either', (text, key) => {
    const jade = having();
    const first = jade.say(text);
    expect([first.texts[0], first.buttons]).toEqual([line(key), menuButtons]);
    const second = jade.say('sing me a song');
    expect(second.texts).toEqual([line('common.answer.twice')]);
    expect(jade.say(line('common.answer.twiceYes')).types).toContain('person_asked_for');
  });

  it('counts only what is missed twice in a row', () => {
    const jade = having('can you order me a pizza', 'Money', 'menu');
    expect(jade.say('sing me a song').texts[0]).toBe(line('common.menu.notYet'));
  });
});

describe('what Jade types in the middle of a question', () => {
  const asked = ['What next', 'I want something new'];

  it.each<[string, FlowId]>([
    ['can we talk about my bursary and cash', 'financial-support'],
    ['how do i bid on a flat', 'housing-bidding'],
    ['show me my pathway plan', 'my-plan'],
  ])('"%s" is offered, and she is taken there when she says so', (text, flow) => {
    const jade = having(...asked);
    const { given } = jade.kept().running;
    expect(jade.say(text).texts).toEqual([say('en', 'common.aside.ask', { topic: title(flow) })]);
    expect(jade.kept().running.flow).toBe('what-next');
    jade.say(line('common.aside.yes'));
    expect(jade.kept()).toMatchObject({ running: { flow }, parked: { flow: 'what-next', given } });
  });

  it.each(['what about uni and cash', 'i need a flat and my benefits', 'the blue one'])(
    '"%s" only brushes something else: the question is asked again',
    (text) => {
      expect(look(text)).toBeNull();
      const jade = having(...asked);
      const before = jade.kept().running;
      const { texts } = jade.say(text);
      expect(texts[0]).toBe(line('common.answer.again'));
      expect(jade.kept().running).toEqual(before);
    },
  );
});

describe('a worry in the same words', () => {
  const plain = [
    'i want to go to college',
    ...between.map(([text]) => text),
    'i would rather speak to an actual human',
    'how does this work',
    'leave me alone',
    'i need my passport',
    'can you order me a pizza',
    'my pathway plan',
  ];

  it.each(plain)('is heard before "%s" means anything', (text) => {
    for (const said of [`${text} i want to kill myself`, `i want to kill myself. ${text}`])
      for (const jade of [having(), having('What next', 'I want something new')]) {
        const before = jade.kept().running ?? null;
        const { types, first } = jade.say(said);
        expect([said, types, first?.urgent]).toEqual([said, ['concern_raised'], true]);
        expect(jade.kept().running ?? null).toEqual(before);
      }
  });

  it('that nobody can be sure of is asked after, beside what is true of it', () => {
    const unwell = ['i need a doctor today', 'i feel poorly and need a doctor', 'i cant sleep at night'];
    const [text = ''] = unwell.filter((one) => 'unsure' in (look(one) ?? {}));
    expect(meant(text, 'en')).toEqual({ other: 'health' });
    const { texts, types } = having().say(text);
    expect(texts[0]).toBe(line('common.menu.health'));
    expect(texts.at(-1)).toBe(line('safety.gentle.ask'));
    expect(types).toEqual(['safety_asked']);
  });
});
