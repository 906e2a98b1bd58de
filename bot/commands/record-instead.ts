import type { Read } from '../turn.ts';
import { readDuration } from '../understanding/when.ts';
import type { StaffTurn } from './command.ts';
import { contactIn } from './log-contact.ts';
import { resolve } from './resolve.ts';

/**
 * Whether a line typed where a reason was asked for is a contact of its own: how it was made, with somebody else of the service than
 * the reason is for, or for how long. As a reason it would save the first contact for a reason nobody gave, and lose the second.
 */
export function recordInstead(turn: StaffTurn, text: string): boolean | { need: Read[] } {
  const draft = turn.state.drafts[0];
  if (!draft || !contactIn(turn, text)) return false;
  const meant = resolve(turn, text);
  if ('need' in meant) return meant;
  const people = meant.personId ? [meant.personId] : meant.people;
  const about = draft.personId ? [draft.personId] : draft.people;
  if (people.length === 0) return false;
  return people.every((id) => !about.includes(id)) || readDuration(text)?.bad === false;
}
