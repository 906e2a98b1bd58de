import { z } from 'zod';
import type { Answer, Call, Door } from '../channels/direct-line/door.ts';
import type { FanOut } from '../channels/direct-line/fan-out.ts';
import { type Ask, endSession, readDemoChat } from '../channels/direct-line/history.ts';
import { type Live, mustBeLive, type Sessions } from '../channels/direct-line/sessions.ts';
import { type About, type As, type Claims, lifeSeconds, type Tokens } from '../channels/direct-line/tokens.ts';
import type { Clock } from '../clock.ts';
import { say } from '../content/index.ts';
import { Fault } from '../errors.ts';
import { chatCookie, setChatCookie } from './cookie.ts';
import type { Limits } from './limits.ts';
import type { Origins } from './origins.ts';
import { errorBody } from './replies.ts';

export type WaysInParts = {
  ask: Ask;
  clock: Clock;
  tokens: Tokens;
  sessions: Sessions;
  fanOut: FanOut;
  limits: Limits;
  origins: Origins;
  /** Told before a chat is let go of for good. */
  left(conversationId: string): Promise<void>;
  /** Tries the short code of a kept chat. */
  tryCode(conversationId: string, code: string): Promise<'right' | 'wrong' | 'locked'>;
  /** Somebody of the demo by `given.family`; null where there is no such person, or this is no demo. */
  demoPerson(as: string): Promise<As | null>;
};

const tokenBody = z
  .object({
    returnKey: z.string().max(2_000).nullish(),
    code: z.string().max(100).nullish(),
    /** Asks for a new chat where an old one could be opened. */
    fresh: z.boolean().nullish(),
  })
  .optional();
const demoBody = z.object({ as: z.string().min(1).max(100) });
const dayMs = 24 * 60 * 60 * 1_000;

function parsed<T>(shape: z.ZodType<T>, body: unknown): T {
  const found = shape.safeParse(body ?? undefined);
  if (!found.success) throw new Fault('input_invalid', 'The body has the wrong shape.');
  return found.data;
}

/** How a page gets into a chat, and how a phone forgets one. */
export function createWaysIn(parts: WaysInParts) {
  const { ask, clock, tokens, sessions, fanOut, limits, origins, left, tryCode, demoPerson } = parts;

  const mustEnter = (call: Call) => {
    if (!origins.mayEnter(call.request)) throw new Fault('token_refused', 'This is not a page of ours.');
  };

  const claimsOf = async (
    token: string | null | undefined,
    use: 'return' | 'cookie' | 'api',
  ): Promise<Claims | null> =>
    token
      ? tokens.check(token, use).then(
          (checked) => checked.claims,
          () => null,
        )
      : null;

  const isSecure = (call: Call) => call.origin.startsWith('https:');

  const letIn = async (
    call: Call,
    about: About,
    resumed: boolean,
    cookie: { kept: boolean } | null,
  ): Promise<Answer> => {
    const [token, returnKey, value] = await Promise.all([
      tokens.make(about, 'api'),
      tokens.make(about, 'return'),
      cookie ? tokens.make(about, 'cookie') : '',
    ]);
    const keepSeconds = cookie?.kept ? lifeSeconds.cookie : undefined;
    return {
      status: 200,
      body: { token, conversationId: about.conv, userId: about.user, domain: '/v3/directline', returnKey, resumed },
      ...(cookie ? { headers: setChatCookie(value, { secure: isSecure(call), keepSeconds }) } : {}),
    };
  };

  const startAnew = (call: Call, as?: As): About => {
    const seconds = limits.secondsToNewChat(call.address);
    if (seconds > 0) throw new Fault('too_many', 'Too many new chats from one place.', { seconds });
    const owner = as ? ('personId' in as ? as.personId : as.staffId) : null;
    return {
      conv: clock.newId(),
      user: owner ? `dl_demo_${owner}` : `dl_${clock.newId()}`,
      ses: 0,
      ...(as ? { as } : {}),
    };
  };

  const isOpen = (claims: Claims, live: Live | null) => {
    try {
      mustBeLive({ claims, expired: false }, live);
      return !live?.closed;
    } catch {
      return false;
    }
  };

  /** The chat that this browser was in: with this tab's half of the key, or for a kept chat with its code; else null. */
  const comeBack = async (call: Call, body: z.infer<typeof tokenBody>): Promise<Answer | null> => {
    const cookie = await claimsOf(chatCookie(call.request), 'cookie');
    if (!cookie || body?.fresh) return null;
    const live = await sessions.of(cookie.conv, true);
    if (!isOpen(cookie, live)) return null;
    const about: About = {
      conv: cookie.conv,
      user: cookie.user,
      ses: cookie.ses,
      ...(cookie.as ? { as: cookie.as } : {}),
    };
    const kept = live?.kept ?? false;
    const tab = await claimsOf(body?.returnKey, 'return');
    if (tab && tab.conv === cookie.conv && tab.ses === cookie.ses) return letIn(call, about, true, { kept });
    if (!kept) return null;
    if (!body?.code) return { status: 403, body: errorBody('CodeNeeded', say('en', 'doors.code_needed')) };
    const tried = await tryCode(cookie.conv, body.code);
    if (tried === 'right') return letIn(call, about, true, { kept });
    if (tried === 'wrong') return { status: 403, body: errorBody('CodeNeeded', say('en', 'doors.code_wrong')) };
    return { status: 403, body: errorBody('CodeLocked', say('en', 'doors.code_locked')) };
  };

  const token: Door = async (call) => {
    mustEnter(call);
    const body = parsed(tokenBody, call.body);
    return (await comeBack(call, body)) ?? letIn(call, startAnew(call), false, { kept: false });
  };

  const demoToken: Door = async (call) => {
    mustEnter(call);
    const as = await demoPerson(parsed(demoBody, call.body).as);
    if (!as) throw new Fault('input_invalid', 'There is nobody of this name in the demo.', { say: 'not_found' });
    const user = `dl_demo_${'personId' in as ? as.personId : as.staffId}`;
    const since = new Date(clock.now().getTime() - dayMs);
    const [row] = (await ask(readDemoChat(user, as, since))) as { id: string; session: number }[];
    const about = row ? { conv: row.id, user, ses: row.session, as } : startAnew(call, as);
    // No cookie: three people share one browser there.
    return letIn(call, about, row !== undefined, null);
  };

  const forget: Door = async (call) => {
    mustEnter(call);
    const given = /^Bearer (\S+)$/i.exec(call.request.headers.authorization ?? '')?.[1];
    const byToken = await claimsOf(given, 'api');
    const byCookie = await claimsOf(chatCookie(call.request), 'cookie');
    const claims = byToken ?? byCookie;
    if (claims) {
      // Whatever goes wrong there: the phone forgets, and who has not answered is asked after when the time is over.
      await left(claims.conv).catch(() => {});
      await ask(endSession(claims, clock.now()));
      fanOut.endStreams(claims.conv);
    }
    // A token of another chat than the cookie's (three people in one demo) leaves the cookie alone.
    const keepsCookie = byToken && byCookie && byToken.conv !== byCookie.conv;
    return { status: 204, ...(keepsCookie ? {} : { headers: setChatCookie('', { secure: isSecure(call) }) }) };
  };

  return { token, demoToken, forget };
}

export type WaysIn = ReturnType<typeof createWaysIn>;
