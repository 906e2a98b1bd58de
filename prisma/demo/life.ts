import type { EventOf } from '../../bot/events.ts';
import type { CastStaff, CastYoungPerson } from './cast.ts';
import type { MoneyInLife } from './money.ts';

type Person = EventOf<'person_recorded'>['data'];

export type ContactInLife = {
  on: string;
  by: CastStaff;
  method: string;
  outcome?: string;
  minutes?: number;
  topics?: string[];
  next?: string;
  note?: string;
};

/** What the demonstration knows of one young person. Days are as the story has them before they are moved to today. */
export type Life = {
  who: CastYoungPerson;
  born: string;
  about: Partial<Omit<Person, 'lookedAfter' | 'dateOfBirth' | 'restrictedTo'>>;
  restrictedTo?: CastStaff[];
  lookedAfter: Person['lookedAfter'];
  /** Allocations, first to last; nobody: in the team, without an adviser. */
  with: { adviser: CastStaff | null; team: { id: string }; from: string; reason?: string }[];
  roles?: { role: EventOf<'role_taken'>['data']['role']; fullName: string; from: string }[];
  homes: { letter: string; suitable: boolean; provided?: boolean; from: string }[];
  /** What they do, confirmed by their adviser. */
  doing: {
    code: number;
    from: string;
    verified: string;
    review?: string;
    end?: string;
    at?: string;
  }[];
  plans?: { assessed?: string; made: string }[];
  said?: { on: string; choice: string }[];
  intends?: { on: string; code: number; schoolYear: number };
  contacts: ContactInLife[];
  money?: MoneyInLife[];
  actions?: {
    on: string;
    kind: 'action' | 'promise';
    what: string;
    owner: 'young_person' | 'staff' | 'together';
    due?: string;
  }[];
};
