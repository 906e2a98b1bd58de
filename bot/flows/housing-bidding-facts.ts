/** What the conversation knows of the adverts that are open, and of their register, bids and skills; and what it can come to. */
export type HomesFacts = Record<string, never>;

export type HomesOutcome = never;
