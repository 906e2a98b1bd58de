import type { Pool } from 'pg';
import type { Actor } from '../access.ts';
import type { Clock } from '../clock.ts';
import { asJson } from '../db/as-json.ts';
import { commit, NotWritten, read } from '../db/commit.ts';
import { Fault } from '../errors.ts';
import type { Happened } from '../events.ts';
import type { Log } from '../log.ts';
import { looked } from '../records/audit.ts';
import { record, write } from '../records/write.ts';
import {
  areOf,
  type Council,
  type Inbound,
  type Job,
  type Read,
  type Reply,
  type Statement,
  type Thought,
} from '../turn.ts';
import { endedBy, saidElsewhere } from './elsewhere.ts';
import { inOrder } from './in-order.ts';
import { createRemembered, leftBy, type Remembered, recall } from './remembered.ts';
import { type Situation, situationOf } from './situation.ts';
import {
  type Advanced,
  advance,
  changeConversation,
  lineOfTalk,
  readSituation,
  readTurn,
  type Stored,
  sendLater,
} from './storage.ts';
import { actorOf, raise } from './worry/raise.ts';

/** Rows that the thinking asked for, by the read's name. */
export type Found = Record<string, unknown[]>;

/** What is committed on its own before the rest of a turn, and the fixed words that answer it whatever happens next. */
export type Concern = { events: Happened[]; replies: Reply[] };

/** All that thinking may know: what came in, who sent it, what is on record, what time it is. */
export type Turn = {
  inbound: Inbound;
  situation: Situation;
  found: Found;
  concern: Concern | null;
  council: Council;
  now: Date;
  newId(): string;
  /** 128 bits of chance, as hex: for codes that open something. */
  secret(): string;
};

export type Think = (turn: Turn) => Thought | { need: Read[] };

/** How somebody's messages are thought about. Pure: a turn may be thought again from what is then true. */
export type Mind = {
  /** What must be known before the message is understood at all; a worry is looked for although these reads fail. */
  needs?(turn: Turn): Read[];
  concern?(turn: Turn): Concern | null;
  think: Think;
};

export type Ran = { seq: number; conversationId: string; stored: Stored[]; repeated: boolean };

export type RunParts = {
  pool: Pool;
  clock: Clock;
  council: Council;
  secret(): string;
  log: Log;
  /** Jobs as statements of the same transaction. */
  enqueue(jobs: Job[]): Promise<Statement[]>;
  /** How a reply looks on a channel. */
  render(reply: Reply, channel: 'web' | 'teams'): unknown;
  /** What a turn that failed says to whom. */
  sorry(actor: Actor): Reply[];
  /** Told after the commit, with every row that others may be waiting for. */
  published(stored: Stored[]): void;
  /** Told, after that, of chats whose session ended: nobody who held a token of theirs reads on. */
  ended(conversationId: string): void;
};

// A turn that lost is thought again at once; twelve losses in a row on one conversation are a fault of ours.
const mostThoughts = 12;
// A restart of PostgreSQL takes a few seconds; a phone's POST gives up after twenty.
const patienceMs = 15_000;
// A read of a read of a read: the most that any command needs.
const mostRounds = 3;

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** Makes the one function that runs a turn: read once, think, write once. */
export function createRun(given: RunParts) {
  const queue = inOrder();
  const parts = { ...given, remembered: createRemembered() };
  return (inbound: Inbound, own: unknown, mindOf: (situation: Situation) => Mind): Promise<Ran> =>
    queue(inbound.conversationId, () => runTurn(parts, inbound, own, mindOf));
}

export type Run = ReturnType<typeof createRun>;
type Parts = RunParts & { remembered: Remembered };

async function runTurn(
  parts: Parts,
  inbound: Inbound,
  own: unknown,
  mindOf: (situation: Situation) => Mind,
): Promise<Ran> {
  const began = parts.clock.now().getTime();
  for (let tries = 1; ; tries += 1) {
    try {
      return await once(parts, inbound, own, mindOf);
    } catch (error) {
      if (!(error instanceof NotWritten)) throw error;
      if (error.why === 'taken' && tries < mostThoughts) {
        if (tries > 2) await pause(tries * 5);
        continue;
      }
      const waited = parts.clock.now().getTime() - began;
      if (error.why === 'taken' || waited > patienceMs || tries > 150) {
        throw new Fault('database_away', 'The turn could not be written.', { tries }, error);
      }
      await pause(Math.min(100 * tries, 500));
    }
  }
}

const turnOf = ({ council, clock, secret }: Parts, inbound: Inbound, situation: Situation, now: Date): Turn => ({
  inbound,
  situation,
  found: {},
  concern: null,
  council,
  now,
  newId: clock.newId,
  secret,
});

