import { languageOf, say } from '../content/index.ts';
import type { Reply } from '../turn.ts';

/** What a chat that fell silent in the middle hears: once that its place is kept, and once, a day later, a kind close. */
export function nudge(which: 'once' | 'close', locale: string): Reply {
  return { text: say(languageOf(locale), which === 'once' ? 'common.quiet.nudge' : 'common.quiet.close') };
}
