/** Faults that somebody can act on, by a stable code. Details hold no person's words, names or tokens. */
export type FaultCode =
  | 'settings_invalid'
  | 'start_refused'
  | 'conversation_unknown'
  | 'token_missing'
  | 'token_refused'
  | 'token_expired'
  | 'input_invalid'
  | 'too_large'
  | 'too_many'
  | 'not_supported'
  | 'database_away'
  | 'alert_refused';

export class Fault extends Error {
  readonly code: FaultCode;
  readonly details: Record<string, string | number>;

  constructor(code: FaultCode, message: string, details: Record<string, string | number> = {}, cause?: unknown) {
    super(message, { cause });
    this.name = 'Fault';
    this.code = code;
    this.details = details;
  }
}
