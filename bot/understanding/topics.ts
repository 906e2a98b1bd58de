import type { Topic } from '../reference/topics.ts';
import { readText, type Span } from './reading.ts';
import { topicPatterns, topicWords } from './words/topic-words.ts';

export type TopicFound = { topic: Topic; start: number; end: number };

const who = '(?:her|his|their|the|a)?\\s?';

/** A phrase of the list as a pattern: spaces or hyphens between words, a star for any ending, a plural or possessive understood. */
const patternOf = (phrase: string): string => {
  const source = phrase.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/[ -]+/g, '[ -]+');
  return source.endsWith('\\*') ? `${source.slice(0, -2)}\\w*` : `${source}(?:'?s)?`;
};

const phrases = topicWords.map(([topic, list]): [Topic, RegExp] => {
  const longestFirst = list
    .split(',')
    .map((phrase) => phrase.trim().replace(/\s+/g, ' '))
    .sort((a, b) => b.length - a.length);
  return [topic, new RegExp(`(?<![\\w'&])(?:${longestFirst.map(patternOf).join('|')})(?![\\w&])`, 'g')];
});
const patterns = [...phrases, ...topicPatterns];
const lawyer = /\b(?:solicitors?|lawyers?|legal)\b/;

/** Where it happened, not what it was about; counts only when nothing else does. */
const place = new RegExp(
  `\\b(?:at|to|in|from|outside|near) ${who}(?:new )?(?:@ )?(?:college|school|uni|university|hospital|flat|house|home(?! office)|court|police station|work|nursery|job ?centre|prison|gp|clinic|hostel|placement|foyer|sixth form|library|room|accommodation|mum'?s|dad'?s)\\b|@ (?:flat|house|home|place|placement|room|college|school|work|accommodation|hostel|uni|hospital)\\b`,
  'g',
);
const introduction =
  /\b(?:re(?!-)|r\/e|about|regarding|concerning|around|discuss(?:ed|ing)?|went through|help(?:ed)? with|to do with)\b:?/;

function found(plain: string): TopicFound[] {
  let left = plain;
  const topics: TopicFound[] = [];
  for (const [topic, pattern] of patterns) {
    left = left.replace(pattern, (match, ...rest: unknown[]) => {
      const start = Number(rest.find((value) => typeof value === 'number'));
      topics.push({ topic, start, end: start + match.length });
      return ' '.repeat(match.length);
    });
  }
  const law = topics.length === 0 && lawyer.exec(left);
  if (law) topics.push({ topic: 'immigration', start: law.index, end: law.index + law[0].length });
  return topics.sort((a, b) => a.start - b.start);
}

const blank = (plain: string, pattern: RegExp): string => plain.replace(pattern, (match) => ' '.repeat(match.length));

/** Topics of a plain text where they stand. What follows "re" or "about" goes before all else; places come last. */
export function topicsIn(plain: string): TopicFound[] {
  const opening = introduction.exec(plain);
  if (opening) {
    const after = found(' '.repeat(opening.index + opening[0].length) + plain.slice(opening.index + opening[0].length));
    if (after.length > 0) return after;
  }
  const withoutPlaces = found(blank(plain, place));
  return withoutPlaces.length > 0 ? withoutPlaces : found(plain);
}

/**
 * What a note is about, in the order it says so: ids of `reference/topics.ts`, each once, with where it was first said.
 * @example readTopics('rent arrears and a college place') // housing, education
 */
export function readTopics(typed: string): { topics: Topic[]; spans: Span[] } {
  const reading = readText(typed.normalize('NFC'));
  const first = new Map<Topic, TopicFound>();
  for (const topic of topicsIn(reading.plain)) if (!first.has(topic.topic)) first.set(topic.topic, topic);
  return { topics: [...first.keys()], spans: [...first.values()].map(({ start, end }) => reading.spanOf(start, end)) };
}
