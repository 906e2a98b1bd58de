import { inMemoryChat } from '../../bot/cli/in-memory-chat.ts';
import { sample } from '../../bot/cli/samples/index.ts';
import { say } from '../../bot/content/index.ts';
import { hashOfShortCode } from '../../bot/conversation/short-code.ts';
import { meant } from '../../bot/conversation/ways-in.ts';
import type { EventOf, Happened } from '../../bot/events.ts';
import { look } from '../../bot/safety/look.ts';
import { sentencesOf } from '../../bot/understanding/intent/intents.ts';
import { redact } from '../../bot/understanding/redact.ts';
import { council, people, wednesday } from '../flows/cast.ts';
import { talk } from './live-talk.ts';

type Missed = Happened & EventOf<'text_unanswered'>;

function chatOf(who = 'jade', more: { keptCode?: string } = {}) {
  const chat = inMemoryChat({ person: people[who] ?? null, council, now: wednesday, find: sample, ...more });
  chat.join();
  return chat;
}

/** What is kept of a text, after what was said before. */
function keptOf(text: string, before: string[] = [], who = 'jade') {
  const chat = chatOf(who);
  for (const one of before) chat.say(one);
  return chat
    .say(text)
    .events.filter((one): one is Missed => one.type === 'text_unanswered')
    .map(({ data: { why, flow, step }, words }) => ({ why, flow, step, text: words?.[0]?.text }));
}

const nowhere = { flow: null, step: null };

describe('what Jade types and nobody could answer', () => {
  it.each([
    ['can you order me a pizza', 'out_of_scope'],
    ['i want to see a dentist', 'health'],
    ['i need my passport', 'documents'],
    ['what do you know about me', 'my_records'],
    ['this bot is rubbish', 'feedback'],
  ])('"%s" is kept, with why: %s', (text, why) => {
    expect(keptOf(text)).toEqual([{ why, ...nowhere, text }]);
  });

  it('is kept with the question that was open', () => {
    const asked = ['What next', 'I want something new'];
    const text = 'can you order me a pizza';
    expect(keptOf(text, asked)).toEqual([{ why: 'unclear', flow: 'what-next', step: 'still', text }]);
    expect(keptOf(text, [...asked, 'menu'])).toMatchObject([nowhere]);
  });

  it('is kept also when a person is offered for it', () => {
    const chat = chatOf();
    chat.say('can you order me a pizza');
    const { replies, events } = chat.say('sing me a song');
    expect(replies[0]?.text).toBe(say('en', 'common.answer.twice'));
    expect(events.map(({ type }) => type)).toEqual(['text_unanswered']);
  });

  it('is about nobody and of no chat, and has no name, figure or street', () => {
    const chat = chatOf();
    const { events } = chat.say('can you order a pizza for jade and sam to 12 high street at 7, ring 07700 900123');
    const [event] = events as Missed[];
    expect(event).toMatchObject({ type: 'text_unanswered', personId: null });
    expect(Object.keys(event?.data ?? {}).sort()).toEqual(['flow', 'step', 'why', 'wordsId']);
    expect(event?.words).toEqual([
      {
        id: event?.data.wordsId,
        kind: 'unanswered',
        text: 'can you order a pizza for … and … to … at 0 ring 0',
        retentionClass: 'operational',
      },
    ]);
    expect(JSON.stringify(events)).not.toMatch(/jade|sam|street|c0de|900123|00000000-0000-7000/i);
  });

  it('loses what Jade and Sam are called, also where it is an everyday word', () => {
    const jade = people.jade;
    if (!jade) throw new Error('Jade is not there.');
    const person = { ...jade, firstName: 'Blanket', adviser: { staffId: jade.id, givenName: 'Orange' } };
    const chat = inMemoryChat({ person, council, now: wednesday, find: sample });
    const [event] = chat.say('can you order a pizza for blanket and orange').events as Missed[];
    expect(event?.words?.[0]?.text).toBe('can you order a pizza for … and …');
  });

  it.each([
    ['was understood', 'i need some money', []],
    ['is a word that works anywhere', 'none of your business', []],
    ['says too little without her', 'wibble wobble', []],
    ['is a story', 'can you order me a pizza '.repeat(9), []],
    ['complains of somebody', 'i want to complain about this', []],
    ['could be an invitation', 'abcd 2345', []],
    ['looks like one', 'make cats', []],
    [
      'is more than a question takes',
      'Computers, Sport or outdoors, Art or music, Making or fixing',
      ['What next', 'I want something new', 'Yes', 'Good'],
    ],
  ])('is not kept where it %s', (_, text, before) => {
    expect(keptOf(text, before)).toEqual([]);
  });

  it('is not kept while a code could be what was typed', () => {
    const code = hashOfShortCode('00000000-0000-7000-8000-00000000c0de', '4711');
    const shut = chatOf('lockedJade', { keptCode: code });
    shut.say('My plan');
    expect(shut.say('can you order me a pizza').events).toEqual([]);
    const choosing = chatOf();
    choosing.say('keep this chat');
    expect(choosing.say('can you order me a pizza').events).toEqual([]);
  });
});

describe('what safety has an eye on', () => {
  const pizza = 'can you order me a pizza';
  const unsure =
    sentencesOf('health').find((text) => {
      const found = meant(text, 'en');
      const kept = 'unsure' in (look(text) ?? {}) && redact(text) !== null;
      return kept && found !== null && 'other' in found && found.other === 'health';
    }) ?? '';

  it('is never kept: a worry, what may be one, and whatever follows while that is open', () => {
    const chat = chatOf('anonymous');
    expect(chat.say(`${pizza} i want to kill myself`).events.map(({ type }) => type)).toEqual(['concern_raised']);
    // Who and where they are.
    expect(chat.say(pizza).events.map(({ type }) => type)).not.toContain('text_unanswered');
    expect(keptOf(pizza, ['i want to kill myself'])).toEqual([]);

    expect(unsure).not.toBe('');
    expect(keptOf(unsure)).toEqual([]);
    // Also when they were asked twice if they are safe, and are asked no more.
    for (const before of [[unsure], [unsure, pizza], [unsure, pizza, pizza]]) expect(keptOf(pizza, before)).toEqual([]);
    expect(keptOf(pizza, [unsure, say('en', 'safety.gentle.safe')])).toHaveLength(1);
  });

  it('is never kept when only two messages together are one', () => {
    const halves = sentencesOf('health').flatMap((text) => {
      const words = text.split(' ');
      return words.slice(1).map((_, at) => [words.slice(0, at + 1).join(' '), words.slice(at + 1).join(' ')] as const);
    });
    const [first, second] =
      halves.find(
        ([one, other]) =>
          'unsure' in (look(`${one} ${other}`) ?? {}) &&
          look(one) === null &&
          look(other) === null &&
          keptOf(other).length === 1,
      ) ?? [];
    expect(second).toBeDefined();
    expect(keptOf(second ?? '', [first ?? ''])).toEqual([]);
  });

  it('is never kept from a talk with a worker', () => {
    const { say: jade } = talk({ said: [] });
    expect(jade(pizza).events).toEqual([]);
  });
});
