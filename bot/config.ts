import { existsSync, readFileSync } from 'node:fs';
import { parseEnv } from 'node:util';
import { z } from 'zod';
import { type Council, demoCouncilFile, readCouncil } from './config/council.ts';
import { moneyGuide } from './config/money.ts';
import { defaultOf, type Given, type SettingName, settings } from './config/settings.ts';
import { Fault } from './errors.ts';

export { type Facts, refusals } from './config/refusals.ts';

/** The Azure bot, as it is registered; null in settings without one: the service is then for demonstration. */
export type Bot = {
  appId: string;
  type: 'SingleTenant' | 'UserAssignedMSI';
  /** Null with a managed identity. */
  password: string | null;
  tenantId: string;
};

/** The checked settings, grouped by who needs them. What nobody set and nothing stands in for is null. */
export type Settings = {
  port: number;
  host: string;
  publicUrl: string | null;
  logLevel: Given['LOG_LEVEL'];
  /** NODE_ENV says production. */
  production: boolean;
  /** No app id: demonstration. */
  demo: boolean;
  databaseUrl: string | null;
  dataDir: string;
  bot: Bot | null;
  /** The connector's side of `POST /api/messages`. */
  connector: {
    channels: Given['BOT_CHANNELS'];
    allowedServiceUrls: string[];
    openIdMetadataUrl: string;
    tokenIssuer: string;
    loginUrl: string;
    oauthScope: string;
  };
  tokenSecret: string | null;
  directLineSecret: string | null;
  /** Origins of sites that embed the chat. */
  embedOrigins: string[];
  trustedProxies: number;
  rateScale: number;
  council: Council;
  /** The ways to a person beside Teams, as far as they are set. */
  outside: {
    mail: { url: string; from: string } | null;
    webhook: { url: string; secret: string } | null;
  };
  /** A day the clock stands still at, in a demonstration. */
  today: string | null;
};

const names = Object.keys(settings) as SettingName[];
const schema = z.object(Object.fromEntries(names.map((name) => [name, settings[name].shape])));

/** Faults that show only when settings are seen together; each begins with the setting's name. */
function faultsTogether(env: Record<string, string | undefined>, given: Partial<Given>): string[] {
  const faults: string[] = [];
  const has = (name: SettingName) => env[name] !== undefined;
  if (has('MICROSOFT_APP_ID')) {
    const needed: SettingName[] = ['MICROSOFT_APP_TENANT_ID', 'COUNCIL_FILE'];
    if (given.MICROSOFT_APP_TYPE !== 'UserAssignedMSI') needed.push('MICROSOFT_APP_PASSWORD');
    else if (has('MICROSOFT_APP_PASSWORD')) faults.push('MICROSOFT_APP_PASSWORD: a managed identity has none');
    faults.push(...needed.filter((name) => !has(name)).map((name) => `${name}: needed with MICROSOFT_APP_ID`));
    if (has('WAYMARK_TODAY')) faults.push('WAYMARK_TODAY: for demonstration only, not with MICROSOFT_APP_ID');
  } else {
    const fellows: SettingName[] = ['MICROSOFT_APP_PASSWORD', 'MICROSOFT_APP_TENANT_ID', 'MICROSOFT_APP_TYPE'];
    faults.push(...fellows.filter(has).map((name) => `${name}: set without MICROSOFT_APP_ID`));
  }
  const pairs: [SettingName, SettingName][] = [
    ['SMTP_URL', 'MAIL_FROM'],
    ['ALERT_WEBHOOK_URL', 'ALERT_WEBHOOK_SECRET'],
  ];
  for (const [one, other] of pairs) {
    if (has(one) && !has(other)) faults.push(`${other}: needed with ${one}`);
    if (has(other) && !has(one)) faults.push(`${other}: set without ${one}`);
  }
  return faults;
}

