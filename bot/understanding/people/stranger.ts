import type { Span } from '../reading.ts';
import { familyNames } from '../words/family-names.ts';
import { givenNames } from '../words/given-names.ts';
import { spellOut } from '../words/spelling.ts';
import { capital, everydayWordIsName, formOf, inNamePlace, isEveryday, joined, type NameText } from './places.ts';

const referring = /^refer|^ref$|^signpost/;
const spoken =
  /^(spoke|speak|talk|talked|text|texted|message|messaged|email|emailed|letter|wrote|write|call|visit|visited|sent|contact)/;

/** `to` and `for` lead to a person after spoken or sent, and to an agency after referred. */
function leadsToPerson({ tokens }: NameText, index: number): boolean {
  const before = tokens[index - 1]?.word;
  if (before === 'from' || before === 'by')
    return !tokens.slice(0, index).some(({ word }) => /^(neet|moved|started)$/.test(word));
  if (before !== 'to') return true;
  const earlier = tokens.slice(0, index - 1).map(({ word }) => word);
  return earlier.some((word) => spoken.test(word)) && !earlier.some((word) => referring.test(word));
}

/** The first word that can only be a name, of somebody who is not on the list. */
export function strangerIn(place: NameText): Span | undefined {
  const { tokens, shouting } = place;
  for (const [index, token] of tokens.entries()) {
    const word = formOf(token);
    if (word.length < 3 || !/^\p{L}+$/u.test(word)) continue;
    const everyday = isEveryday(word);
    const name = givenNames.has(word);
    if (everyday && !(name && everydayWordIsName(place, index))) continue;
    if (spellOut(word) !== word) continue;
    const agency = /^\p{Lu}{2,}$/u.test(token.raw) && !shouting;
    const here = inNamePlace(place, index) && leadsToPerson(place, index) && !agency;
    if (!here && !(name && !agency && leadsToPerson(place, index))) continue;
    const next = tokens[index + 1];
    const whole =
      next && joined(place, index) && (familyNames.has(formOf(next)) || (capital(next) && !isEveryday(next.word)));
    return { start: token.start, end: whole ? next.end : token.end };
  }
  return undefined;
}
