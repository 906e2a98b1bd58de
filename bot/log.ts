import { pino } from 'pino';

/**
 * What a log line may hold. A list of what is allowed, not of what is forbidden: a young person's words, a name or a token
 * cannot get in by a field that nobody thought of.
 */
export type LogFields = {
  route?: string;
  status?: number;
  ms?: number;
  code?: string;
  count?: number;
  conversation?: string;
  instance?: string;
  job?: string;
  event?: string;
  port?: number;
  step?: string;
};

const allowed = new Set<keyof LogFields>([
  'route',
  'status',
  'ms',
  'code',
  'count',
  'conversation',
  'instance',
  'job',
  'event',
  'port',
  'step',
]);

export type Log = {
  debug(what: string, fields?: LogFields): void;
  info(what: string, fields?: LogFields): void;
  warn(what: string, fields?: LogFields, error?: unknown): void;
  error(what: string, fields?: LogFields, error?: unknown): void;
};

/** An error's class, code and place in our code; never its message, which may quote what somebody typed. */
function traceOf(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return {};
  const code = 'code' in error && typeof error.code === 'string' ? { code: error.code } : {};
  const at = (error.stack ?? '')
    .split('\n')
    .filter((line) => /^\s+at /.test(line))
    .slice(0, 6)
    .map((line) => line.trim());
  return { error: error.name, ...code, at };
}

/** The logger: one JSON object a line on `destination` (standard output when not given). */
export function createLog(level: string, destination?: { write(line: string): void }): Log {
  const out = destination ? pino({ level, base: null }, destination) : pino({ level, base: null });
  const pick = (fields: LogFields = {}, error?: unknown) => ({
    ...Object.fromEntries(Object.entries(fields).filter(([key]) => allowed.has(key as keyof LogFields))),
    ...traceOf(error),
  });
  return {
    debug: (what, fields) => {
      if (out.isLevelEnabled('debug')) out.debug(pick(fields), what);
    },
    info: (what, fields) => out.info(pick(fields), what),
    warn: (what, fields, error) => out.warn(pick(fields, error), what),
    error: (what, fields, error) => out.error(pick(fields, error), what),
  };
}
