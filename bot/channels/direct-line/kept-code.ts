import type { Clock } from '../../clock.ts';
import { unlockedMs } from '../../conversation/phone.ts';
import { isShortCode, mostCodeTries } from '../../conversation/short-code.ts';
import type { Statement } from '../../turn.ts';
import type { Ask } from './history.ts';

// The try is counted before the code is looked at: many at once get no more tries than one after the other.
const countTry = (conversationId: string): Statement => ({
  name: 'count code try',
  text: `UPDATE waymark.conversation SET code_tries = code_tries + 1
         WHERE id = $1 AND kept_code IS NOT NULL AND code_tries < ${mostCodeTries}
         RETURNING kept_code AS "keptCode", code_tries AS tries`,
  values: [conversationId],
});

const unlock = (conversationId: string, until: Date): Statement => ({
  name: 'unlock chat',
  text: 'UPDATE waymark.conversation SET code_tries = 0, unlocked_until = $2 WHERE id = $1',
  values: [conversationId, until.toISOString()],
});

/** Tries the short code of a kept chat; the right one also opens what is personal. `locked`: there are no tries left. */
export function createTryCode(ask: Ask, clock: Clock) {
  return async (conversationId: string, code: string): Promise<'right' | 'wrong' | 'locked'> => {
    const [row] = (await ask(countTry(conversationId))) as { keptCode: string; tries: number }[];
    if (!row) return 'locked';
    if (isShortCode(conversationId, code.trim(), row.keptCode)) {
      await ask(unlock(conversationId, new Date(clock.now().getTime() + unlockedMs)));
      return 'right';
    }
    return row.tries >= mostCodeTries ? 'locked' : 'wrong';
  };
}
