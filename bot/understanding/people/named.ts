import { bare } from '../reading.ts';

/** Somebody who may be meant: a young person of the caseload, or a member of staff. */
export type Named = { id: string; givenName: string; familyName: string; knownAs?: string };

export const fullName = (person: Named): string => `${person.givenName} ${person.familyName}`.trim();

/** A person from a full name as lists write it; the first word is the first name, the name itself the id. */
export function namedFrom(name: string): Named {
  const [givenName = '', ...rest] = name.trim().split(/\s+/);
  return { id: name, givenName, familyName: rest.join(' ') };
}

/** First names as they may be typed: whole (`chloemae`), its first part (`chloe`), and what the person is called. */
export function givenForms(person: Named): string[] {
  const parts = person.givenName.split(/[\s-]+/);
  const forms = [bare(person.givenName), bare(parts[0] ?? '')];
  if (person.knownAs) forms.push(bare(person.knownAs), bare(person.knownAs.split(/[\s-]+/)[0] ?? ''));
  return [...new Set(forms.filter((form) => form.length > 1))];
}

/** Family names as they may be typed: whole (`alhassan`) and the last part (`hassan`). */
export function familyForms(person: Named): string[] {
  const parts = person.familyName.split(/[\s-]+/);
  return [...new Set([bare(person.familyName), bare(parts.at(-1) ?? '')].filter((form) => form.length > 1))];
}
