import { type ConcernKind, say } from '../../content/index.ts';
import { picked } from '../../flows/engine.ts';
import { isCode } from '../../records/invitation-code.ts';
import { type Detected, detect } from '../../safety/detect.ts';
import { bySecond, type Look, look } from '../../safety/look.ts';
import { wordsOfFileName } from '../../understanding/file-name.ts';
import { personOffer } from '../ask.ts';
import { keepShort } from '../keep-short.ts';
import { forgets, thinkPhone } from '../phone.ts';
import { readExactly } from '../reading.ts';
import type { Talk } from '../talk.ts';
import { wayIn } from '../ways-in.ts';
import { bare, says, wordOf } from '../words.ts';
import { isAboutElse } from './said-since.ts';

/**
 * What was heard that a worker must know of: in words, in a choice, in who and where they are after an earlier worry, or after they
 * were asked whether they are safe.
 */
export type Heard = { worries: Detected[]; in: 'words' | 'choice' | 'where' | 'asked'; text: string | null };

// Deep enough for any card's fields; what is deeper came from no button of ours.
const deepest = 6;

/** Every text in what a button sent: a form field is free text too. */
function textsIn(value: unknown, depth = 0): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null || depth > deepest) return [];
  return Object.values(value).flatMap((below) => textsIn(below, depth + 1));
}

/** What the safety net hears in a text of anybody; null when nothing. */
export const worryIn = (text: string): Detected | null => detect(text);

/** The open question's own buttons, as values; null when the text is anything else. */
export function pressed({ text, step, place, facts, language }: Talk): string[] | null {
  return step && place ? readExactly(text, { step, answers: place.answers, facts, language }) : null;
}

/** Whether a text answers "do you want a person?", by a button or by yes and no. */
export function answersOffer(talk: Talk): 'yes' | 'no' | null {
  const { text, language } = talk;
  const offers = [
    personOffer(talk, 'concern'),
    personOffer({ ...talk, step: null }, 'concern'),
    personOffer(talk, 'misses'),
  ];
  const at = offers
    .map(({ choices }) => choices?.findIndex(({ title }) => bare(title) === bare(text)) ?? -1)
    .find((place) => place >= 0);
  if (at === 0 || says(text, 'yes', language)) return 'yes';
  return at !== undefined || says(text, 'no', language) ? 'no' : null;
}

const aboutAnswers = ['yes', 'no', 'notSaid'] as const;

/** The answer to whether it is about somebody who looks after them; null when it is none. */
export function answersAbout({ text, language }: Talk): 'yes' | 'no' | 'not_said' | null {
  const at = aboutAnswers.findIndex((name) => bare(say(language, `safety.about.${name}`)) === bare(text));
  if (at === 0 || says(text, 'yes', language)) return 'yes';
  if (at === 1 || says(text, 'no', language)) return 'no';
  return at === 2 || wordOf(text, language) === 'skip' ? 'not_said' : null;
}

/** Whether a text is a button of a question of our own, which is open. */
function answersOurs(talk: Talk): boolean {
  const { asked } = talk.state;
  if (asked === 'about') return answersAbout(talk) !== null;
  return (asked === 'person' || asked === 'where') && answersOffer(talk) !== null;
}

/** The answer to whether they are safe; null when it is none. Its buttons count for as long as there is none. */
export function answersSafe({ text, state, language }: Talk): 'safe' | 'not_safe' | null {
  if (!state.unsure) return null;
  if (bare(text) === bare(say(language, 'safety.gentle.safe'))) return 'safe';
  if (bare(text) === bare(say(language, 'safety.gentle.notSafe'))) return 'not_safe';
  if (state.asked !== 'safe') return null;
  if (says(text, 'yes', language) || says(text, 'safe', language)) return 'safe';
  return says(text, 'no', language) || says(text, 'notSafe', language) ? 'not_safe' : null;
}

/** Asked whether they are safe, they say that they are not, leave, or the time is over: what they wrote is a worry. */
function unsafe(talk: Talk): Heard | null {
  const { turn, text, state, language } = talk;
  const { kind, value } = turn.inbound;
  if (!state.unsure) return null;
  const waited = kind === 'waited' && value === state.unsure.id;
  const goes = state.asked === 'safe' && (forgets(text) || wordOf(text, language) === 'stop');
  const answer = waited ? 'unanswered' : kind === 'left' || goes ? 'left' : answersSafe(talk);
  if (answer === null || answer === 'safe') return null;
  const about = state.unsure.about as ConcernKind;
  const severity = answer === 'not_safe' ? bySecond[about] : 'today';
  return {
    worries: [{ kind: about, severity, rule: `unsure.${answer}`, at: 0 }],
    in: 'asked',
    text: state.unsure.text,
  };
}

