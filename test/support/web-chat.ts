import { type Activity, ConnectionStatus, DirectLine, type Message } from 'botframework-directlinejs';

/** The part of a browser's XMLHttpRequest that the chat client uses, over fetch. */
class FetchRequest {
  readyState = 0;
  status = 0;
  response: unknown = null;
  responseType = '';
  timeout = 0;
  withCredentials = false;
  upload = {};
  onreadystatechange: ((event: unknown) => void) | null = null;
  onerror: ((event: unknown) => void) | null = null;
  ontimeout: ((event: unknown) => void) | null = null;
  #abort = new AbortController();
  #headers: [string, string][] = [];
  #method = 'GET';
  #url = '';
  #answered = new Headers();

  open(method: string, url: string) {
    this.#method = method;
    this.#url = url;
  }
  setRequestHeader(name: string, value: string) {
    this.#headers.push([name, value]);
  }
  getResponseHeader(name: string) {
    return this.#answered.get(name);
  }
  abort() {
    this.#abort.abort();
  }
  send(body?: BodyInit) {
    void this.#send(body);
  }
  async #send(body?: BodyInit) {
    try {
      const late = this.timeout > 0 ? [AbortSignal.timeout(this.timeout)] : [];
      const signal = AbortSignal.any([this.#abort.signal, ...late]);
      const answer = await fetch(this.#url, { method: this.#method, headers: this.#headers, body, signal });
      const text = await answer.text();
      this.#answered = answer.headers;
      this.status = answer.status;
      this.response = this.responseType === 'json' ? parsed(text) : text;
      this.readyState = 4;
      this.onreadystatechange?.({});
    } catch (error) {
      if (this.#abort.signal.aborted) return;
      this.readyState = 4;
      if (error instanceof Error && error.name === 'TimeoutError') this.ontimeout?.({});
      else this.onerror?.({});
    }
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

Object.assign(globalThis, { XMLHttpRequest: FetchRequest });

/** An activity as a test reads it. */
export type Seen = Message & {
  type: string;
  value?: unknown;
  replyToId?: string;
  recipient?: unknown;
  serviceUrl?: unknown;
  channelData: Record<string, unknown>;
};

export type Way = {
  token: string;
  conversationId?: string;
  watermark?: string;
  /** By polling instead of the stream. */
  polling?: boolean;
  locale?: string;
};

export type Chat = {
  line: DirectLine;
  seen: Seen[];
  statuses: string[];
  /** Why the stream of activities ended, once it has. */
  ended(): unknown;
  /** Sends text as a page does; answers the id, or 'retry'. */
  say(text: string, more?: Record<string, unknown>): Promise<string>;
  /** Waits until something with this text was seen. */
  heard(text: string): Promise<Seen>;
  texts(): string[];
  /** Cuts the stream, as a lost network does. */
  drop(): void;
  sockets: WebSocket[];
  leave(): void;
};

/** Waits until `look` finds something; a busy machine may take its time. */
export async function until<T>(look: () => T | undefined | false | null, ms = 60_000): Promise<T> {
  const last = performance.now() + ms;
  for (;;) {
    const found = look();
    if (found) return found;
    if (performance.now() > last) throw new Error(`waited ${ms} ms for nothing: ${look}`);
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}

/** The real chat client on the service at `origin`, coming back to a lost stream at once instead of after 3 to 15 seconds. */
export function openChat(origin: string, way: Way): Chat {
  const sockets: WebSocket[] = [];
  class Watched extends WebSocket {
    constructor(url: string | URL) {
      super(url);
      sockets.push(this);
    }
  }
  const line = new DirectLine({
    token: way.token,
    domain: `${origin}/v3/directline`,
    conversationId: way.conversationId,
    watermark: way.watermark,
    webSocket: !way.polling,
    pollingInterval: 200,
    conversationStartProperties: way.locale ? { locale: way.locale } : undefined,
    // The wait before coming back is 3 s + random * 12 s.
    ...{ random: () => -0.245, WebSocket: Watched },
  });
  const seen: Seen[] = [];
  const statuses: string[] = [];
  let over: unknown;
  line.connectionStatus$.subscribe((status) => statuses.push(ConnectionStatus[status] ?? String(status)));
  const reading = line.activity$.subscribe(
    (activity) => seen.push(activity as Seen),
    (error) => {
      over = error;
    },
    () => {
      over ??= 'completed';
    },
  );
  return {
    line,
    seen,
    statuses,
    sockets,
    ended: () => over,
    say: (text, more = {}) =>
      line
        .postActivity({ type: 'message', text, from: { id: 'mallory' }, ...more } as Activity)
        .toPromise()
        // The client's errors have no stack, which test runners want.
        .catch((error: { status?: number }) => Promise.reject(new Error(`refused ${error.status}`))),
    heard: (text) => until(() => seen.find((one) => one.text === text)),
    texts: () => seen.filter((one) => one.type === 'message').map((one) => one.text ?? ''),
    drop: () => sockets.at(-1)?.close(),
    leave: () => {
      reading.unsubscribe();
      line.end();
    },
  };
}