async function once(
  parts: Parts,
  inbound: Inbound,
  own: unknown,
  mindOf: (situation: Situation) => Mind,
): Promise<Ran> {
  const { conversationId, cause } = inbound;
  const left = parts.remembered.take(conversationId);
  const recalled = left && recall(left, (known) => turnOf(parts, inbound, known, parts.clock.now()), mindOf);
  if (recalled) return settle(parts, recalled.turn, own, recalled.come, recalled.written);
  const first = await read(parts.pool, [readSituation(conversationId, cause)]);
  const row = first.situation?.[0];
  if (!row) throw new Fault('conversation_unknown', 'There is no such conversation, or it is closed.');
  const now = parts.clock.now();
  const { situation, seen } = situationOf(row, now);
  if (seen !== null) {
    const said = await read(parts.pool, [readTurn(conversationId, seen)]);
    return { seq: seen, conversationId, stored: said['turn said'] as Stored[], repeated: true };
  }
  const mind = mindOf(situation);
  const turn = turnOf(parts, inbound, situation, now);
  try {
    const unread = await readFirst(parts, mind, turn);
    turn.concern = await raise(parts, mind, turn);
    if (unread) throw unread;
    return await settle(parts, turn, own, await thought(parts, mind, turn));
  } catch (error) {
    if (error instanceof NotWritten || error instanceof Fault) throw error;
    parts.log.error('a turn failed', { conversation: conversationId }, error);
    return settle(parts, turn, own, { replies: turn.concern?.replies ?? parts.sorry(situation.actor), events: [] });
  }
}

/** Reads what the mind needs to know first; the fault where that failed, so that a worry can still be looked for. */
async function readFirst(parts: Parts, mind: Mind, turn: Turn): Promise<unknown> {
  try {
    const needs = mind.needs?.(turn) ?? [];
    if (needs.length > 0) turn.found = await read(parts.pool, needs);
    return undefined;
  } catch (error) {
    return error;
  }
}

async function thought(parts: Parts, mind: Mind, turn: Turn): Promise<Thought> {
  for (let round = 0; round <= mostRounds; round += 1) {
    const come = mind.think(turn);
    if (!('need' in come)) return come;
    // Whoever thought with the rows of the first would think with somebody else's.
    const twice = come.need.find((one) => !areOf(turn.found[one.name] ?? [], one));
    if (twice) throw new Error(`two reads in one turn are called "${twice.name}"`);
    turn.found = { ...turn.found, ...(await read(parts.pool, come.need)) };
  }
  throw new Error('a turn asked for more reads than it may');
}

/** Everything that a turn came to, in one transaction; then those who wait are told. `written`: see `advance`. */
async function settle(
  parts: Parts,
  turn: Turn,
  own: unknown,
  come: Thought,
  written: string | null = null,
): Promise<Ran> {
  const { inbound, situation, now } = turn;
  const { id: conversationId, channel, version } = situation.conversation;
  const replies = come.replies.map((reply) => parts.render(reply, channel));
  // A code is kept as dots.
  const payloads = [come.hideOwn ? { ...(own as object), text: '••••' } : own, ...replies];
  const eventCause = `${conversationId}:${inbound.cause}`;
  const recorded = record(come.events, { actor: actorOf(turn), at: now, newId: turn.newId });
  const { statements, jobs } = write(recorded, eventCause);
  const elsewhere = saidElsewhere(come, { conversationId, cause: eventCause, at: now, render: parts.render });
  // After a concern, what was said above it is not shown again on return: a phone may be anybody's.
  const change = turn.concern ? { ...come.conversation, foldAll: payloads.length } : come.conversation;
  const state = come.state === undefined ? null : asJson(come.state);
  const results = await commit(parts.pool, [
    advance({ conversationId, cause: inbound.cause, version, written, state, at: now, payloads }),
    ...(channel === 'teams' && replies.length > 0 ? [sendLater(conversationId, inbound.cause, now)] : []),
    ...(change ? [changeConversation(conversationId, change)] : []),
    ...(come.lineOf ? [lineOfTalk(conversationId, inbound.cause, come.lineOf)] : []),
    ...statements,
    ...looked(situation.actor, come.looked ?? [], { cause: eventCause, at: now, newId: turn.newId, recorded }),
    ...(await parts.enqueue(jobs)),
    ...elsewhere,
  ]);
  const [first] = (results[0]?.rows ?? []) as Advanced[];
  if (!first) throw new NotWritten('taken', undefined, undefined);
  const { seq } = first;
  const left = turn.concern ? null : leftBy(turn, come, state, first.written);
  if (left) parts.remembered.keep(left);
  const at = now.toISOString();
  const stored = payloads.map(
    (payload, place): Stored => ({
      conversationId,
      channel,
      seq: seq + place,
      fromPerson: place === 0,
      at,
      payload: payload as Stored['payload'],
    }),
  );
  const others = results.slice(results.length - elsewhere.length).flatMap((result) => result.rows as Stored[]);
  parts.published([...stored, ...others.map((one) => ({ ...one, at }))]);
  for (const id of endedBy(come, conversationId)) parts.ended(id);
  return { seq, conversationId, stored, repeated: false };
}
