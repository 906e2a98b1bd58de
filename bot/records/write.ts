import type { Actor } from '../access.ts';
import type { Row } from '../db/rows.ts';
import type { EventType, Happened } from '../events.ts';
import type { Job, Statement } from '../turn.ts';
import { writerOf } from './index.ts';
import { wordsRow } from './words.ts';
import { type Added, add, followingId, insertAll, type Recorded } from './writer.ts';

function actorOf(actor: Actor): { actor_kind: string; actor_id: string | null } {
  if (actor.kind === 'staff') return { actor_kind: 'staff', actor_id: actor.staffId };
  if (actor.kind === 'young_person') return { actor_kind: 'young_person', actor_id: actor.personId };
  return { actor_kind: actor.kind, actor_id: null };
}

function eventRow(recorded: Recorded, cause: string): Added {
  const { event, id, place, actor, at } = recorded;
  return add('care.event', {
    id,
    type: event.type,
    person_id: event.personId,
    ...actorOf(actor),
    occurred_at: event.occurredAt ?? at.toISOString(),
    recorded_at: at.toISOString(),
    cause,
    place,
    corrects: event.corrects ?? null,
    reason_id: event.reasonId ?? null,
    data: event.data as Row<'care.event'>['data'],
  });
}

// What must lead back to nobody: written without who did it, with its day alone, under a cause of its own.
const nobodys: ReadonlySet<EventType> = new Set(['text_unanswered']);
const dayMs = 86_400_000;

/** Such an event as it is written. An id that was made for its moment tells that moment, too. */
const apart = (event: Happened, { at, newId }: { at: Date; newId(): string }): Recorded => ({
  event,
  id: followingId(newId(), 'apart'),
  place: 0,
  actor: { kind: 'anonymous' },
  at: new Date(at.getTime() - (at.getTime() % dayMs)),
});

/** Gives events their ids and numbers: who did them, when, counted on from `from` within their cause. */
export function record(events: Happened[], by: { actor: Actor; at: Date; newId(): string }, from = 0): Recorded[] {
  return events.map((event, place) =>
    nobodys.has(event.type)
      ? apart(event, by)
      : { event, id: by.newId(), place: from + place, actor: by.actor, at: by.at },
  );
}

const causeOf = ({ event, id }: Recorded, cause: string): string => (nobodys.has(event.type) ? id : cause);

/**
 * The only way anything about a person is written: the events of one cause as statements for one transaction, and the jobs
 * that must follow. Words first, then events, then each event's own rows in the order it happened. A cause that was written
 * before breaks `event_cause_place_key`, so nothing is written twice.
 */
export function write(recorded: Recorded[], cause: string): { statements: Statement[]; jobs: Job[] } {
  const words = recorded.flatMap(({ event, actor, at }) =>
    (event.words ?? []).map((each) => wordsRow(each, { personId: event.personId, writtenBy: actor.kind, at })),
  );
  const statements = insertAll([...words, ...recorded.map((one) => eventRow(one, causeOf(one, cause)))]);
  const jobs: Job[] = [];
  let rows: Added[] = [];
  for (const one of recorded) {
    const writing = writerOf(one);
    if (writing.first?.length) {
      statements.push(...insertAll(rows), ...writing.first);
      rows = [];
    }
    rows.push(...(writing.rows ?? []));
    if (writing.after?.length) {
      statements.push(...insertAll(rows), ...writing.after);
      rows = [];
    }
    jobs.push(...(writing.jobs ?? []));
  }
  statements.push(...insertAll(rows));
  return { statements, jobs };
}
