import type { Settings } from '../config.ts';

/** What is found out about the database before the service may use it. */
export type Facts = {
  /** It holds nobody, or people of the demo cast only. */
  onlyDemoPeople: boolean;
  /** The embedded server of this or another machine made it. */
  madeByEmbedded: boolean;
};

const loopback = /^(localhost|127(\.\d{1,3}){3}|\[?::1\]?)$/i;
/** Whether an address can be reached from this machine only. */
export const isLoopback = (host: string): boolean => loopback.test(host);

/** Whether a database elsewhere is reached without TLS, or with a TLS that checks nothing. The last `host=` of the address wins, as in `pg`. */
function remoteWithoutTls(databaseUrl: string): boolean {
  const url = new URL(databaseUrl);
  const asked = (name: string) => url.searchParams.getAll(name).at(-1);
  const host = asked('host') ?? decodeURIComponent(url.hostname);
  if (host === '' || host.startsWith('/') || isLoopback(host)) return false;
  const mode = asked('sslmode');
  if (mode !== undefined) return !['require', 'verify-ca', 'verify-full'].includes(mode);
  return !['true', '1'].includes(asked('ssl') ?? '');
}

/**
 * Why the service must not start; empty: it may. The rules of the design (channels, demo mode), without I/O: `facts` is null
 * while the database has not been looked at yet, and asked for again after.
 */
export function refusals(settings: Settings, facts: Facts | null): string[] {
  const rules: [boolean, string][] = settings.demo
    ? [
        [!isLoopback(settings.host), 'Without MICROSOFT_APP_ID only a loopback HOST is allowed, such as 127.0.0.1.'],
        [settings.production, 'Production needs MICROSOFT_APP_ID and its fellows.'],
        [
          facts?.onlyDemoPeople === false,
          'Without MICROSOFT_APP_ID the database may hold demo people only; this one holds others.',
        ],
      ]
    : [
        [settings.databaseUrl === null, 'With MICROSOFT_APP_ID a DATABASE_URL is needed.'],
        [
          settings.databaseUrl !== null && remoteWithoutTls(settings.databaseUrl),
          'DATABASE_URL is on another machine and without TLS: add sslmode=verify-full.',
        ],
        [
          facts?.madeByEmbedded === true,
          'DATABASE_URL is a database of the embedded server, which is for demonstration only.',
        ],
        [settings.tokenSecret === null, 'With MICROSOFT_APP_ID a TOKEN_SECRET is needed.'],
      ];
  return rules.filter(([broken]) => broken).map(([, why]) => why);
}
