/** What the conversation knows of their pathway plan, its actions and its review; and what it can come to. */
export type PlanFacts = Record<string, never>;

export type PlanOutcome = never;
