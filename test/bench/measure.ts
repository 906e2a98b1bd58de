import { Agent, request } from 'node:http';

export type Measured = { perSecond: number; p50: number; p99: number; count: number };

const at = (sorted: number[], share: number) =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
export const median = (numbers: number[]) =>
  at(
    [...numbers].sort((a, b) => a - b),
    0.5,
  );

const agent = new Agent({ keepAlive: true, maxSockets: 256 });

/** One POST over a kept connection; answers status and body. */
export function post(
  url: string,
  body: unknown,
  headers: Record<string, string> = {},
): Promise<{ status: number; body: string }> {
  const text = JSON.stringify(body);
  return new Promise((done, fail) => {
    const sent = request(
      url,
      {
        method: 'POST',
        agent,
        headers: { 'content-type': 'application/json', 'content-length': Buffer.byteLength(text), ...headers },
      },
      (res) => {
        const parts: Buffer[] = [];
        res.on('data', (part: Buffer) => parts.push(part));
        res.on('end', () => done({ status: res.statusCode ?? 0, body: Buffer.concat(parts).toString() }));
      },
    );
    sent.on('error', fail);
    sent.end(text);
  });
}

/**
 * `people` conversations side by side for `seconds`: each sends, waits until its answer has arrived at the client, sends again.
 * The first second is not counted.
 */
export async function measure(
  people: number,
  seconds: number,
  turn: (person: number) => Promise<void>,
): Promise<Measured> {
  const took: number[] = [];
  const began = performance.now();
  const counts = began + 1000;
  const ends = counts + seconds * 1000;
  await Promise.all(
    Array.from({ length: people }, async (_, person) => {
      while (performance.now() < ends) {
        const from = performance.now();
        await turn(person);
        if (from >= counts) took.push(performance.now() - from);
      }
    }),
  );
  const sorted = took.sort((a, b) => a - b);
  return { perSecond: sorted.length / seconds, p50: at(sorted, 0.5), p99: at(sorted, 0.99), count: sorted.length };
}
