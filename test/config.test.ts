import { readFile } from 'node:fs/promises';
import { demoCouncilFile } from '../bot/config/council.ts';
import { settings } from '../bot/config/settings.ts';
import { readSettings, refusals, settingsExample, settingsHelp } from '../bot/config.ts';
import { Fault } from '../bot/errors.ts';
import { riverside } from './support/council.ts';

const secret = 'not-a-secret-0123456789-0123456789';
const live = {
  MICROSOFT_APP_ID: '11111111-2222-4333-8444-555555555555',
  MICROSOFT_APP_PASSWORD: 'hunter2-and-more',
  MICROSOFT_APP_TENANT_ID: 'AAAAAAAA-BBBB-4CCC-8DDD-EEEEEEEEEEEE',
  DATABASE_URL: 'postgres://waymark:pw@db.riverside.example/waymark?sslmode=verify-full',
  TOKEN_SECRET: secret,
  COUNCIL_FILE: demoCouncilFile,
};
const clean = { onlyDemoPeople: true, madeByEmbedded: false };

function faultsOf(env: Record<string, string | undefined>): string[] {
  try {
    readSettings(env);
  } catch (error) {
    if (!(error instanceof Fault) || error.code !== 'settings_invalid') throw error;
    return error.message
      .split('\n')
      .slice(1)
      .map((line) => line.trim());
  }
  return [];
}

describe('settings', () => {
  it('need nothing for a demonstration, which then stays on this machine', () => {
    const read = readSettings({});
    expect(read).toMatchObject({
      port: 3978,
      host: '127.0.0.1',
      demo: true,
      bot: null,
      databaseUrl: null,
      dataDir: '.data',
    });
    expect(refusals(read, null)).toEqual([]);
    expect(refusals(read, clean)).toEqual([]);
  });

  it('take an empty value for an unset one', () => {
    expect(readSettings({ PORT: '', DATABASE_URL: ' ', MICROSOFT_APP_ID: '' })).toEqual(readSettings({}));
  });

  it('of a registered bot are grouped for those who need them', () => {
    const read = readSettings({ ...live, PORT: '80' });
    expect(read.bot).toEqual({
      appId: live.MICROSOFT_APP_ID,
      type: 'SingleTenant',
      password: live.MICROSOFT_APP_PASSWORD,
      tenantId: live.MICROSOFT_APP_TENANT_ID.toLowerCase(),
    });
    expect(read.council).toEqual(riverside);
    expect(read).toMatchObject({ demo: false, host: '0.0.0.0', port: 80 });
    expect(refusals(read, clean)).toEqual([]);
  });

  it('tell all faults at once, by name, and never what was set', () => {
    const bad = {
      PORT: 'eighty',
      DATABASE_URL: 'mysql://root:hunter2@db',
      LOG_LEVEL: 'loud',
      TOKEN_SECRET: 'hunter2',
      MICROSOFT_APP_TYPE: 'MultiTenant',
      TEAMS_ALLOWED_SERVICE_URLS: 'https://smba.example/path',
      BOT_CHANNELS: 'sms',
      WAYMARK_TODAY: '2026-02-30',
    };
    const faults = faultsOf(bad);
    expect(faults.map((line) => line.split(':')[0]).sort()).toEqual([...Object.keys(bad), 'MICROSOFT_APP_TYPE'].sort());
    expect(faults.join()).not.toContain('hunter2');
  });

  it('refuse fellows of an app id that lost their app id, so that a slip does not open a demonstration', () => {
    expect(faultsOf({ MICROSOFT_APP_PASSWORD: 'x', MICROSOFT_APP_TENANT_ID: live.MICROSOFT_APP_TENANT_ID })).toEqual([
      'MICROSOFT_APP_PASSWORD: set without MICROSOFT_APP_ID',
      'MICROSOFT_APP_TENANT_ID: set without MICROSOFT_APP_ID',
    ]);
  });

  it('ask of a registered bot what nobody may guess: its tenant, its secret and its council', () => {
    expect(faultsOf({ MICROSOFT_APP_ID: live.MICROSOFT_APP_ID })).toEqual(
      ['MICROSOFT_APP_TENANT_ID', 'COUNCIL_FILE', 'MICROSOFT_APP_PASSWORD'].map(
        (name) => `${name}: needed with MICROSOFT_APP_ID`,
      ),
    );
  });

  it('give a managed identity no password', () => {
    const { MICROSOFT_APP_PASSWORD: _, ...rest } = live;
    const identity = { ...rest, MICROSOFT_APP_TYPE: 'UserAssignedMSI' };
    expect(readSettings(identity).bot).toMatchObject({ type: 'UserAssignedMSI', password: null });
    expect(faultsOf({ ...identity, MICROSOFT_APP_PASSWORD: 'x' })).toEqual([
      'MICROSOFT_APP_PASSWORD: a managed identity has none',
    ]);
  });

  it('stop the clock in a demonstration only', () => {
    expect(readSettings({ WAYMARK_TODAY: '2026-03-18' }).today).toBe('2026-03-18');
    expect(faultsOf({ ...live, WAYMARK_TODAY: '2026-03-18' })).toHaveLength(1);
  });

  it('are all in the help and in .env.example', async () => {
    for (const name of Object.keys(settings)) expect(settingsHelp()).toContain(`  ${name}\n`);
    expect(await readFile(new URL('../.env.example', import.meta.url), 'utf8')).toBe(settingsExample());
  });
});

