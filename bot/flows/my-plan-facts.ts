/** What stands under one of the ten headings of a plan; null: nothing. */
export type HeadingFacts = {
  heading: number;
  need: string | null;
  /** What the young person says themself. */
  own: string | null;
  /** What happens if it goes wrong. */
  contingency: string | null;
};

/** Something to be done: of the plan, of "What next", or promised by staff. Days as `2026-03-18`. */
export type ListedFacts = {
  id: string;
  kind: 'action' | 'promise';
  heading: number | null;
  /** What, as the name of a sentence; else in words of somebody's own. */
  suggestion: string | null;
  words: string | null;
  owner: 'young_person' | 'staff' | 'together';
  /** The given name of the member of staff who does it, where it is not their adviser. */
  staff: string | null;
  dueOn: string | null;
  ended: 'done' | 'dropped' | null;
};

export type ViewFacts = { view: 'agree' | 'differently'; heading: number | null; words: string | null; on: string };

/** What the conversation knows of their pathway plan, its actions and its review. */
export type PlanFacts = {
  /** The plan that stands; null: there is none. */
  plan: {
    id: string;
    madeOn: string;
    headings: readonly HeadingFacts[];
    /** Newest first. */
    views: readonly ViewFacts[];
    review: {
      lastOn: string | null;
      /** At the latest by the six-month rule. */
      dueOn: string;
      /** `seenBy`: the given name of who marked it as seen. */
      asked: { on: string; byOn: string; seenBy: string | null; managerTold: boolean } | null;
    };
    voice: {
      id: string;
      say: string | null;
      who: readonly string[];
      whoElse: string | null;
      seenBy: string | null;
    } | null;
  } | null;
  /** Asked for a plan, and none made since. */
  planAskedOn: string | null;
  /** The day by which a review that is asked for today is held. */
  reviewBy: string;
  /** What is to do, and what ended in the last day, in the order it came. */
  list: readonly ListedFacts[];
  /** Where the printable page is asked for, before it is signed. */
  print: string;
};

/** What the conversation can come to. */
export type PlanOutcome =
  | { what: 'plan_asked' }
  | { what: 'plan_view'; view: 'agree' | 'differently'; heading?: number; own?: string }
  | { what: 'review_asked' }
  | { what: 'review_voice'; say?: string; who: string[]; own?: string }
  | { what: 'review_voice_back' }
  | { what: 'ticked'; actionId: string; as: 'done' | 'dropped' | 'open' }
  | { what: 'action_help'; actionId: string };
