import type { Answer } from '../channels/direct-line/door.ts';
import { type Language, say } from '../content/index.ts';
import { NotWritten } from '../db/commit.ts';
import { Fault } from '../errors.ts';

// Status and code as Direct Line has them. A 403 ends a chat client for good: it is for what is dead.
const faults = {
  conversation_unknown: [404, 'NotFound'],
  token_missing: [401, 'MissingProperty'],
  token_refused: [403, 'Forbidden'],
  token_expired: [403, 'TokenExpired'],
  input_invalid: [400, 'BadArgument'],
  too_large: [413, 'TooLarge'],
  too_many: [429, 'TooManyRequests'],
  not_supported: [415, 'NotSupported'],
  database_away: [503, 'ServiceUnavailable'],
  not_found: [404, 'NotFound'],
  ended: [400, 'ConversationEnded'],
  failed: [500, 'ServiceError'],
} as const satisfies Record<string, [status: number, code: string]>;

type Kind = keyof typeof faults;
const isKind = (name: string): name is Kind => name in faults;

const ofStatus: Record<number, Kind> = {
  400: 'input_invalid',
  404: 'not_found',
  405: 'not_found',
  413: 'too_large',
  415: 'not_supported',
};

function kindOf(error: unknown): Kind {
  if (error instanceof Fault) {
    const kind = String(error.details.say ?? error.code);
    return isKind(kind) ? kind : 'failed';
  }
  if (error instanceof NotWritten && error.why === 'away') return 'database_away';
  return 'failed';
}

/** An error in the shape that Direct Line clients read. */
export const errorBody = (code: string, message: string) => ({ error: { code, message } });

/** An error as the caller reads it: kind words, and nothing of what went wrong inside. */
export function answerTo(error: unknown, language: Language): Answer {
  const kind = kindOf(error);
  const [status, code] = faults[kind];
  const seconds = kind === 'database_away' ? 2 : error instanceof Fault ? error.details.seconds : undefined;
  return {
    status,
    body: errorBody(code, say(language, `doors.${kind}`)),
    ...(seconds === undefined ? {} : { headers: { 'retry-after': String(seconds) } }),
  };
}

/** What the web server says by itself (no such path, wrong method), in the same shape and with the status it chose. */
export function ownError(status: number, language: Language): unknown {
  const kind = ofStatus[status] ?? 'failed';
  return errorBody(faults[kind][1], say(language, `doors.${kind}`));
}
