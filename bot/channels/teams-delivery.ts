import { randomInt } from 'node:crypto';
import type { Clock } from '../clock.ts';
import { inOrder } from '../conversation/in-order.ts';
import type { Stored } from '../conversation/storage.ts';
import type { Log } from '../log.ts';
import type { Statement } from '../turn.ts';
import { type Connector, type Reference, reference } from './teams-connector.ts';
import { sendTimeoutMs } from './teams-http.ts';
import { createMarks } from './teams-marks.ts';
import {
  asWaiting,
  claimDue,
  giveUp,
  ownTurnMs,
  type Place,
  postpone,
  readReference,
  type Waiting,
} from './teams-outbox.ts';

export type DeliveryParts = {
  ask(one: Statement): Promise<unknown[]>;
  connector: Connector;
  clock: Clock;
  log: Log;
};

// Teams limits a bot to about 50 requests a second; what is late has time. 20 messages in fives are done well within the lease.
const mostAtOnce = 20;
const sideBySide = 5;
const leaseMs = 60_000;
const mostRounds = 50;
// A hiccup is over in a second; an outage is not worth asking more than every quarter of an hour.
const firstWaitMs = 1_000;
const longestWaitMs = 15 * 60_000;
// After a day an answer answers nothing any more; the record of what was said stays.
const dayMs = 24 * 3_600_000;
const mostKnown = 10_000;

type Ready = Place & { at: Date; tries: number; payload: Record<string, unknown> };

/** How long to wait after `tries` failures: doubling, at most a quarter of an hour, never two instances in step. */
export function waitAfter(
  tries: number,
  askedMs: number | null,
  chance: () => number = () => randomInt(1_000) / 1_000,
): number {
  const growing = Math.min(longestWaitMs, firstWaitMs * 2 ** Math.min(tries, 20));
  return Math.max(askedMs ?? 0, growing / 2) + (growing / 2) * chance();
}

/** A payload as the connector gets it: what is ours alone stays here, text is text. */
function outward(payload: Record<string, unknown>, to: Reference): Record<string, unknown> {
  if (to.channelId !== 'msteams') return payload;
  const { channelData, ...rest } = payload;
  const { waymark: _ours, ...theirs } = (channelData ?? {}) as Record<string, unknown>;
  return { textFormat: 'plain', ...rest, ...(Object.keys(theirs).length > 0 ? { channelData: theirs } : {}) };
}

