import type { FreeTime } from '../reference/free-times.ts';

/** An office of the council. */
export type Office = {
  id: string;
  name: string;
  address: string;
  gettingThere: string;
  room: string;
  stepFree: boolean;
};

export type How = 'face_to_face' | 'home_visit' | 'phone' | 'video';

/** One time of theirs. Instants as text with their offset. */
export type OwnTime = {
  id: string;
  at: string;
  until: string;
  /** Given name of whom they meet. */
  staff: string;
  staffId: string;
  /** With whoever is on duty. */
  duty: boolean;
  method: How;
  /** An office's id, or `home`, `walk`, `choose`. */
  place: string | null;
  about: string | null;
  needs: readonly string[];
  booked: boolean;
  seen: boolean;
  /** Nobody answered in time, and duty has it. */
  risen: boolean;
};

/** What the conversation knows of free times, places to meet, and their own appointments. */
export type TimesFacts = {
  /** Soonest first; the time that is held for them is among them. */
  free: { adviser: readonly FreeTime[]; duty: readonly FreeTime[] };
  /** The time that they hold while they decide. */
  held: { id: string; at: string; staffId: string } | null;
  /** The day on which the adviser is back (`2026-03-30`); null: not away. */
  awayUntil: string | null;
  /** The offices where they feel OK, and the ids of those where they do not. */
  offices: readonly Office[];
  avoided: readonly string[];
  /** What helped last time; null: never asked. */
  lastNeeds: readonly string[] | null;
  /** Asked for or booked, still to come or just begun. */
  mine: readonly OwnTime[];
  /** Offered by somebody, to be taken or not. */
  offers: readonly OwnTime[];
  /** They did not meet, and have not said why. */
  missed: { id: string; at: string; staff: string } | null;
};

/** What is asked of somebody, beside the time. */
export type Wanted = {
  /** `adviser`: their own; `duty`: whoever is on duty. */
  with: 'adviser' | 'duty';
  kind: 'meeting' | 'nurse';
  /** They want somebody else than their adviser, who is told nothing. */
  notAdviser: boolean;
  method: How;
  place: string | null;
  about: string | null;
  needs: readonly string[];
};

export type Remind = 'day_before' | 'two_hours' | 'none';

/** What the conversation can come to. */
export type TimesOutcome =
  | { what: 'time_held'; at: string; until: string; staffId: string; wanted: Wanted }
  | {
      what: 'time_asked';
      at: string;
      until: string;
      staffId: string;
      opened: boolean;
      wanted: Wanted;
      /** The time that this one takes the place of. */
      moves: string | null;
      remind: Remind;
      answerBy: string;
    }
  | {
      what: 'time_wanted';
      wants: 'earlier' | 'offer';
      wanted: Wanted;
      partOfDay: 'morning' | 'afternoon' | null;
      answerBy: string;
    }
  | { what: 'time_taken'; id: string }
  | { what: 'time_declined'; ids: readonly string[] }
  | { what: 'time_cancelled'; id: string; at: string }
  | { what: 'late_said'; id: string; minutes: number }
  | { what: 'reminder_chosen'; id: string; remind: Remind }
  | { what: 'missed_said'; id: string; reason: string }
  | { what: 'place_minded'; office: string | null };