function grouped(given: Given): Settings {
  const appId = given.MICROSOFT_APP_ID ?? null;
  const demo = appId === null;
  const bot = appId && {
    appId,
    type: given.MICROSOFT_APP_TYPE,
    password: given.MICROSOFT_APP_PASSWORD ?? null,
    tenantId: given.MICROSOFT_APP_TENANT_ID ?? '',
  };
  return {
    port: given.PORT,
    host: given.HOST ?? (demo ? '127.0.0.1' : '0.0.0.0'),
    publicUrl: given.PUBLIC_URL ?? null,
    logLevel: given.LOG_LEVEL,
    production: given.NODE_ENV === 'production',
    demo,
    databaseUrl: given.DATABASE_URL ?? null,
    dataDir: given.DATA_DIR,
    bot: bot || null,
    connector: {
      channels: given.BOT_CHANNELS,
      allowedServiceUrls: given.TEAMS_ALLOWED_SERVICE_URLS,
      openIdMetadataUrl: given.OPENID_METADATA_URL,
      tokenIssuer: given.BOT_TOKEN_ISSUER,
      loginUrl: given.BOT_LOGIN_URL,
      oauthScope: given.BOT_OAUTH_SCOPE,
    },
    tokenSecret: given.TOKEN_SECRET ?? null,
    directLineSecret: given.DIRECT_LINE_SECRET ?? null,
    embedOrigins: given.EMBED_ORIGINS,
    trustedProxies: given.TRUSTED_PROXIES,
    rateScale: given.RATE_SCALE,
    // The invented council stands in for a demonstration only: with an app id a file must be named.
    council: readCouncil(given.COUNCIL_FILE ?? demoCouncilFile),
    outside: {
      mail: given.SMTP_URL && given.MAIL_FROM ? { url: given.SMTP_URL, from: given.MAIL_FROM } : null,
      webhook:
        given.ALERT_WEBHOOK_URL && given.ALERT_WEBHOOK_SECRET
          ? { url: given.ALERT_WEBHOOK_URL, secret: given.ALERT_WEBHOOK_SECRET }
          : null,
    },
    today: given.WAYMARK_TODAY ?? null,
  };
}

/**
 * The settings from an environment; an empty value counts as unset. Throws `settings_invalid` with every fault at once, one a
 * line, named by setting; never with what was set, which may be a secret.
 */
export function readSettings(env: Record<string, string | undefined>): Settings {
  const set = Object.fromEntries(names.flatMap((name) => (env[name]?.trim() ? [[name, env[name]]] : [])));
  const read = schema.safeParse(set);
  const alone = read.success ? [] : read.error.issues.map((issue) => `${String(issue.path[0])}: ${issue.message}`);
  const type = settings.MICROSOFT_APP_TYPE.shape.safeParse(set.MICROSOFT_APP_TYPE);
  const together = faultsTogether(set, type.success ? { MICROSOFT_APP_TYPE: type.data } : {});
  const faults = [...new Set([...alone, ...together])];
  if (!read.success || faults.length > 0) {
    throw new Fault('settings_invalid', `Settings that need a look:\n  ${faults.join('\n  ')}`, {
      count: faults.length,
    });
  }
  // What may be told about money is part of what must be right before a door opens.
  moneyGuide();
  return grouped(read.data as Given);
}

/** The settings of this process, from its environment and, where that is silent, from a file `.env` beside it. */
export function settingsFromProcess(): Settings {
  const file = existsSync('.env') ? parseEnv(readFileSync('.env', 'utf8')) : {};
  return readSettings({ ...file, ...process.env });
}

/** What `npm start -- --help` prints: each setting, what it is for, and what it is when unset. */
export function settingsHelp(): string {
  const lines = names.map((name) => {
    const otherwise = defaultOf(name);
    return `  ${name}\n      ${settings[name].help}${otherwise === undefined ? '' : ` [${otherwise}]`}`;
  });
  return ['Waymark is set by environment variables, or by a file .env:', ...lines].join('\n');
}

/** The text of `.env.example`: every setting, commented out, with what it is when unset or an example. */
export function settingsExample(): string {
  const blocks = names.map((name) => {
    const setting: { help: string; example?: string } = settings[name];
    return `# ${setting.help}\n# ${name}=${defaultOf(name) ?? setting.example ?? ''}\n`;
  });
  return [
    '# Copy to .env and take the # away from what you set. Nothing needs to be set for a demonstration.\n',
    ...blocks,
  ].join('\n');
}