/** Delivers what turns have said: right after their commit, and again later what could not be delivered. */
export function createDelivery({ ask, connector, clock, log }: DeliveryParts) {
  const queue = inOrder();
  const marks = createMarks(ask, clock, log);
  const known = new Map<string, Reference | null>();
  const underWay = new Set<Promise<unknown>>();
  const counts = { sent: 0, postponed: 0, givenUp: 0 };
  let next: { at: number; timer: NodeJS.Timeout } | null = null;
  let stopped = false;

  function know(conversationId: string, to: Reference | null): void {
    known.delete(conversationId);
    known.set(conversationId, to);
    const [oldest] = known.keys();
    if (known.size > mostKnown && oldest) known.delete(oldest);
  }

  async function whereIs(conversationId: string): Promise<Reference | null> {
    const there = known.get(conversationId);
    if (there !== undefined) return there;
    const [row] = (await ask(readReference(conversationId))) as { reference: unknown }[];
    const to = reference.safeParse(row?.reference).data ?? null;
    know(conversationId, to);
    return to;
  }

  /**
   * Sends messages of one conversation in order; the first that must wait makes the rest wait with it. None is begun that may
   * not be done by `until`, when it belongs to whoever claims it.
   */
  async function send(to: Reference, rows: Ready[], until: number): Promise<void> {
    for (const [place, row] of rows.entries()) {
      if (clock.now().getTime() + sendTimeoutMs > until) return;
      const outcome = await connector.send(to, outward(row.payload, to));
      if (outcome.taken) {
        counts.sent += 1;
        marks.sent(row);
        continue;
      }
      // Perhaps the chat has moved, and another instance knows where to.
      known.delete(row.conversationId);
      const now = clock.now().getTime();
      const due = now + (outcome.again ? waitAfter(row.tries, outcome.retryAfterMs) : 0);
      if (!outcome.again || due > row.at.getTime() + dayMs) {
        await abandon([row], outcome.why);
        continue;
      }
      counts.postponed += 1;
      log.info('a message waits for the connector', { code: outcome.why, conversation: row.conversationId });
      await ask(postpone(rows.slice(place), new Date(due), outcome.why));
      lookAgain(due);
      return;
    }
  }

  async function abandon(rows: Place[], why: string): Promise<void> {
    counts.givenUp += rows.length;
    log.warn('messages were given up', { code: why, count: rows.length });
    await ask(giveUp(rows, clock.now(), why));
  }

  /** The job comes once a minute; what is due sooner is looked at sooner. */
  function lookAgain(at: number): void {
    const ms = at - clock.now().getTime();
    if (stopped || ms > 60_000 || (next && next.at <= at)) return;
    if (next) clearTimeout(next.timer);
    const timer = setTimeout(() => {
      next = null;
      keep(deliverDue(clock.now()));
    }, ms).unref();
    next = { at, timer };
  }

  function keep(work: Promise<unknown>): void {
    const done = work
      .catch((error) => log.warn('messages could not be delivered', {}, error))
      .finally(() => underWay.delete(done));
    underWay.add(done);
  }

  async function sendNow(conversationId: string, rows: Stored[]): Promise<void> {
    const to = await whereIs(conversationId);
    const ready = rows.flatMap(({ payload, at, seq }) =>
      payload ? [{ conversationId, seq, payload, at: new Date(at), tries: 0 }] : [],
    );
    const [first] = ready;
    if (to && first) await send(to, ready, first.at.getTime() + ownTurnMs);
  }

  async function sendClaimed(row: Waiting, until: number): Promise<void> {
    const { payload, reference: to } = row;
    const age = clock.now().getTime() - row.at.getTime();
    if (!payload || !to || age > dayMs) return abandon([row], !payload ? 'erased' : to ? 'too_old' : 'no_reference');
    await send(to, [{ ...row, payload }], until);
  }

  /** Sends what is due and was not taken yet. Any number of instances may do so at once. */
  async function deliverDue(now: Date): Promise<void> {
    for (let round = 0; round < mostRounds && !stopped; round += 1) {
      await marks.flush();
      const until = clock.now().getTime() + leaseMs;
      const claimed = asWaiting(await ask(claimDue(now, leaseMs, mostAtOnce)));
      const before = counts.sent + counts.givenUp;
      for (let first = 0; first < claimed.length; first += sideBySide) {
        await Promise.all(claimed.slice(first, first + sideBySide).map((row) => sendClaimed(row, until)));
      }
      // Nothing was taken: the connector is down, and the next look is soon enough.
      if (claimed.length === 0 || counts.sent + counts.givenUp === before) break;
    }
    await marks.flush();
  }

  return {
    know,
    deliverDue,
    /**
     * Sends replies right after their commit, in order, without making anybody wait. Left alone: what the connector does not
     * reach, and the replies of a pressed button, which are for whoever answers its request. After `stop`: they wait.
     */
    deliver(stored: Stored[]): void {
      if (stopped) return;
      const pressed = new Set(
        stored.filter((row) => row.fromPerson && row.payload?.type === 'invoke').map((row) => row.conversationId),
      );
      const rows = stored.filter(
        (row) =>
          !row.fromPerson &&
          !pressed.has(row.conversationId) &&
          (row.channel === 'teams' || known.get(row.conversationId)),
      );
      const ids = new Set(rows.map((row) => row.conversationId));
      for (const id of ids) {
        const theirs = rows.filter((row) => row.conversationId === id);
        keep(queue(id, () => sendNow(id, theirs)));
      }
    },
    /** The answer to a pressed button went out in the HTTP answer. */
    carried: (place: Place): void => marks.sent(place),
    counts: (): Readonly<typeof counts> => counts,
    /** Resolves when everything handed over so far was tried, and what was taken is marked. */
    async settled(): Promise<void> {
      while (underWay.size > 0) await Promise.all(underWay);
      await marks.flush();
    },
    async stop(): Promise<void> {
      stopped = true;
      if (next) clearTimeout(next.timer);
      while (underWay.size > 0) await Promise.all(underWay);
      await marks.flush().catch(() => undefined);
    },
  };
}
