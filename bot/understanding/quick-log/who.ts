import { fullName, type Named } from '../people/named.ts';
import { findPeople, type PeopleFound } from '../people.ts';
import type { QuickLog, QuickLogError } from '../quick-log.ts';
import type { Span } from '../reading.ts';

export type WhoSaid = {
  fields: Pick<QuickLog, 'person' | 'personId' | 'ambiguous' | 'ambiguousIds' | 'unknownName'>;
  error?: Extract<QuickLogError, 'no_person' | 'unknown_person' | 'ambiguous_person'>;
  span?: Span;
};

/** Who a line is about, by whom it names. A colleague's name is nobody's record: the person is then still missing, not unknown. */
export function whoSaid(found: PeopleFound, staff: readonly Named[]): WhoSaid {
  switch (found.kind) {
    case 'one':
      return { fields: { person: fullName(found.person), personId: found.person.id }, span: found.span };
    case 'several':
      return {
        fields: { person: null, ambiguous: found.people.map(fullName), ambiguousIds: found.people.map(({ id }) => id) },
        error: 'ambiguous_person',
        span: found.span,
      };
    case 'unknown':
      if (!found.said || findPeople(found.said, staff).kind === 'one') break;
      return { fields: { person: null, unknownName: found.said }, error: 'unknown_person', span: found.span };
  }
  return { fields: { person: null }, error: 'no_person' };
}
