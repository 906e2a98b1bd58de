/** What the conversation knows of the entitlements that are true today, and of their requests; and what it can come to. */
export type MoneyFacts = Record<string, never>;

export type MoneyOutcome = never;
