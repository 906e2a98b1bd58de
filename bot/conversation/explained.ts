import { advocatesOn } from '../content/dated/helplines.ts';
import { type Key, type Language, messages, say, sayLine } from '../content/index.ts';
import type { Reply, Thought } from '../turn.ts';
import { wantsToComplain } from '../understanding/about-whom.ts';
import { findsReadingHard } from '../understanding/reading-help.ts';
import { personOffer } from './ask.ts';
import { askAgain } from './playing.ts';
import { read } from './reading.ts';
import { nothingElse, type Talk, thought, withState } from './talk.ts';
import { bare, wordList } from './words.ts';
import { leadOf } from './worry/concern.ts';

const leads = /^(?:(?:sorry|ok|okay|hey|hi|wait|and|but|so|um|er|please|pls|lol|also) )+/;
const ends = /(?: (?:please|pls|plz|then|tho|lol))+$/;
const article = /^(?:an?|the) /;

/** What is asked about: the words between "what is" and "mean"; null where it is no such question. */
function askedAbout(text: string, language: Language): string | null {
  const said = bare(text).replace(/\?$/, '').replace(leads, '').replace(ends, '').trim();
  const before = [...wordList(language, 'trade-words.words.before')].sort((one, two) => two.length - one.length);
  const begins = before.find((one) => said.startsWith(`${one} `));
  if (begins === undefined) return null;
  let rest = said.slice(begins.length + 1).replace(article, '');
  for (const one of wordList(language, 'trade-words.words.after'))
    if (rest.endsWith(` ${one}`)) rest = rest.slice(0, -one.length - 1);
  return rest;
}

const prefix = 'trade-words.also.';
const names = [...messages('en').keys()].filter((key) => key.startsWith(prefix)).map((key) => key.slice(prefix.length));

/** A word of the trade that they ask about, explained. */
function tradeWord({ text, language }: Talk): Reply | null {
  const term = askedAbout(text, language);
  const name = term && names.find((one) => wordList(language, `trade-words.also.${one}` as Key).has(term));
  return name ? { text: sayLine(language, { key: `trade-words.says.${name}` as Key }) } : null;
}

/** Where what is on the screen can be listened to, or made bigger. */
function readAloud({ text, step, place, facts, language, turn }: Talk): Reply | null {
  if (!findsReadingHard(text)) return null;
  // "I find reading hard" is also an answer to what gets in the way.
  const answers = step && place ? 'answer' in read(text, { step, answers: place.answers, facts, language }) : false;
  if (answers) return null;
  return { text: say(language, turn.inbound.channel === 'web' ? 'common.read.page' : 'common.read.elsewhere') };
}

/** How to complain here, with somebody beside them: to whoever names nobody. A complaint of a worker went its own way before. */
function howToComplain(talk: Talk): Thought | null {
  if (!wantsToComplain(talk.text)) return null;
  const { language, facts, turn } = talk;
  const numbers = advocatesOn(facts.today);
  const lines = [
    say(language, 'common.complain.may'),
    say(language, 'common.complain.how', { number: turn.council.dutyNumber }),
    numbers ? say(language, 'common.complain.advocate', numbers) : say(language, 'common.complain.advocateAsk'),
    say(language, 'common.complain.worker', { lead: leadOf(talk) }),
  ];
  const clear = nothingElse(talk);
  const asking = withState(clear, { ...clear.state, asked: 'person' });
  return thought(asking, [...lines.map((text) => ({ text })), personOffer(asking, 'concern')]);
}

/** A question about how things are here, answered; then back to where they were. Null: it is none, or own words were asked for. */
export function explained(talk: Talk): Thought | null {
  if (talk.turn.inbound.kind !== 'message' || talk.step?.kind === 'write') return null;
  const told = tradeWord(talk) ?? readAloud(talk);
  return told ? askAgain(talk, [told]) : howToComplain(talk);
}
