import type { UnansweredWhy } from '../events/unanswered.ts';
import type { Happened } from '../events.ts';
import { followingId } from '../records/writer.ts';
import { isComplaint } from '../understanding/about-whom.ts';
import { redact } from '../understanding/redact.ts';
import { couldBeCode } from './phone.ts';
import type { Talk } from './talk.ts';
import { inTwo, lookedAt } from './worry/heard.ts';

// A longer one is a story, and nobody's to read but those whom it was written to.
const mostLetters = 200;
// What answers these is private, whatever it says: codes, and what follows something that worries us.
const privately = ['code', 'where', 'about', 'safe'];

/** Whether a text is no more than something typed that we could not answer: nothing that safety heard, no code, no complaint. */
function isOurs(talk: Talk): boolean {
  const { turn, text, state } = talk;
  const { kind, value } = turn.inbound;
  if (kind !== 'message' || value !== undefined || text.length > mostLetters) return false;
  if (turn.concern || state.concern || state.unsure) return false;
  if (privately.includes(state.asked ?? '') || couldBeCode(text)) return false;
  return !isComplaint(text) && [text, ...inTwo(talk)].every((one) => lookedAt(turn.inbound, one) === null);
}

/**
 * What was typed and not answered, as an event for whoever looks after our sentences: without whoever typed it, and only where enough
 * is left to learn from.
 */
export function unanswered(talk: Talk, why: UnansweredWhy): Happened[] {
  if (!isOurs(talk)) return [];
  const { turn, text, state, step, place } = talk;
  const { person } = turn.situation;
  const names = person ? [person.givenName, person.firstName, person.adviser?.givenName ?? ''] : [];
  const left = redact(text, names);
  if (left === null) return [];
  // An id made for this moment would tell the moment.
  const wordsId = followingId(turn.newId(), 'unanswered');
  const open = step ? { flow: state.running?.flow ?? null, step: place?.at ?? null } : { flow: null, step: null };
  return [
    {
      type: 'text_unanswered',
      personId: null,
      data: { why, ...open, wordsId },
      words: [{ id: wordsId, kind: 'unanswered', text: left, retentionClass: 'operational' }],
    },
  ];
}
