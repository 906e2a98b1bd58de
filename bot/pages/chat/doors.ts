/** How a request went: its body, or the status (0: no answer at all) and the service's code for it. */
export type Answer =
  | { ok: true; status: number; body: Record<string, unknown> }
  | { ok: false; status: number; code?: string };

/** What a page asks a token for: its own chat again, a kept one by its code, or one that is new whatever there was. */
export type Wanted = { returnKey?: string; code?: string; fresh?: boolean };

const patience = 20_000; // milliseconds; the slowest line we measured answers in three

/** Stops a request that takes too long. Made by hand: AbortSignal.timeout is younger than the phones in use. */
function inTime(): AbortSignal {
  const stopper = new AbortController();
  setTimeout(() => stopper.abort(), patience);
  return stopper.signal;
}

/** Sends one request to our own service. Never throws. */
export async function request(method: string, path: string, token?: string, body?: unknown): Promise<Answer> {
  try {
    const response = await fetch(path, {
      method,
      headers: {
        accept: 'application/json',
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...(token ? { authorization: `Bearer ${token}` } : {}),
      },
      body: body === undefined ? undefined : JSON.stringify(body),
      signal: inTime(),
    });
    const text = await response.text();
    const parsed = text.startsWith('{') ? JSON.parse(text) : {};
    if (response.ok) return { ok: true, status: response.status, body: parsed };
    return { ok: false, status: response.status, code: parsed.error?.code };
  } catch {
    return { ok: false, status: 0 };
  }
}

const line = '/v3/directline';

export const domain = line;
export const askToken = (body: Wanted) => request('POST', '/token', undefined, body);
export const askDemoToken = (as: string) => request('POST', '/demo/token', undefined, { as });
export const startConversation = (token: string) =>
  request('POST', `${line}/conversations`, token, { user: {}, locale: document.documentElement.lang });
export const returnTo = (token: string, id: string, watermark: string) =>
  request('GET', `${line}/conversations/${id}?watermark=${encodeURIComponent(watermark)}`, token);
export const readBack = (token: string, id: string) =>
  request('GET', `${line}/conversations/${id}/activities?watermark=0`, token);
export const refreshToken = (token: string) => request('POST', `${line}/tokens/refresh`, token);

/**
 * Tells the service to forget this chat, even while the page goes away. The cookie goes along, the token says which tab.
 * A browser that cannot keep such a request alive sends what it can.
 */
export async function forget(token: string | undefined): Promise<void> {
  if (!('keepalive' in Request.prototype)) {
    navigator.sendBeacon('/forget');
    return;
  }
  const headers = token ? { authorization: `Bearer ${token}` } : undefined;
  await fetch('/forget', { method: 'POST', keepalive: true, headers, signal: inTime() }).catch(() => {});
}
