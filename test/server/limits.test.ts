import { createLimits, networkOf, usualRates } from '../../bot/server/limits.ts';

/** Limits whose time passes when told; a wait is measured, not waited for. */
function limits(change: Partial<typeof usualRates> = {}) {
  let now = 0;
  const made = createLimits({ ...usualRates, ...change }, () => now);
  return { ...made, pass: (ms: number) => (now += ms) };
}

describe('the limits', () => {
  it('let a person type as fast as a person types', () => {
    const { turnTaking, pass } = limits();
    for (let place = 0; place < 200; place += 1) {
      expect(turnTaking('jade', '10.0.0.1')).toBeNull();
      pass(1_000);
    }
  });

  it('make a chat wait that sends faster, and no other', () => {
    const { turnTaking } = limits();
    const taken = Array.from({ length: 12 }, () => turnTaking('jade', '10.0.0.1'));
    expect(taken.map((wait) => wait === null)).toEqual([...Array(10).fill(true), false, false]);
    expect(turnTaking('jayden', '10.0.0.1')).toBeNull();
  });

  it('let messages of one chat go on in the order they came', async () => {
    const { turnTaking } = createLimits({ ...usualRates, chat: { burst: 1, perSecond: 100 } }, () => performance.now());
    const order: number[] = [];
    const began = performance.now();
    await Promise.all(
      Array.from({ length: 6 }, async (_, place) => {
        await turnTaking('jade', '10.0.0.1')?.();
        order.push(place);
      }),
    );
    expect(order).toEqual([0, 1, 2, 3, 4, 5]);
    expect(performance.now() - began).toBeGreaterThan(45);
  });

  it('make nobody wait longer than a client waits for its answer', async () => {
    let now = 0;
    const waits: number[] = [];
    const { turnTaking } = createLimits(usualRates, () => now);
    for (let place = 0; place < 500; place += 1) turnTaking('jade', '10.0.0.1');
    now += 9_000;
    // The debt was no more than the longest wait: a second after it, one message has room again.
    for (let place = 0; place < 2; place += 1) waits.push(turnTaking('jade', '10.0.0.2') ? 1 : 0);
    expect(waits).toEqual([0, 1]);
  });

  it('refuse new chats only where very many come from one place, and say for how long', () => {
    const { secondsToNewChat, pass } = limits();
    const answers = Array.from({ length: 62 }, () => secondsToNewChat('2001:db8:1:2:aaaa::1'));
    expect(answers.slice(58)).toEqual([0, 0, 2, 2]);
    expect(secondsToNewChat('2001:db8:1:2:bbbb::9')).toBe(2);
    expect(secondsToNewChat('2001:db8:1:3::9')).toBe(0);
    pass(2_000);
    expect(secondsToNewChat('2001:db8:1:2:aaaa::1')).toBe(0);
  });

  it('remember no more addresses than they may', () => {
    const { secondsToNewChat } = limits({ newChats: { burst: 1, perSecond: 0.001 } });
    expect(secondsToNewChat('first')).toBe(0);
    expect(secondsToNewChat('first')).toBeGreaterThan(0);
    for (let place = 0; place < 50_000; place += 1) secondsToNewChat(`a${place}`);
    expect(secondsToNewChat('first')).toBe(0);
  });

  it('know a network by its address', () => {
    expect(['10.1.2.3', '::ffff:10.1.2.3', '2001:db8::1', '::1', '2001:db8:1:2:3:4:5:6'].map(networkOf)).toEqual([
      '10.1.2.3',
      '10.1.2.3',
      '2001:db8:0:0',
      '0:0:0:0',
      '2001:db8:1:2',
    ]);
  });
});
