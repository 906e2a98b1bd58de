import type { Log } from '../../log.ts';
import { type Ask, tell } from './history.ts';

/** A connection of its own for `LISTEN`; the shape of a connected `pg.Client`. */
export type Line = {
  query(text: string): Promise<unknown>;
  on(what: 'notification', heard: (notice: { payload?: string }) => void): unknown;
  on(what: 'error' | 'end', gone: () => void): unknown;
  end(): Promise<void>;
};

export type OtherInstancesParts = {
  ask: Ask;
  /** Opens and connects a line that bears an error from the first moment; refusing is fine, it is tried again. */
  connect(): Promise<Line>;
  log: Log;
  /** What this instance is called among the others. */
  instance: string;
  /** Something that another instance told. */
  heard(notice: string): void;
  /** The line is there (again): what was told meanwhile was missed. */
  linked(): void;
};

export type OtherInstances = {
  /**
   * Tells all others, gathered with what else there is to tell; a notice that is lost is nobody's loss but time. `late`: nobody
   * is likely to wait for it elsewhere.
   */
  tell(notice: string, late?: boolean): void;
  start(): void;
  close(): Promise<void>;
};

const channel = 'waymark_chat';
// A turn's replies reach the other instances this much later at most; a commit per notice would cost more than the turn.
const gatherMs = 5;
// A second tab on another instance sees it this much later, and a busy service tells twenty times a second and not two hundred.
const gatherLateMs = 50;
// A notice may hold 8,000 bytes; an id takes 38.
const mostToldAtOnce = 180;
const longestRetryMs = 5_000;

function payloadsOf(news: string[], instance: string): string[] {
  const payloads: string[] = [];
  for (let place = 0; place < news.length; place += mostToldAtOnce) {
    payloads.push(`${instance} ${news.slice(place, place + mostToldAtOnce).join(',')}`);
  }
  return payloads;
}

/** Short notices between instances by PostgreSQL's NOTIFY, outside any turn's transaction. */
export function createOtherInstances(parts: OtherInstancesParts): OtherInstances {
  const { ask, log, instance } = parts;
  const news = new Set<string>();
  let telling: NodeJS.Timeout | null = null;
  let tellingLate = false;
  let retry: NodeJS.Timeout | null = null;
  let line: Line | null = null;
  let linking: Promise<void> | null = null;
  let tries = 0;
  let open = false;

  const tellNow = () => {
    telling = null;
    const payloads = payloadsOf([...news], instance);
    news.clear();
    return ask(tell(channel, payloads)).then(
      () => {},
      (error) => log.warn('other instances were not told', { instance }, error),
    );
  };

  const hear = ({ payload = '' }: { payload?: string }) => {
    const [from, notices = ''] = payload.split(' ');
    if (from !== instance) for (const notice of notices.split(',')) parts.heard(notice);
  };

  const lost = (gone: Line | null) => {
    if (!open || retry || gone !== line) return;
    line?.end().catch(() => {});
    line = null;
    retry = setTimeout(link, Math.min(100 * 2 ** tries, longestRetryMs));
    tries += 1;
  };

  const linkOnce = async () => {
    retry = null;
    try {
      const opened = await parts.connect();
      opened.on('error', () => lost(opened));
      opened.on('end', () => lost(opened));
      opened.on('notification', hear);
      if (!open) return await opened.end();
      line = opened;
      await opened.query(`LISTEN ${channel}`);
      tries = 0;
      parts.linked();
    } catch (error) {
      log.warn('no line to the other instances', { instance }, error);
      lost(line);
    }
  };

  const link = () => {
    linking = linkOnce();
  };

  return {
    tell: (notice, late = false) => {
      news.add(notice);
      if (telling && (late || !tellingLate)) return;
      if (telling) clearTimeout(telling);
      tellingLate = late;
      telling = setTimeout(tellNow, late ? gatherLateMs : gatherMs);
    },
    start: () => {
      open = true;
      link();
    },
    close: async () => {
      open = false;
      if (retry) clearTimeout(retry);
      if (telling) {
        clearTimeout(telling);
        await tellNow();
      }
      await linking;
      await line?.end().catch(() => {});
    },
  };
}
