import type { EntryToday } from '../content/dated/money.ts';

/** How far a request has come. */
export type MoneyState = 'asked' | 'seen' | 'passed_on' | 'agreed' | 'refused' | 'paid' | 'withdrawn';

/** A request as the one who made it sees it; days as `2026-03-18`, `pounds` and `reason` with the answer. */
export type MyRequest = {
  id: string;
  entry: string;
  state: MoneyState;
  askedOn: string;
  answerBy: string | null;
  pounds: number | null;
  reason: string | null;
  /** The day it was due has passed, and the duty team and a manager were told. */
  late: boolean;
};

/** What the conversation knows of what there is today, and of their requests. Hours in words. */
export type MoneyFacts = {
  entries: readonly EntryToday[];
  /** Numbers that may still be given; null: past their date. */
  become: string | null;
  coramVoice: string | null;
  crisis: { open: boolean; hours: string };
  dutyHours: string;
  debtHours: string | null;
  bedHours: string;
  /** The day by which an answer is due to what is asked today. */
  answerBy: string;
  /** Their 25th birthday, when it comes within the next three months. */
  turns25On: string | null;
  /** Their requests, newest first; none where they are not to be read. */
  mine: readonly MyRequest[];
};

/** What was shown: the entry, the day its facts were checked, and from when the figure holds. */
export type ShownEntry = { entry: string; checkedOn: string; figureFrom: string | null };

export type MoneyOutcome =
  | {
      what: 'money_asked';
      entry: string;
      topic: string;
      shown: readonly ShownEntry[];
      own?: string;
      when: 'week' | 'month' | 'none';
      how: 'here' | 'text' | 'call' | 'not_phone';
    }
  | { what: 'money_taken_back'; requestId: string }
  | { what: 'money_shown'; shown: readonly ShownEntry[] }
  | { what: 'money_reminder'; days: 1 | 7 };
