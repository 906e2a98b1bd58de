/** Two clocks are never quite the same. */
export const earlyMs = 5_000;

/** Whether a job came before it is due: the queue's clock runs before ours, or ours stands still for a demonstration. */
export const isEarly = (due: string | undefined, now: Date): boolean =>
  due !== undefined && now.getTime() < Date.parse(due) - earlyMs;
