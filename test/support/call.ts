export type Sent = { token?: string; body?: unknown; headers?: Record<string, string>; raw?: string };

/** A request as any program makes it; its answer with the body as JSON. */
export async function callAt(origin: string, method: string, path: string, { token, body, headers, raw }: Sent = {}) {
  const answer = await fetch(origin + path, {
    method,
    headers: {
      ...(token ? { authorization: `Bearer ${token}` } : {}),
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      ...headers,
    },
    body: raw ?? (body === undefined ? undefined : JSON.stringify(body)),
  });
  const text = await answer.text();
  return { status: answer.status, headers: answer.headers, body: text ? JSON.parse(text) : null };
}
