import type { Log } from '../../log.ts';
import { type Ask, type Kept, readPlaces } from './history.ts';
import { createOtherInstances, type Line } from './other-instances.ts';
import { createRoom, type Listener, type Room } from './room.ts';

export type FanOutParts = {
  ask: Ask;
  /**
   * Opens and connects a `pg.Client` of its own for `LISTEN`, with an error listener before it connects: one that is cut off in
   * that moment would end the process. Refusing is fine, it is tried again.
   */
  connect(): Promise<Line>;
  log: Log;
  /** What this instance is called among the others; no spaces. */
  instance: string;
};

export type FanOut = {
  /** To be told after each commit: what follows on goes out at once, the other instances hear a moment later. */
  published(rows: Kept[]): void;
  /** Shows an activity to those who listen here; it is kept nowhere (typing, events of the page). */
  show(conversationId: string, activity: Record<string, unknown>): void;
  /** All streams of a conversation end, on every instance. */
  endStreams(conversationId: string): void;
  /** Adds a stream and sends it what it has missed; answers how to take it away, or null where there are too many. */
  join(conversationId: string, listener: Listener): (() => void) | null;
  /** Told of each session that ended, here or on another instance. */
  onEnded(ended: (conversationId: string) => void): void;
  start(): void;
  /** Ends every stream with `code` and hears nothing more. */
  close(code: number): Promise<void>;
};

// A lost notice costs this much.
const lookMs = 2_000;
const mostLookedAtOnce = 1_000;
// Tabs, and the sockets that the client opens when a token was refused; more is somebody playing.
const mostStreams = 16;
const sessionEnded = 4403;

type Place = { id: string; nextSeq: number; session: number };

/** Carries committed messages to every open stream, whichever instance it is on. */
export function createFanOut(parts: FanOutParts): FanOut {
  const { ask, log, instance } = parts;
  const rooms = new Map<string, Room>();
  const ended: ((conversationId: string) => void)[] = [];
  let looking: NodeJS.Timeout | undefined;
  let open = false;

  const failed = (error: unknown) => log.warn('open chats were not read', { instance }, error);

  const endHere = (conversationId: string) => {
    for (const tell of ended) tell(conversationId);
    for (const listener of rooms.get(conversationId)?.listeners ?? []) listener.end(sessionEnded);
  };

  const lookAt = (place: Place) => {
    const room = rooms.get(place.id);
    if (!room) return;
    const all = [...room.listeners];
    for (const listener of all) if (listener.session !== place.session) listener.end(sessionEnded);
    return all.some((listener) => listener.next < place.nextSeq) ? room.catchUp() : undefined;
  };

  const look = async () => {
    const ids = [...rooms.keys()];
    for (let from = 0; from < ids.length; from += mostLookedAtOnce) {
      const places = (await ask(readPlaces(ids.slice(from, from + mostLookedAtOnce)))) as Place[];
      for (const place of places) await lookAt(place);
    }
  };

  const lookIn = (ms: number) => {
    clearTimeout(looking);
    looking = setTimeout(async () => {
      await look().catch(failed);
      if (open) lookIn(lookMs);
    }, ms);
  };

  const others = createOtherInstances({
    ...parts,
    // An id has something new; one with a minus has ended.
    heard: (notice) => {
      if (notice.startsWith('-')) endHere(notice.slice(1));
      else rooms.get(notice)?.catchUp().catch(failed);
    },
    linked: () => lookIn(0),
  });

  return {
    published: (rows) => {
      for (const [conversationId, said] of Map.groupBy(rows, (row) => row.conversationId)) {
        const room = rooms.get(conversationId);
        room?.say(said).catch(failed);
        // Whoever listens here listens elsewhere with a second tab at most.
        others.tell(conversationId, room !== undefined);
      }
    },
    show: (conversationId, activity) => {
      const room = rooms.get(conversationId);
      if (!room) return;
      const where = { channelId: 'directline', conversation: { id: conversationId } };
      const frame = JSON.stringify({ activities: [{ ...activity, ...where }] });
      for (const listener of room.listeners) listener.send(frame);
    },
    endStreams: (conversationId) => {
      endHere(conversationId);
      others.tell(`-${conversationId}`);
    },
    join: (conversationId, listener) => {
      const room = rooms.get(conversationId) ?? createRoom(conversationId, ask);
      if (room.listeners.size >= mostStreams) return null;
      rooms.set(conversationId, room);
      room.listeners.add(listener);
      // A read that fails here is made good by the next look.
      room.catchUp().catch(failed);
      return () => {
        room.listeners.delete(listener);
        if (room.listeners.size === 0 && rooms.get(conversationId) === room) rooms.delete(conversationId);
      };
    },
    onEnded: (tell) => ended.push(tell),
    start: () => {
      open = true;
      lookIn(lookMs);
      others.start();
    },
    close: async (code) => {
      open = false;
      clearTimeout(looking);
      for (const room of rooms.values()) for (const listener of room.listeners) listener.end(code);
      await others.close();
    },
  };
}
