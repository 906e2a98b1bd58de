import type { IncomingMessage } from 'node:http';

const name = 'waymark_chat';

/** The chat cookie of a request, not yet checked. */
export function chatCookie(request: IncomingMessage): string | undefined {
  return new RegExp(`(?:^|;\\s*)${name}=([\\w.-]{1,2000})`).exec(request.headers.cookie ?? '')?.[1];
}

/**
 * The header that sets the chat cookie, or takes it away where `value` is empty. Scripts cannot read it and no other site can
 * send it. Without `keepSeconds` it ends with the browser: on a shared phone nothing stays that nobody chose to keep.
 */
export function setChatCookie(
  value: string,
  options: { secure: boolean; keepSeconds?: number },
): Record<string, string> {
  const seconds = value === '' ? 0 : options.keepSeconds;
  const age = seconds === undefined ? '' : `; Max-Age=${seconds}`;
  return {
    'set-cookie': `${name}=${value}; Path=/; HttpOnly; SameSite=Strict${options.secure ? '; Secure' : ''}${age}`,
  };
}