// Longer than this after the other, two messages are not one thought.
const inOneBreathMs = 2 * 60 * 1000;

/** What they typed just before, with this: a cry for help may come in two messages. */
export function inTwo({ turn, text, state, language }: Talk): string[] {
  const { said } = state;
  if (!said || text === '' || wordOf(text, language)) return [];
  return turn.now.getTime() - Date.parse(said.at) <= inOneBreathMs ? [`${said.text} ${text}`] : [];
}

const lookedOnce = keepShort(24, look);

// A turn asks several times, and looking costs more than the rest of a plain turn.
const seen = new WeakMap<Talk['turn']['inbound'], Map<string, Look>>();

/** What a text of this message is: a worry, perhaps one, or neither. */
export function lookedAt(inbound: Talk['turn']['inbound'], text: string): Look {
  // Four letters of a code in a row may spell what nobody said.
  if (isCode(text)) return null;
  const texts = seen.get(inbound) ?? new Map<string, Look>();
  seen.set(inbound, texts);
  const known = texts.get(text);
  if (known !== undefined) return known;
  const found = lookedOnce(text);
  texts.set(text, found);
  return found;
}

function detectedIn(inbound: Talk['turn']['inbound'], text: string): Detected | null {
  const found = lookedAt(inbound, text);
  return found && 'concern' in found ? found.concern : null;
}

/** A worry in what a file is called, with what was typed beside it: that may say the rest. */
function inFileNames({ turn, text }: Talk): Heard | null {
  const { inbound } = turn;
  const named = (inbound.fileNames ?? []).map((name) => ({ name, worry: detectedIn(inbound, wordsOfFileName(name)) }));
  const found = named.flatMap(({ worry }) => (worry ? [{ ...worry, at: 0 }] : []));
  if (found.length === 0) return null;
  const typed = detectedIn(inbound, text);
  const worries = new Map([...(typed ? [typed] : []), ...found].map((worry) => [worry.kind, worry]));
  const names = named.flatMap(({ name, worry }) => (worry ? [name] : []));
  return { worries: [...worries.values()], in: 'words', text: [...names, ...(text ? [text] : [])].join('\n') };
}

/**
 * What in this message a worker must hear of; null when nothing. Everything typed is read, in a form as in a chat; only a text
 * that is exactly a button on the screen counts as that button, with the worry that the button itself may carry.
 */
export function heard(talk: Talk): Heard | null {
  const { turn, text, step, place, facts, state, language } = talk;
  if (turn.inbound.kind === 'joined') return null;
  const named = inFileNames(talk);
  if (named) return named;
  const asked = unsafe(talk);
  if (asked || turn.inbound.kind === 'waited' || turn.inbound.kind === 'left') return asked;
  const ours = answersSafe(talk) !== null || answersOurs(talk);
  const values = pressed(talk);
  if (values && step && place) {
    const worries = picked(step, values.join(','), place.answers, facts).flatMap((option): Detected[] =>
      option.worry
        ? [{ kind: option.worry, severity: 'today', rule: `${state.running?.flow}.${place.at}.${option.value}`, at: 0 }]
        : [],
    );
    if (worries.length > 0) return { worries, in: 'choice', text: null };
    if (step.kind !== 'check') return null;
  }
  // A button of ours is no words of theirs; what came beside it is.
  const typed = [...(ours ? [] : [text]), ...textsIn(turn.inbound.value), ...(values || ours ? [] : inTwo(talk))];
  const said = typed.map((one) => ({ one, worry: detectedIn(turn.inbound, one) })).find(({ worry }) => worry !== null);
  // After a worry of somebody unknown we asked who and where they are: the answer must reach the same worker. A place that only
  // the second opinion finds worrying ("im at the bus station") is that answer; what a rule hears is a worry of its own.
  const between = state.asked === 'about' && turn.situation.person === null && !answersAbout(talk);
  const telling = (state.asked === 'where' || between) && state.concern;
  const plainly = said?.worry && !(telling && said.worry.rule.startsWith('second-opinion'));
  if (said?.worry && plainly) return { worries: [said.worry], in: 'words', text: said.one };
  const other = state.asked === 'where' && isAboutElse(talk);
  const goesOn = other || wordOf(text, language) || wayIn(text, language) || says(text, 'thanks', language);
  if (telling && text !== '' && !goesOn && !answersOffer(talk) && !thinkPhone(turn)) {
    const worry: Detected = { kind: state.concern as ConcernKind, severity: 'now', rule: 'said.after', at: 0 };
    return { worries: [worry], in: 'where', text };
  }
  return null;
}
