import type { Turn } from '../conversation/run.ts';
import type { PersonFacts, Situation } from '../conversation/situation.ts';
import { youngPersonMind } from '../conversation/turn.ts';
import type { Happened } from '../events.ts';
import type { Council, Inbound, Read, Reply, Thought } from '../turn.ts';

type Said = { replies: Reply[]; events: Happened[]; thought: Thought };

export type InMemoryChat = {
  say(text: string): Said;
  join(): Said;
  /** The time to say whether they are safe is over, or they leave; nothing happens where they were not asked. */
  silent(kind: 'waited' | 'left'): Said;
  /** What is kept between two messages, as text; may be set to try what a broken one does. */
  kept: string;
  now: Date;
  person: PersonFacts | null;
  /** The live talk with a worker that stands in the chat's row. */
  live: NonNullable<Situation['conversation']['live']> | null;
};

/**
 * One young person's chat with no server and no database. The state becomes text and is read again between two messages, as
 * it would from a row; a concern's events come first, as they are committed.
 */
export function inMemoryChat(about: {
  person: PersonFacts | null;
  council: Council;
  now: Date;
  /** Rows that stand in for the records. */
  find(read: Read, turn: Turn): unknown[];
  /** The short code that was chosen, as it is stored. */
  keptCode?: string | null;
}): InMemoryChat {
  let lastAt = about.now;
  let ids = 0;
  const chat: InMemoryChat = {
    kept: 'null',
    now: about.now,
    person: about.person,
    live: null,
    say: (text) => send('message', text),
    join: () => send('joined', ''),
    silent: (kind) => send(kind, '', JSON.parse(chat.kept)?.unsure?.id),
  };
  const newId = () => {
    ids += 1;
    return `00000000-0000-7000-8000-${String(ids).padStart(12, '0')}`;
  };
  function send(kind: Inbound['kind'], text: string, value?: string) {
    const turn: Turn = {
      inbound: {
        channel: 'web',
        conversationId: conversation.id,
        cause: `say-${ids}`,
        kind,
        text,
        ...(value ? { value } : {}),
        oneToOne: true,
      },
      situation: {
        conversation: {
          ...conversation,
          keptCode: about.keptCode ?? null,
          state: JSON.parse(chat.kept),
          lastAt: lastAt.toISOString(),
          live: chat.live,
        },
        actor: chat.person ? { kind: 'young_person', personId: chat.person.id } : { kind: 'anonymous' },
        person: chat.person,
        staff: null,
      },
      found: {},
      concern: null,
      council: about.council,
      now: chat.now,
      newId,
      secret: () => '0'.repeat(32),
    };
    const find = (reads: Read[]) => {
      turn.found = { ...turn.found, ...Object.fromEntries(reads.map((read) => [read.name, about.find(read, turn)])) };
    };
    find(youngPersonMind.needs?.(turn) ?? []);
    turn.concern = youngPersonMind.concern?.(turn) ?? null;
    let come = youngPersonMind.think(turn);
    for (let rounds = 0; 'need' in come; rounds += 1) {
      if (rounds > 3) throw new Error('This reads on and on.');
      find(come.need);
      come = youngPersonMind.think(turn);
    }
    if (come.state !== undefined) chat.kept = JSON.stringify(come.state);
    const { live } = come.conversation ?? {};
    if (live === null) chat.live = null;
    else if (live && chat.live) chat.live = { ...chat.live, ...live };
    lastAt = chat.now;
    return { replies: come.replies, events: [...(turn.concern?.events ?? []), ...come.events], thought: come };
  }
  return chat;
}

const conversation = {
  id: '00000000-0000-7000-8000-00000000c0de',
  channel: 'web' as const,
  userId: 'somebody',
  version: 0,
  locale: 'en-GB',
  session: 0,
  codeTries: 0,
  unlockedUntil: null,
  startedAt: '2026-03-18T09:00:00.000Z',
};
