import { familyForms, type Named } from '../people/named.ts';
import { formOf, nameText } from '../people/places.ts';
import { findPeople } from '../people.ts';
import type { Span } from '../reading.ts';

/**
 * Whose caseload a question is about. A family name alone is enough among staff, even one that is also a first name (Carter): the answer
 * says whom it took, and nothing is written.
 */
export function adviserIn(text: string, staff: readonly Named[]): { people: readonly Named[]; span: Span } | undefined {
  const found = findPeople(text, staff);
  if (found.kind === 'one') return { people: [found.person], span: found.span };
  if (found.kind === 'several') return { people: found.people, span: found.span };
  for (const token of nameText(text).tokens) {
    const people = staff.filter((person) => familyForms(person).includes(formOf(token)));
    if (people.length > 0) return { people, span: { start: token.start, end: token.end } };
  }
  return undefined;
}
