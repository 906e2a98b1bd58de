import type { Own } from './thread.ts';

/** All that a page keeps, and only in this tab: gone when the tab closes. */
export type Kept = {
  token?: string;
  conversationId?: string;
  userId?: string;
  watermark?: string;
  returnKey?: string;
  /** Own messages not yet known to be saved. */
  unsent?: Own[];
  /** What stands in the box. */
  typed?: string;
  look?: Record<string, string>;
};
export type Session = { read(): Kept; write(change: Kept): void; clear(): void };

const name = 'chat';

/** Kept in memory only: one column of the demonstration, or a browser that refuses to keep anything. */
export function memorySession(): Session {
  let kept: Kept = {};
  return {
    read: () => kept,
    write: (change) => {
      kept = { ...kept, ...change };
    },
    clear: () => {
      kept = {};
    },
  };
}

/** Kept in the tab (sessionStorage), so that a reload finds its chat again and nobody else does. */
export function tabSession(): Session {
  const session = memorySession();
  try {
    session.write(JSON.parse(sessionStorage.getItem(name) ?? '{}'));
  } catch {
    // Storage is refused, or holds what is not ours: the chat lives until the page goes.
  }
  const keep = (act: () => void) => {
    try {
      act();
    } catch {
      // As above.
    }
  };
  return {
    read: session.read,
    write(change) {
      session.write(change);
      keep(() => sessionStorage.setItem(name, JSON.stringify(session.read())));
    },
    clear() {
      session.clear();
      keep(() => sessionStorage.clear());
    },
  };
}
