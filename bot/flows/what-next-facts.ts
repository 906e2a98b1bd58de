import type { OpportunityKind } from '../reference/opportunity-kinds.ts';

/** Something on the opportunities board that can still be asked for. Days as `2026-03-18`. */
export type Opportunity = {
  id: string;
  title: string;
  kind: OpportunityKind;
  about: string | null;
  /** Where, by name. */
  place: string | null;
  startsOn: string | null;
  /** The instant it starts, where that is known. */
  startsAt: string | null;
  closesOn: string | null;
  /** Kept for care leavers. */
  ringFenced: boolean;
  youngest: number | null;
  oldest: number | null;
  /** How many places are free; null: they are not counted. */
  left: number | null;
  /** The number of the free place that they would hold. */
  number: number | null;
  url: string | null;
};

/** A place that they asked for and still have. */
export type OwnPlace = {
  interestId: string;
  opportunityId: string;
  title: string;
  startsOn: string | null;
  confirmed: boolean;
};

/** What "What next" knows of the opportunities that are open, and of the places that they asked for. */
export type BoardFacts = { open: readonly Opportunity[]; mine: readonly OwnPlace[] };

/** What "What next" can come to, beside what every conversation can. Days as `2026-03-18`. */
export type BoardOutcome =
  | { what: 'place_asked'; opportunityId: string; title: string; number: number | null }
  | { what: 'place_given_back'; interestId: string; opportunityId: string; title: string }
  | {
      what: 'small_step';
      suggestion: string;
      own?: string;
      owner: 'young_person' | 'staff' | 'together';
      dueOn?: string;
      /** The day on which they want to be asked how it went. */
      askOn?: string;
    }
  | { what: 'help_to_stay'; virtualSchool: boolean };
