import { inMemoryChat } from '../../bot/cli/in-memory-chat.ts';
import { sample } from '../../bot/cli/samples/index.ts';
import { type KeyWith, say } from '../../bot/content/index.ts';
import { meant, waysIn } from '../../bot/conversation/ways-in.ts';
import type { FlowId } from '../../bot/flows/index.ts';
import { look } from '../../bot/safety/look.ts';
import { sentencesOf } from '../../bot/understanding/intent/intents.ts';
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

// What is learnt anew may read a text in another way: each case takes the first text that is what the case is about.
function oneOf(texts: string[], fits: (text: string) => boolean): string {
  const found = texts.find(fits);
  if (!found) throw new Error(`None of these is what the case is about: ${texts.join(', ')}`);
  return found;
}
const calm = (text: string) => look(text) === null;

const asks: Partial<Record<FlowId, string[]>> = {
  'what-next': ['uni', 'a course', 'college', 'a job'],
  'financial-support': ['cash', 'a grant', 'my benefits'],
  'housing-bidding': ['a flat', 'my tenancy', 'bidding'],
  appointments: ['a meeting', 'an appointment', 'to book a time'],
};
const bothOf = (one: FlowId, other: FlowId): string => {
  const pairs = (asks[one] ?? []).flatMap((a) => (asks[other] ?? []).map((b) => `${a} and ${b}`));
  return oneOf(
    pairs.flatMap((pair) => [`what about ${pair}`, `tell me about ${pair}`, `i need ${pair}`]),
    (text) => {
      const found = meant(text, 'en');
      const two: FlowId[] = found !== null && 'between' in found ? found.between : [];
      return calm(text) && two.includes(one) && two.includes(other);
    },
  );
};
const between = (
  [
    ['what-next', 'financial-support'],
    ['financial-support', 'housing-bidding'],
    ['appointments', 'housing-bidding'],
    ['what-next', 'appointments'],
  ] satisfies [FlowId, FlowId][]
).map(([one, other]): [string, FlowId, FlowId] => [bothOf(one, other), one, other]);
const muddled = oneOf(
  [
    'because of the thing',
    'that over there',
    'with the thing on it',
    'around there i think',
    'the dog ate it',
    'i was just by the',
    'maybe then or not',
    'when it was blue',
    'so that one then',
  ],
  (text) => calm(text) && meant(text, 'en') === null,
);
const pizza = oneOf(
  ['can you order me a pizza', 'tell me a joke'],
  (text) => calm(text) && 'other' in (meant(text, 'en') ?? {}),
);

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
    [pizza, 'common.menu.notYet'],
    [muddled, 'common.menu.unsure'],
  ] as const)('"%s" gets the menu, and a person is offered when the next is not understood either', (text, key) => {
    const jade = having();
    const first = jade.say(text);
    expect([first.texts[0], first.buttons]).toEqual([line(key), menuButtons]);
    const second = jade.say('sing me a song');
    expect(second.texts).toEqual([line('common.answer.twice')]);
    expect(jade.say(line('common.answer.twiceYes')).types).toContain('person_asked_for');
  });

  it('counts only what is missed twice in a row', () => {
    const jade = having(pizza, 'Money', 'menu');
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

  it.each([bothOf('what-next', 'financial-support'), bothOf('housing-bidding', 'financial-support'), muddled])(
    '"%s" only brushes something else: the question is asked again',
    (text) => {
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
    pizza,
    muddled,
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
    const text = oneOf(sentencesOf('health'), (one) => {
      const found = meant(one, 'en');
      return 'unsure' in (look(one) ?? {}) && found !== null && 'other' in found && found.other === 'health';
    });
    const { texts, types } = having().say(text);
    expect(texts[0]).toBe(line('common.menu.health'));
    expect(texts.at(-1)).toBe(line('safety.gentle.ask'));
    expect(types).toEqual(['safety_asked']);
  });
});
