/** A letter: to one address, with no name of a young person in it. */
export type Mail = { to: string; subject: string; text: string; id: string };

/** What the on-call system is told: codes, times and ids, never words or a name. */
export type Alert = {
  id: string;
  what: 'concern' | 'test';
  /** A code; `kept` where even the kind is for named people only. */
  kind: string;
  severity: 'now' | 'today' | 'soon';
  raisedAt: string;
  /** How often it has risen. */
  rung: number;
  /** Whom it goes to: whoever is on call, or only whom the council named for safeguarding. */
  to: 'on_call' | 'designated';
  council: string;
  /** Where a person answers a test. */
  answerAt?: string;
};

/** The ways to a person beside Teams. Each throws when the other side did not take it: it is tried again. */
export type Outside = {
  mail: ((mail: Mail) => Promise<void>) | null;
  webhook: ((alert: Alert) => Promise<void>) | null;
};
