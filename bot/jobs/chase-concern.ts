import { z } from 'zod';
import { isOpen } from '../conversation/hours.ts';
import { type Stored, sayTo } from '../conversation/storage.ts';
import { commit, NotWritten, read } from '../db/commit.ts';
import type { AlertRoute } from '../events/concern.ts';
import { alertOf, namelessAlert, newsOf, toldOn } from '../notify/concern.ts';
import { provenRoutes, readRoutes } from '../records/alert-reads.ts';
import { type Concern, concern, readConcern } from '../records/concern-reads.ts';
import { record, write } from '../records/write.ts';
import { onCall } from '../reference/on-call.ts';
import type { Job, Reply, Statement } from '../turn.ts';
import { earlyMs, isEarly } from './early.ts';
import { happen } from './happen.ts';
import type { JobParts } from './parts.ts';
import type { Work } from './queue.ts';

const minuteMs = 60_000;

/** The ways beside Teams that are set up, and that go to whoever may know of this one. */
export function outsideRoutes({ outside, council }: JobParts, one: Concern): AlertRoute[] {
  const { designated, mail } = council.safeguarding;
  const kept = one.restrictedTo.length > 0 && one.aboutRole !== 'unclear';
  const may = designated.filter(({ staffId }) => !staffId || one.restrictedTo.includes(staffId));
  const mailable = kept ? may.some((each) => each.mail) : mail !== undefined;
  return [
    ...(outside?.mail && mailable ? (['mail'] as const) : []),
    ...(outside?.webhook ? (['webhook'] as const) : []),
  ];
}

const alertsOutside = (parts: JobParts, one: Concern, rung: number): Job[] =>
  outsideRoutes(parts, one).map((route) => ({
    name: 'alert-outside',
    data: { concernId: one.id, rung: String(rung), route },
  }));

/** By day what can wait goes to Teams first. */
const goesOutside = ({ council, clock }: JobParts, one: Concern, rung: number): boolean =>
  rung > 0 || one.severity === 'now' || !isOpen(council, clock.now());

function said(parts: JobParts, staffId: string, replies: Reply[], cause: string, at: Date): Statement[] {
  return replies.map((reply, place) => {
    const payload = { web: parts.render(reply, 'web'), teams: parts.render(reply, 'teams') };
    return sayTo({ staffId }, { cause: `${cause}:${place}`, at, payload });
  });
}

/** One rung: those whose turn it is, the ways outside, and when the next are told, all in one transaction. Null: done before. */
async function climb(parts: JobParts, one: Concern, rung: number): Promise<Stored[] | null> {
  const { council, clock } = parts;
  const at = clock.now();
  const { acceptMinutes, againMinutes, chain } = council.safeguarding;
  const minutes = rung < chain.length ? acceptMinutes[one.severity] : againMinutes;
  const acceptBy = new Date(at.getTime() + minutes * minuteMs).toISOString();
  const personId = one.person?.id ?? null;
  const events =
    rung > 0 ? [{ type: 'concern_risen' as const, personId, data: { concernId: one.id, rung, acceptBy } }] : [];
  const cause = `concern:${one.id}:${rung}`;
  const recorded = record(events, { actor: { kind: 'service' }, at, newId: clock.newId });
  const { statements, jobs } = write(recorded, cause);
  const { staffIds, nameless } = toldOn(rung, one, council);
  const outside = goesOutside(parts, one, rung) ? alertsOutside(parts, one, rung) : [];
  const tellings = [
    ...staffIds.flatMap((id) => said(parts, id, alertOf(rung, one), cause, at)),
    ...nameless.flatMap((id) => said(parts, id, [namelessAlert()], cause, at)),
  ];
  const batch = [...statements, ...(await parts.enqueue([...jobs, ...outside])), ...tellings];
  if (batch.length === 0) return [];
  try {
    const results = await commit(parts.pool, batch);
    const rows = results.slice(results.length - tellings.length).flatMap((result) => result.rows as Stored[]);
    return rows.map((row) => ({ ...row, at: at.toISOString() }));
  } catch (error) {
    // Another instance was on this rung in the same moment, an earlier try of this job got that far, or somebody has it now.
    if (error instanceof NotWritten && error.why === 'taken') return null;
    throw error;
  }
}

