import { say } from '../content/index.ts';
import type { Reply } from '../turn.ts';
import { lookedAt, pressed } from './heard.ts';
import type { Talk } from './talk.ts';
import { wordOf } from './words.ts';

/**
 * What is asked, before anything else, when a text may be a worry and nobody can be sure: one gentle question, with the ways to a
 * person. It blocks nothing, and whatever they say next is listened to as everything is.
 */
export function gentle(talk: Talk): Reply[] {
  const { text, turn, language } = talk;
  if (turn.concern || turn.inbound.kind === 'joined' || text === '') return [];
  if (pressed(talk) || wordOf(text, language)) return [];
  const seen = lookedAt(turn.inbound, text);
  if (!seen || 'concern' in seen) return [];
  if (seen.about === 'language') return [{ text: say(language, 'safety.gentle.language') }];
  return [{ text: say(language, 'safety.gentle.ask') }, { text: say(language, 'common.callNow') }];
}
