import type { Clock } from '../../clock.ts';
import { unlockedMs } from '../../conversation/phone.ts';
import { isShortCode, mostCodeTries } from '../../conversation/short-code.ts';
import { type Ask, countTry, unlock } from './history.ts';

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