/** The young person hears what is true, in the chat where they said it and nowhere else. */
async function tellThem(parts: JobParts, one: Concern, rung: number, here: boolean): Promise<void> {
  const at = parts.clock.now();
  const rows = (await read(parts.pool, [readRoutes()])).routes ?? [];
  const proven = provenRoutes(rows, at).includes('teams');
  const reply = newsOf(
    rung,
    one,
    { reached: here || one.toldAt !== null, here, proven },
    { council: parts.council, onCall: onCall(parts.council, at) },
  );
  const payload = { web: parts.render(reply, 'web'), teams: parts.render(reply, 'teams') };
  // What was said once of a rung is not said again; at the end of the chain the same again is no news.
  if (rung > parts.council.safeguarding.chain.length) return;
  const cause = `concern:${one.id}:${rung}:news`;
  const [done] = await commit(parts.pool, [sayTo({ conversationId: one.conversationId }, { cause, at, payload })]);
  parts.published(((done?.rows ?? []) as Stored[]).map((row) => ({ ...row, at: at.toISOString() })));
}

// A message to Teams leaves right after it was written; what it says of itself waits for that, not for ever.
const lookAgainSeconds = 20;
const mostLooks = 6;

/** Whether it stands before somebody: written into a chat of our own page, or taken by Teams. `soon`: it is still on its way. */
async function standsBefore(parts: JobParts, one: Concern, rung: number): Promise<{ reached: boolean; soon: boolean }> {
  const { staffIds } = toldOn(rung, one, parts.council);
  const found = await read(parts.pool, [
    {
      name: 'stands before',
      text: `SELECT count(*) FILTER (WHERE c.channel = 'web' OR o.sent_at IS NOT NULL)::int AS there, count(*)::int AS all
        FROM waymark.conversation c JOIN waymark.activity a ON a.conversation_id = c.id AND a.cause = $2
        LEFT JOIN waymark.outbox o ON o.conversation_id = a.conversation_id AND o.seq = a.seq WHERE c.staff_id = ANY ($1::uuid[])`,
      values: [staffIds, `concern:${one.id}:${rung}:0`],
    },
  ]);
  const { there, all } = z.object({ there: z.int(), all: z.int() }).parse(found['stands before']?.[0]);
  return { reached: there > 0, soon: there === 0 && all > 0 };
}

async function asItIs(parts: JobParts, concernId: string): Promise<Concern | null> {
  const [found] = (await read(parts.pool, [readConcern(concernId)]))['one concern'] ?? [];
  const one = found ? concern.parse(found) : null;
  return one && !one.closedAt && !one.acceptedBy ? one : null;
}

/** The rung of a job; `next` is the one above where the concern stands, unless it has risen since the job was due: run twice it is one. */
function rungOf(given: string | undefined, one: Concern, due: string | undefined): number {
  if (given !== 'next') return z.coerce.number().int().min(0).catch(0).parse(given);
  const hasRisen = one.risenAt !== null && due !== undefined && one.risenAt.getTime() >= Date.parse(due) - earlyMs;
  return hasRisen ? one.rung : one.rung + 1;
}

/**
 * Tells those of one rung of a concern and queues the next; does nothing once somebody has accepted or closed it. However often it
 * runs, everybody is told once a rung. On the first rung again when more people may know of it than before.
 */
export const chaseConcern = (parts: JobParts): Work => ({
  retries: 20,
  async run({ concernId, rung: given, looks = '0', due }) {
    if (!concernId) return;
    const later = async (data: Record<string, string>, inSeconds: number) =>
      void (await commit(parts.pool, await parts.enqueue([{ name: 'chase-concern', data, inSeconds }])));
    const open = await asItIs(parts, concernId);
    if (!open) return;
    // Never before it is time, and never lost.
    if (due && isEarly(due, parts.clock.now())) return later({ concernId, rung: given ?? '0', due }, 60);
    const rung = rungOf(given, open, due);
    parts.published((await climb(parts, open, rung)) ?? []);
    // Somebody may have taken it in the same second: then nobody hears that nobody has it.
    const one = await asItIs(parts, concernId);
    if (!one) return;
    const { reached, soon } = await standsBefore(parts, one, rung);
    if (soon && Number(looks) < mostLooks) {
      return later({ concernId, rung: String(rung), looks: String(Number(looks) + 1) }, lookAgainSeconds);
    }
    // Nobody of the first to be told is there: what could wait for them does not.
    if (!reached && !goesOutside(parts, one, rung))
      await commit(parts.pool, await parts.enqueue(alertsOutside(parts, one, rung)));
    const told = {
      type: 'concern_told' as const,
      personId: one.person?.id ?? null,
      data: { concernId, route: 'teams' as const, rung },
    };
    if (reached) await happen(parts, [told], `concern-told:${concernId}:${rung}:teams`);
    if (one.theirs) await tellThem(parts, one, rung, reached);
  },
});
