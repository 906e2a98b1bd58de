import { matches } from '../matches.ts';
import { numberOf, numberPattern } from './numbers.ts';

/** Minutes said in a plain text, where, and whether they can be true: over 24 hours, none at all, or less than none are not. */
export type Duration = { minutes: number; bad: boolean; start: number; end: number };

/** A contact of more than a day is a slip of the finger. */
export const longestMinutes = 24 * 60;

/** A letter alone is a unit only after digits: "am" is no minute. */
const n = `(?:${numberPattern}(?=[ -]?[a-z]{2,}\\b)|\\d+(?:[.,]\\d+)?)`;
/** A number before these is a day, not minutes. */
const months =
  'jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?';
const hour = '(?:hours?|hrs?|h)';
const minute = "(?:minutes?|mins?|min's|m|')";

type Form = { pattern: RegExp; minutes: (groups: readonly (string | undefined)[]) => number };

const written: readonly Form[] = [
  { pattern: /(?:three|3)[- ]quarters? of (?:an )?hour|3\/4 (?:of an )?h(?:ou)?r|¾ h(?:ou)?r/, minutes: () => 45 },
  { pattern: /(?:a )?quarter of an hour/, minutes: () => 15 },
  {
    pattern: new RegExp(`(?:an |one |1 ?)?${hour} and (?:a half|half|1/2)|1 ?1/2 ?${hour}|1½ ?${hour}`),
    minutes: () => 90,
  },
  { pattern: new RegExp(`(${n}) and (?:a )?half ${hour}`), minutes: ([count]) => numberOf(count ?? '') * 60 + 30 },
  { pattern: new RegExp(`(${n}) ?${hour} and (?:a )?half`), minutes: ([count]) => numberOf(count ?? '') * 60 + 30 },
  { pattern: new RegExp(`(?:an? |a )?(?:half|1/2|½)(?: an?| of an)?[ -]?${hour}`), minutes: () => 30 },
  {
    pattern: new RegExp(
      `(\\d+|${n})[ -]?${hour}(?:[ ,]*(?:(?:and|&) )?| ?)(?:(\\d{1,2}|${n}) ?${minute}|(\\d{1,2})(?! ?(?:/|\\.\\d|-|(?:st|nd|rd|th|am|pm|days?|weeks?|months?|years?|${months})\\b)))`,
    ),
    minutes: ([hours, minutes, bare]) => numberOf(hours ?? '') * 60 + numberOf(minutes ?? bare ?? ''),
  },
  {
    pattern: new RegExp(`(?:\\d+ ?(?:-|to) ?)?(${n})[ -]?${hour}(?: long)?`),
    minutes: ([hours]) => numberOf(hours ?? '') * 60,
  },
  {
    pattern: new RegExp(`(?:\\d+ ?(?:-|to) ?)?(${n})[ -]?${minute}(?: long)?`),
    minutes: ([minutes]) => numberOf(minutes ?? ''),
  },
];

const forms = written.map(({ pattern, minutes }) => ({
  minutes,
  pattern: new RegExp(`(?<![\\w/.£])(?:${pattern.source})(?![\\w/])`, 'g'),
}));

/** What follows a number of hours and makes it a moment, not a length: two hours ago, 24 hours notice. */
const noLength = /^\s*(?:ago|notice|later|time\b|before|a week|per week|pw\b|weekly|contract|old)/;
const noLengthBefore =
  /(?:\bin|\bwithin|\bin the last|\bevery|\bfor the last|\blast|\bpast|\blate by|\bby|\bunder)\s+$/;
const zeroHours = /^(?:zero|0)[- ]?hours? (?:contract|job|work)/;

/**
 * The first length of time in a plain text. Lengths over 24 hours, of nothing, or with a minus sign come back as `bad`.
 * A dash between spaces parts words and is no minus.
 */
export function durationIn(plain: string): Duration | undefined {
  let best: Duration | undefined;
  for (const { pattern, minutes } of forms) {
    for (const match of matches(plain, pattern)) {
      const end = match.index + match[0].length;
      if (best && match.index >= best.start) break;
      const before = plain.slice(0, match.index);
      if (noLength.test(plain.slice(end)) || noLengthBefore.test(before) || zeroHours.test(plain.slice(match.index)))
        continue;
      const minus = /(?:^|\s)-$/.test(before) || /(?:minus|negative) $/.test(before);
      const said = minutes(match.slice(1)) * (minus ? -1 : 1);
      if (Number.isNaN(said)) continue;
      const rounded = Math.round(said);
      best = {
        minutes: rounded,
        bad: rounded <= 0 || rounded > longestMinutes,
        start: match.index - (minus ? 1 : 0),
        end,
      };
      break;
    }
  }
  return best;
}
