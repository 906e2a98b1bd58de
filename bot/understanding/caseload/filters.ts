import { fold } from '../reading.ts';
import { editDistance } from '../words/edit-distance.ts';
import { ordinaryWords } from '../words/ordinary-words.ts';

export type AgeFilter = { age?: number; ageMin?: number; ageMax?: number };

type Stretch = { start: number; end: number };

const spelled = 'thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty'.split(' ');
const n = `(1[0-9]|2[0-9]|${spelled.join('|')})`;
const years = (said: string): number => (spelled.includes(said) ? 13 + spelled.indexOf(said) : Number(said));
const old = "(?:[ -]?(?:years?|yrs?)[ -]?olds?'?|[ -]?y/?o'?s?|s)?'?";
const needsOld = "(?:[ -]?(?:years?|yrs?)[ -]?olds?'?|[ -]?y/?o'?s?|s\\b)";
const aged = '(?:(?:aged?|ages|from|between|of age|who are|that are|are) )*';

const ageRules: readonly (readonly [string, (a: number, b: number) => AgeFilter])[] = [
  [
    `${aged}${n}${old} ?(?:-|to|and|&|/|through|or) ?${n}${old}`,
    (a, b) => (a === b ? { age: a } : { ageMin: Math.min(a, b), ageMax: Math.max(a, b) }),
  ],
  [`${aged}(?:under|below|younger than|less than)(?: the age of)?(?: age)? ?${n}${old}`, (a) => ({ ageMax: a - 1 })],
  [
    `${aged}${n}${old} ?(?:and|or|&) ?(?:under|younger|below)|${aged}(?:up to|no older than|at most|not over|until) ?(?:age )?${n}${old}`,
    (a, b) => ({ ageMax: a || b }),
  ],
  [`${aged}(?:over|older than|above|more than)(?: the age of)?(?: age)? ?${n}${old}`, (a) => ({ ageMin: a + 1 })],
  [
    `${aged}${n}${old} ?(?:\\+|plus\\b|(?:and|or|&) ?(?:over|older|above|up|upwards))|${aged}(?:at least|no younger than|not under) ?(?:age )?${n}${old}`,
    (a, b) => ({ ageMin: a || b }),
  ],
  [
    `${aged}${n}${needsOld}|(?:aged?|turning|who are|that are|is|are|who's) ${n}\\b(?! ?%)`,
    (a, b) => ({ age: a || b }),
  ],
];

const ageCompiled = ageRules.map(([source, filter]) => ({
  filter,
  pattern: new RegExp(`(?<![\\w/])(?:${source})(?![\\w%])`),
}));

/** Ages asked for, in whole years: under 18 is up to 17, over 18 from 19. Days must have been blanked out before. */
export function agesIn(plain: string): (Stretch & { ages: AgeFilter }) | undefined {
  for (const { pattern, filter } of ageCompiled) {
    const match = pattern.exec(plain);
    if (!match) continue;
    const [a = 0, b = 0] = match
      .slice(1)
      .filter((group) => group !== undefined)
      .map(years);
    return { ages: filter(a, b), start: match.index, end: match.index + match[0].length };
  }
  return undefined;
}

const flags = {
  priorityGroup: /\b(?:(?:high )?priority(?: (?:groups?|cohort|list|cases|young people|yp|one))?)\b/,
  asylum:
    /\b(?:(?:former )?uascs?(?:'s)?|asylum(?:[- ]seek\w+)?|unaccompanied(?: (?:minors?|children|young people|asylum seekers?))?|refugees?)\b/,
} as const;

export function flagIn(plain: string, flag: keyof typeof flags): Stretch | undefined {
  const match = flags[flag].exec(plain);
  return match ? { start: match.index, end: match.index + match[0].length } : undefined;
}

export function genderIn(plain: string): (Stretch & { gender: 'female' | 'male' }) | undefined {
  const match =
    /\b(?:(females?|girls?|young wom[ae]n|wom[ae]n|young lad(?:y|ies))|(males?|boys?|lads?|young m[ae]n|men))\b/.exec(
      plain,
    );
  if (!match) return undefined;
  return { gender: match[1] ? 'female' : 'male', start: match.index, end: match.index + match[0].length };
}

/** Teams named in a text, a slip of one letter allowed in longer names; the names come back as the list writes them. */
export function teamsIn(plain: string, teams: readonly string[]): (Stretch & { team: string })[] {
  const found: (Stretch & { team: string })[] = [];
  for (const team of teams) {
    const name = fold(team.normalize('NFC')).replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
    const match = new RegExp(`(?<![\\w])(?:team |the )?${name}(?:'s)?(?: team)?(?![\\w])`).exec(plain);
    if (match) found.push({ team, start: match.index, end: match.index + match[0].length });
  }
  if (found.length > 0) return found;
  for (const match of plain.matchAll(/[a-z]{4,}/g)) {
    const team = teams.find(
      (name) => fold(name)[0] === match[0][0] && name.length >= 4 && editDistance(match[0], fold(name), 1) === 1,
    );
    if (team && !ordinaryWords.has(match[0])) return [{ team, start: match.index, end: match.index + match[0].length }];
  }
  return [];
}

export const groupings = ['team', 'adviser', 'age', 'gender', 'month', 'week'] as const;
export type Grouping = (typeof groupings)[number];

const groupWord =
  '(teams?|areas?|advis[eo]rs?|pas?|personal advis[eo]rs?|workers?|case ?holders?|ages?(?: (?:groups?|bands?|range))?|years? of age|genders?|sex|months?|weeks?)';
const groupRules = [
  new RegExp(
    `\\b(?:split|broken(?: down)?|break ?down|grouped|sorted|compared?|shown)? ?\\b(?:by|per|for each|for every|each|in each|across(?: the| all)?(?: our)?|between(?: the)?|against|vs|versus|according to|compare(?: the)?) (?:the |each |every |our |individual |different |single )*${groupWord}\\b`,
  ),
  new RegExp(`\\b${groupWord} (?:split|breakdown|break down|comparison|by team|profile|league table)\\b`),
  new RegExp(`\\b(?:which|what) ${groupWord} (?:has|have|is|are|made|with|had)\\b`),
  /\b(month)(?:ly| by month| on month)\b/,
  /\b(week)(?:ly| by week| on week)\b/,
];

/** How an answer is to be split, where a question says so. */
export function groupingIn(plain: string): (Stretch & { groupBy: Grouping }) | undefined {
  for (const pattern of groupRules) {
    const match = pattern.exec(plain);
    const word = match?.[1];
    if (!match || !word) continue;
    const groupBy: Grouping = /^(?:team|area)/.test(word)
      ? 'team'
      : /^(?:adv|pa|personal|worker|case)/.test(word)
        ? 'adviser'
        : /^(?:age|year)/.test(word)
          ? 'age'
          : /^(?:gender|sex)/.test(word)
            ? 'gender'
            : /^month/.test(word)
              ? 'month'
              : 'week';
    return { groupBy, start: match.index, end: match.index + match[0].length };
  }
  return undefined;
}
