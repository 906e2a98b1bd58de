/**
 * So many at once (`burst`), then so many a second. Per chat: nobody types faster for long. Per address: a school, a hostel or
 * a hub shares one. Per service: below what the database takes, so that everybody waits a little before anybody waits long.
 */
export type Rate = { burst: number; perSecond: number };
export type Rates = { chat: Rate; address: Rate; service: Rate; newChats: Rate };

export const usualRates: Rates = {
  chat: { burst: 10, perSecond: 1 },
  address: { burst: 100, perSecond: 20 },
  service: { burst: 1_000, perSecond: 1_000 },
  newChats: { burst: 60, perSecond: 0.5 },
};

/** The usual rates, all of them so many times as high. */
export function scaled(by: number): Rates {
  const more = ({ burst, perSecond }: Rate) => ({ burst: burst * by, perSecond: perSecond * by });
  const { chat, address, service, newChats } = usualRates;
  return { chat: more(chat), address: more(address), service: more(service), newChats: more(newChats) };
}

// A client gives a message up after 20 seconds: whoever waits this long has waited enough.
const longestWaitMs = 8_000;
// Over these, the oldest are forgotten, and nobody waits: the limits may cost memory for so many and no more.
const mostBuckets = 50_000;
const mostWaiting = 2_000;

export type Limits = {
  /** How to wait for a chat's turn, or null where there is nothing to wait for. Messages of one chat go on in order. */
  turnTaking(chat: string, address: string): (() => Promise<void>) | null;
  /** Zero when this address may start another chat now; else the seconds after which it may. */
  secondsToNewChat(address: string): number;
};

/** The time from which a bucket has room again, by key, in the order of last use. */
function createBuckets(rate: Rate) {
  const full = new Map<string, number>();
  const stepMs = 1_000 / rate.perSecond;
  const room = rate.burst * stepMs;
  const set = (key: string, at: number) => {
    full.delete(key);
    if (full.size >= mostBuckets) full.delete(full.keys().next().value as string);
    full.set(key, at);
  };
  return {
    /** Takes one and answers how many milliseconds it comes too early; nobody owes more than the longest wait. */
    take: (key: string, now: number): number => {
      const at = Math.max(full.get(key) ?? 0, now) + stepMs;
      const early = Math.max(0, at - room - now);
      set(key, Math.min(at, now + room + longestWaitMs));
      return Math.min(early, longestWaitMs);
    },
    /** As `take`, but what comes too early takes nothing. */
    ask: (key: string, now: number): number => {
      const at = Math.max(full.get(key) ?? 0, now) + stepMs;
      const early = Math.max(0, at - room - now);
      if (early === 0) set(key, at);
      return early;
    },
  };
}

/** Eight groups of an address of version 6, where the last four are the visitor's own to choose: they count as one. */
export function networkOf(address: string): string {
  const plain = address.replace(/^::ffff:/, '');
  if (!plain.includes(':')) return plain;
  const [head = '', tail = ''] = plain.split('::');
  const before = head.split(':').filter(Boolean);
  const after = tail.split(':').filter(Boolean);
  const zeros = plain.includes('::') ? Array(Math.max(0, 8 - before.length - after.length)).fill('0') : [];
  return [...before, ...zeros, ...after].slice(0, 4).join(':');
}

/** Limits that delay and do not refuse; only new chats are refused. `tick` is a monotonic count of milliseconds. */
export function createLimits(rates: Rates, tick: () => number): Limits {
  const chats = createBuckets(rates.chat);
  const addresses = createBuckets(rates.address);
  const services = createBuckets(rates.service);
  const starts = createBuckets(rates.newChats);
  const queues = new Map<string, Promise<void>>();
  let waiting = 0;

  const wait = async (chat: string, ms: number) => {
    const before = queues.get(chat);
    const until = tick() + ms;
    waiting += 1;
    const mine = (async () => {
      await before;
      const left = until - tick();
      if (left > 0) await new Promise((resolve) => setTimeout(resolve, left));
    })();
    queues.set(chat, mine);
    await mine;
    waiting -= 1;
    if (queues.get(chat) === mine) queues.delete(chat);
  };

  return {
    turnTaking: (chat, address) => {
      const now = tick();
      const network = networkOf(address);
      const ms = Math.max(chats.take(chat, now), addresses.take(network, now), services.take('', now));
      if ((ms === 0 && !queues.has(chat)) || waiting >= mostWaiting) return null;
      return () => wait(chat, ms);
    },
    secondsToNewChat: (address) => Math.ceil(starts.ask(networkOf(address), tick()) / 1_000),
  };
}
