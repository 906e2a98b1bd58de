import { editDistance } from '../words/edit-distance.ts';
import { familyNames } from '../words/family-names.ts';
import { givenNames } from '../words/given-names.ts';
import { spellingsOf } from '../words/nicknames.ts';
import { spellOut } from '../words/spelling.ts';
import { type Match, withFamily } from './exact.ts';
import { familyForms, type Named } from './named.ts';
import { capital, formOf, inNamePlace, isEveryday, type NameText } from './places.ts';
import type { Prepared } from './prepared.ts';

const peopleOf = (forms: readonly string[], prepared: Prepared): Named[] => [
  ...new Set(forms.flatMap((form) => [...(prepared.given.get(form) ?? []), ...(prepared.short.get(form) ?? [])])),
];

/** Letters that are easily typed or heard for one another at the start of a name. */
const sameStart = (a: string, b: string): boolean =>
  a[0] === b[0] || (a[0] === b[1] && a[1] === b[0]) || /^(ck|kc|jg|gj|sc|cs|iy|yi)$/.test(`${a[0]}${b[0]}`);

const sorted = (word: string): string => [...word].sort().join('');

/** First names that a mistyped or cut-off word may be; all that are about as likely. A letter left out or swapped is likelier than another letter. */
function nearForms(word: string, prepared: Prepared): string[] {
  const found: { form: string; distance: number }[] = [];
  for (let length = Math.max(4, word.length - 2); length <= word.length + 8; length += 1) {
    for (const form of prepared.near.get(length) ?? []) {
      if (word.length >= 3 && form.length > word.length && form.startsWith(word)) {
        found.push({ form, distance: 0.5 });
        continue;
      }
      if (word.length < 4 || !sameStart(word, form) || Math.abs(form.length - word.length) > 2) continue;
      const limit = Math.min(form.length, word.length) >= 7 ? 2 : 1;
      const distance = editDistance(word, form, limit);
      if (distance > limit) continue;
      const spelling = prepared.given.has(form) ? 0 : 0.5;
      const changed = form.length === word.length && sorted(form) !== sorted(word) ? 0.5 : 0;
      found.push({ form, distance: distance + spelling + changed });
    }
  }
  const best = Math.min(...found.map(({ distance }) => distance));
  return found.filter(({ distance }) => distance <= best + 0.5).map(({ form }) => form);
}

const nobodysName = (word: string): boolean =>
  isEveryday(word) ||
  givenNames.has(word) ||
  // A spelling of somebody's name here was found before anything near was looked for: this is a name of somebody else.
  spellingsOf(word).size > 1 ||
  familyNames.has(word) ||
  !/^\p{L}+$/u.test(word) ||
  spellOut(word) !== word;

/**
 * Who a misspelt or shortened name may be, at a word that stands where a name stands. Another first name, an everyday word or a
 * word of the trade is never a near miss.
 */
export function nearAt(place: NameText, index: number, prepared: Prepared): Match | undefined {
  const token = place.tokens[index];
  if (!token) return undefined;
  const initials =
    /^\p{Lu}{2}$/u.test(token.raw) && !place.shouting && !isEveryday(token.word)
      ? prepared.initials.get(token.word)
      : undefined;
  if (initials && inNamePlace(place, index)) return { ...token, first: index, last: index, people: initials };
  const word = formOf(token);
  if (nobodysName(word) || word.length < 3) return undefined;
  if (!(inNamePlace(place, index) || index <= 1 || (capital(token) && !place.shouting))) return undefined;
  const people = peopleOf(nearForms(word, prepared), prepared);
  if (people.length === 0 && word.endsWith('s'))
    people.push(...peopleOf(nearForms(word.slice(0, -1), prepared), prepared));
  if (people.length > 0) {
    const match = withFamily(place, index, index, people, prepared);
    return match.stranger ? { ...match, people: [] } : match;
  }
  if (word.length < 6) return undefined;
  const families = [...prepared.family.entries()].filter(
    ([form]) => form[0] === word[0] && form.length >= 6 && editDistance(word, form, 1) <= 1,
  );
  const byFamily = [...new Set(families.flatMap(([, persons]) => [...persons]))].filter(
    (person) => familyForms(person).length > 0,
  );
  return byFamily.length > 0 ? { ...token, first: index, last: index, people: byFamily } : undefined;
}
