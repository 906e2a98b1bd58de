import { isWorking, type Open } from './working-time.ts';

type Council = {
  dutyNumber: string;
  /** When the duty worker answers. */
  open: Open;
  /** Who answers at night; absent: nobody of the council's own. */
  night?: { name: string; number: string } | undefined;
};

export type OnCall = { team: 'duty'; number: string } | { team: 'night'; name: string; number: string };

/** Who of the council answers a call at an instant; null: nobody does, and no number of theirs helps now. */
export function onCall({ dutyNumber, open, night }: Council, at: Date): OnCall | null {
  if (isWorking(at, open)) return { team: 'duty', number: dutyNumber };
  return night ? { team: 'night', ...night } : null;
}
