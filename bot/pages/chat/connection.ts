import type { Activity } from './activity.ts';
import { type Answer, readBack, refreshToken, returnTo, type Wanted } from './doors.ts';
import { type Link, openLink, type Sent } from './link.ts';
import type { Session } from './session.ts';

/** `down` has its cause: our own line, or the service. `ended`: this conversation cannot be had back. */
export type Phase =
  | 'opening'
  | 'up'
  | 'offline'
  | 'lost'
  | 'down'
  | 'code'
  | 'wrong code'
  | 'code closed'
  | 'ended'
  | 'another';
export type Connection = {
  /** Opens, or tries again at once. `code` is the short code of a kept chat. */
  open(code?: string): Promise<void>;
  post(activity: object): Promise<Sent>;
  /** The stream is silent though it should not be: a new link, quietly. */
  suspect(): void;
  /** Lets this conversation go and opens another. */
  restart(): Promise<void>;
  /** Lets go of the line; nothing comes or goes until it is opened again. */
  close(): void;
  stop(): void;
};
type Parts = {
  session: Session;
  token(body: Wanted): Promise<Answer>;
  start(token: string): Promise<Answer>;
  came(activities: Activity[]): void;
  phase(now: Phase): void;
};

const firstWait = 400; // milliseconds before the first new try; doubled each time, with chance, so that not all come at once
const longestWait = 10_000;
const refreshEvery = 15 * 60_000; // half a token's life
const patientTries = 5; // after that (some ten seconds) we say that the chat is not working, and whom to call
const silentTries = 2; // sockets that never opened before we ask instead of listen

const nobody = {
  token: undefined,
  conversationId: undefined,
  userId: undefined,
  watermark: undefined,
  returnKey: undefined,
};

const text = (value: unknown): string => (typeof value === 'string' ? value : '');

/** Keeps one conversation connected: opens it, and after every break finds the way back and reads on from where it was. */
export function connect({ session, token, start, came, phase }: Parts): Connection {
  let link: Link | undefined;
  let stopped = false;
  let tries = 0;
  let neverOpened = 0;
  let heardHere = false;
  let fresh: true | undefined;
  let attempt = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;

  function drop() {
    link?.close();
    link = undefined;
    clearTimeout(timer);
  }

  function later(now: Phase) {
    drop();
    if (stopped) return;
    phase(!navigator.onLine ? 'offline' : tries < patientTries ? now : 'down');
    const wait = Math.min(longestWait, firstWait * 2 ** tries++) * (0.75 + Math.random() / 2);
    timer = setTimeout(() => open(), wait);
  }

  /** A token for our conversation; says itself what stands in the way. */
  async function renew(code?: string): Promise<boolean> {
    const { returnKey, conversationId } = session.read();
    const got = await token({ returnKey, code, fresh });
    if (stopped) return false;
    if (got.ok) {
      fresh = undefined;
      // The code was right: it is not asked for while the chat is on its way.
      if (code) phase('opening');
      const ours = { token: text(got.body.token), conversationId: text(got.body.conversationId) };
      session.write({ ...ours, userId: text(got.body.userId), returnKey: text(got.body.returnKey) || undefined });
      if (!conversationId || conversationId === ours.conversationId) return true;
      session.write({ watermark: undefined });
      if (heardHere) phase('ended');
      else phase('another');
      return !heardHere;
    }
    if (got.code === 'CodeNeeded') phase(code ? 'wrong code' : 'code');
    else if (got.code === 'CodeLocked') phase('code closed');
    else later(heardHere ? 'lost' : 'down');
    return false;
  }

  async function open(code?: string): Promise<void> {
    const mine = ++attempt;
    drop();
    let renewed = false;
    for (;;) {
      const { token: ours, conversationId, watermark } = session.read();
      if (!ours || !conversationId) {
        if (renewed || !(await renew(code))) return;
        renewed = true;
        continue;
      }
      const answer = heardHere ? await returnTo(ours, conversationId, watermark ?? '') : await start(ours);
      if (stopped || mine !== attempt) return;
      if (answer.ok) return attach(answer, ours, conversationId);
      if (answer.status === 404 && (heardHere || renewed)) return phase('ended');
      if (answer.status === 404) {
        session.write(nobody);
        phase('another');
        continue;
      }
      if ((answer.status === 401 || answer.status === 403) && !renewed) {
        session.write({ token: undefined });
        continue;
      }
      return later(heardHere ? 'lost' : 'down');
    }
  }

  function attach({ status, body }: Answer & { ok: true }, ours: string, conversationId: string) {
    const fresh = text(body.token) || ours;
    session.write({ token: fresh });
    const { watermark } = session.read();
    const heed = (activities: Activity[], next?: string) => {
      heardHere = true;
      if (next) session.write({ watermark: next });
      came(activities);
    };
    // A new conversation has little to say yet: asking for it saves the round trips that a socket needs to open.
    if (status === 201)
      readBack(fresh, conversationId).then((had) => {
        if (had.ok && !stopped && Array.isArray(had.body.activities)) came(had.body.activities);
      });
    let opened = false;
    link = openLink(
      {
        token: fresh,
        conversationId,
        streamUrl: text(body.streamUrl),
        watermark: heardHere ? (watermark ?? '') : '',
        polling: neverOpened >= silentTries,
      },
      {
        open() {
          opened = true;
          tries = 0;
          phase('up');
        },
        came: heed,
        lost() {
          if (!opened) neverOpened++;
          later('lost');
        },
        expired() {
          session.write({ token: undefined });
          open();
        },
      },
    );
  }

  const refreshing = setInterval(async () => {
    const { token: ours } = session.read();
    if (!link || !ours) return;
    const got = await refreshToken(ours);
    if (!got.ok || stopped) return;
    session.write({ token: text(got.body.token) });
    link?.renewed(text(got.body.token));
  }, refreshEvery);

  const online = () => open();
  const offline = () => phase('offline');
  // A phone that slept may hold a socket that is long dead.
  const seen = () => {
    if (document.visibilityState === 'visible' && link) open();
  };
  window.addEventListener('online', online);
  window.addEventListener('offline', offline);
  document.addEventListener('visibilitychange', seen);

  const close = () => {
    attempt++;
    drop();
  };

  return {
    open,
    close,
    post: (activity) => link?.post(activity) ?? Promise.resolve('again' as const),
    suspect: () => {
      if (link) open();
    },
    restart() {
      session.write(nobody);
      heardHere = false;
      fresh = true;
      tries = 0;
      return open();
    },
    stop() {
      stopped = true;
      drop();
      clearInterval(refreshing);
      window.removeEventListener('online', online);
      window.removeEventListener('offline', offline);
      document.removeEventListener('visibilitychange', seen);
    },
  };
}
