/** What the conversation knows of free times, places to meet, and their own appointments; and what it can come to. */
export type TimesFacts = Record<string, never>;

export type TimesOutcome = never;
