import type { Door } from '../channels/direct-line/door.ts';

/**
 * What must be true before traffic is sent here, by name: database reachable, migrations applied, jobs running. One that answers
 * states is shown as it is and keeps no traffic away: how each way to a person stands.
 */
export type ReadyChecks = Record<string, () => Promise<boolean | Record<string, string>>>;

const longestCheckMs = 2_000;

async function holds(check: ReadyChecks[string]): Promise<boolean | Record<string, string>> {
  let late: NodeJS.Timeout | undefined;
  const tooLate = new Promise<false>((resolve) => {
    late = setTimeout(() => resolve(false), longestCheckMs);
  });
  try {
    return await Promise.race([check().catch(() => false), tooLate]);
  } finally {
    clearTimeout(late);
  }
}

/** The process runs. Says nothing of anything else: a platform that restarts us cannot mend the database. */
export const healthz: Door = async () => ({ status: 200, body: { ok: true } });

/** Whether traffic may be sent here, and if not, what is missing. Never while the service is stopping. */
export function createReadyz(checks: ReadyChecks, stopping: () => boolean): Door {
  return async () => {
    const named = await Promise.all(Object.entries(checks).map(async ([name, check]) => [name, await holds(check)]));
    const ready = !stopping() && named.every(([, held]) => held !== false);
    return { status: ready ? 200 : 503, body: { ready, checks: Object.fromEntries(named) } };
  };
}