describe('the service does not start', () => {
  const demo = readSettings({});
  const registered = readSettings(live);
  const withDatabase = (databaseUrl: string) => refusals({ ...registered, databaseUrl }, clean);

  it.each(['0.0.0.0', '::', '192.168.1.4', 'waymark.example', '127.0.0.1.evil.example'])(
    'for demonstration on %s',
    (host) => {
      expect(refusals({ ...demo, host }, clean)).toHaveLength(1);
    },
  );

  it.each(['localhost', '127.0.0.1', '127.1.2.3', '::1'])('anywhere but loopback for demonstration: %s is', (host) => {
    expect(refusals({ ...demo, host }, clean)).toEqual([]);
  });

  it('for demonstration over real people', () => {
    expect(refusals(demo, { ...clean, onlyDemoPeople: false })).toHaveLength(1);
    expect(refusals(registered, { ...clean, onlyDemoPeople: false })).toEqual([]);
  });

  it('in production without an app id', () => {
    expect(refusals(readSettings({ NODE_ENV: 'production' }), clean)).toHaveLength(1);
  });

  it('with an app id and no database, and says what else is missing in the same breath', () => {
    expect(refusals({ ...registered, databaseUrl: null, tokenSecret: null }, null)).toHaveLength(2);
  });

  it('with an app id on a database that the embedded server made', () => {
    expect(refusals(registered, { ...clean, madeByEmbedded: true })).toHaveLength(1);
  });

  it.each([
    'postgres://u:p@db.example/w',
    'postgres://u:p@db.example/w?sslmode=disable',
    'postgres://u:p@db.example/w?sslmode=prefer',
    'postgres://u:p@db.example/w?sslmode=no-verify',
    'postgres://u:p@localhost/w?host=db.example',
    'postgres://u:p@localhost/w?host=localhost&host=db.example',
    'postgres://u:p@127.0.0.1.example/w',
  ])('with an app id and a database elsewhere in the clear: %s', (url) => {
    expect(withDatabase(url)).toHaveLength(1);
  });

  it.each([
    'postgres://u:p@db.example/w?sslmode=require',
    'postgres://u:p@db.example/w?sslmode=verify-full',
    'postgres://u:p@db.example/w?ssl=true',
    'postgres://u:p@127.0.0.1:5433/w',
    'postgres://u:p@localhost/w?sslmode=disable',
    'postgres://u:p@%2Fvar%2Frun%2Fpostgresql/w',
    'postgres://u:p@db.example/w?host=/var/run/postgresql',
  ])('unless it is near or behind TLS: %s may be used', (url) => {
    expect(withDatabase(url)).toEqual([]);
  });
});
