/** What "What next" knows of the opportunities that are open, and what it can come to beside its own outcomes. */
export type BoardFacts = Record<string, never>;

export type BoardOutcome = never;
