import { z } from 'zod';
import { guid, hostPatterns, list, port, secret, webAddress, words } from './shapes.ts';

/** One setting of the environment: what it is for, as `--help` says it, and what it may be; `example` is for `.env.example`. */
type Setting = { help: string; shape: z.ZodType; example?: string };

/** Every setting there is, in the order people meet them. */
export const settings = {
  PORT: { help: 'Port to listen on; 0 takes any free one.', shape: port.default(3978) },
  HOST: {
    help: 'Address to listen on. Unset: 127.0.0.1 for demonstration, every address with an app id.',
    shape: words.optional(),
    example: '127.0.0.1',
  },
  PUBLIC_URL: {
    help: 'Address that people reach the service by, for links and the chat stream. Unset: as the request says.',
    shape: webAddress.transform((text) => text.replace(/\/+$/, '')).optional(),
    example: 'https://waymark.example',
  },
  LOG_LEVEL: {
    help: 'debug, info, warn, error or silent.',
    shape: z
      .enum(['debug', 'info', 'warn', 'error', 'silent'], 'must be debug, info, warn, error or silent')
      .default('info'),
  },
  NODE_ENV: { help: 'production: refuse to start for demonstration.', shape: words.optional(), example: 'production' },
  DATABASE_URL: {
    help: 'PostgreSQL to use. Unset: one of our own in DATA_DIR, for demonstration only.',
    shape: z.url({ protocol: /^postgres(ql)?$/, error: 'must be a postgres:// address' }).optional(),
    example: 'postgres://waymark@db.example/waymark?sslmode=verify-full',
  },
  DATA_DIR: { help: 'Folder of the PostgreSQL of our own.', shape: words.default('.data') },
  MICROSOFT_APP_ID: {
    help: 'App id of the Azure bot. Unset: demonstration, on loopback only, without Teams.',
    shape: guid.optional(),
    example: '00000000-0000-0000-0000-000000000000',
  },
  MICROSOFT_APP_TYPE: {
    help: 'SingleTenant, or UserAssignedMSI for a managed identity.',
    shape: z
      .enum(['SingleTenant', 'UserAssignedMSI'], 'must be SingleTenant or UserAssignedMSI')
      .default('SingleTenant'),
  },
  MICROSOFT_APP_PASSWORD: { help: 'Client secret of a SingleTenant bot.', shape: words.optional(), example: '' },
  MICROSOFT_APP_TENANT_ID: {
    help: 'The Microsoft 365 tenant that is served; people of any other are refused.',
    shape: guid.optional(),
    example: '00000000-0000-0000-0000-000000000000',
  },
  BOT_CHANNELS: {
    help: 'Channels answered at /api/messages: msteams, and directline or webchat for Azure Direct Line.',
    shape: list
      .pipe(z.array(z.enum(['msteams', 'directline', 'webchat'], 'may name msteams, directline and webchat')).min(1))
      .default(['msteams']),
  },
  TEAMS_ALLOWED_SERVICE_URLS: {
    help: 'Hosts that replies may be sent to: names, *.names, or whole origins.',
    shape: hostPatterns.default(['smba.trafficmanager.net', '*.botframework.com']),
  },
  OPENID_METADATA_URL: {
    help: "Where the channel's signing keys are announced; differs in sovereign clouds.",
    shape: webAddress.default('https://login.botframework.com/v1/.well-known/openidconfiguration'),
  },
  BOT_TOKEN_ISSUER: {
    help: "Issuer of the channel's tokens; differs in sovereign clouds.",
    shape: words.default('https://api.botframework.com'),
  },
  BOT_LOGIN_URL: {
    help: 'Where the bot signs in to reply, without the tenant; differs in sovereign clouds.',
    shape: webAddress.transform((text) => text.replace(/\/+$/, '')).default('https://login.microsoftonline.com'),
  },
  BOT_OAUTH_SCOPE: {
    help: 'What the bot signs in for to reply; differs in sovereign clouds.',
    shape: words.default('https://api.botframework.com'),
  },
  TOKEN_SECRET: {
    help: 'Signs chat tokens and cookies, 32 characters or more, the same on every instance. Needed with an app id.',
    shape: secret.optional(),
    example: '',
  },
  EMBED_ORIGINS: {
    help: 'Sites whose pages may embed the chat, as whole origins. Unset: only our own.',
    shape: list.pipe(z.array(webAddress)).default([]),
    example: 'https://www.council.example',
  },
  TRUSTED_PROXIES: {
    help: 'How many proxies of our own stand before the service.',
    shape: z.coerce.number('must be a number').int().min(0).max(5).default(0),
  },
  RATE_SCALE: {
    help: 'Multiplies every rate limit; more than 1 for load tests only.',
    shape: z.coerce.number('must be a number').positive().max(1_000_000).default(1),
  },
  DIRECT_LINE_SECRET: {
    help: 'Lets a server of the council ask for chat tokens, 32 characters or more. Unset: none can.',
    shape: secret.optional(),
    example: '',
  },
  SMTP_URL: {
    help: 'Mail server that word of a worry goes out by, with its user and password. Unset: no mail.',
    shape: z.url({ protocol: /^smtps?$/, error: 'must be an smtp:// or smtps:// address' }).optional(),
    example: 'smtps://waymark:password@mail.example',
  },
  MAIL_FROM: {
    help: 'Address that mail comes from. Needed with SMTP_URL.',
    shape: z.email('must be an address as waymark@council.example').optional(),
    example: 'waymark@council.example',
  },
  ALERT_WEBHOOK_URL: {
    help: "The council's on-call system, which hears of a worry by a signed POST. Unset: none.",
    shape: webAddress.optional(),
    example: 'https://on-call.example/waymark',
  },
  ALERT_WEBHOOK_SECRET: {
    help: 'Signs what the on-call system is sent, 32 characters or more. Needed with ALERT_WEBHOOK_URL.',
    shape: secret.optional(),
    example: '',
  },
  COUNCIL_FILE: {
    help: 'YAML file with what is true of the council: names, numbers, hours, offices, rules. Needed with an app id.',
    shape: words.optional(),
    example: 'bot/content/councils/riverside.yaml',
  },
  WAYMARK_TODAY: {
    help: 'Stops the clock at noon of this day; for demonstration only.',
    shape: z.iso.date('must be a day as 2026-03-18').optional(),
    example: '2026-03-18',
  },
} as const satisfies Record<string, Setting>;

export type SettingName = keyof typeof settings;
/** The settings as they stand in the environment, each checked on its own. */
export type Given = { [N in SettingName]: z.output<(typeof settings)[N]['shape']> };

/** What an unset setting comes to, as text; undefined where that is nothing. */
export function defaultOf(name: SettingName): string | undefined {
  const found = settings[name].shape.safeParse(undefined);
  if (!found.success || found.data === undefined) return undefined;
  return Array.isArray(found.data) ? found.data.join(',') : String(found.data);
}
