/** What the record knows of somebody, and what they answer, by name. */
export type Who = Readonly<Record<string, unknown>>;

/** A topic of the second page. */
export const more = (topicMore: string) => ({ topic: 'more', topicMore });
/** What the record says they do. */
export const doing = (choice: string) => ({ doing: { choice, place: null } });
/** Left care at 18. */
export const care = { category: 'former_relevant', band: '18-24' } as const;
