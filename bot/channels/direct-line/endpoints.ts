import { z } from 'zod';
import type { Clock } from '../../clock.ts';
import { languageOf } from '../../content/index.ts';
import { openConversation } from '../../conversation/storage.ts';
import { worryIn } from '../../conversation/worry/heard.ts';
import { Fault } from '../../errors.ts';
import { wordsOfFileName } from '../../understanding/file-name.ts';
import type { Adapter } from './adapter.ts';
import type { Answer, Call, Door } from './door.ts';
import type { FanOut } from './fan-out.ts';
import { type Ask, closeConversation, keptOf, readHistory } from './history.ts';
import { onlyFiles, type Posted, posted } from './posted.ts';
import type { Live, Sessions } from './sessions.ts';
import { activityId, activitySet, numberOf, shown } from './shown.ts';
import { type About, lifeSeconds, type Tokens } from './tokens.ts';
import { readUpload } from './upload.ts';

export type EndpointParts = {
  ask: Ask;
  clock: Clock;
  tokens: Tokens;
  sessions: Sessions;
  fanOut: FanOut;
  adapter: Adapter;
};

const userId = z.string().min(1).max(64);
const generateBody = z
  .object({ user: z.object({ id: userId.optional() }), User: z.object({ Id: userId.optional() }) })
  .partial()
  .optional();
const startBody = z
  .object({ user: z.object({ id: userId.nullish() }).nullish(), locale: z.string().max(35).nullish() })
  .optional();

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

function chatOf(call: Call): { about: Required<Omit<About, 'as'>> & About; live: Live | null } {
  if (call.caller.kind !== 'chat') throw new Fault('token_missing', 'A chat token is needed here.');
  const { conv, user, ses, as, born } = call.caller.token.claims;
  return { about: { conv, user, ses, as, born }, live: call.caller.live };
}

function parsed<T>(shape: z.ZodType<T>, body: unknown): T {
  const found = shape.safeParse(body ?? undefined);
  if (!found.success) throw new Fault('input_invalid', 'The body has the wrong shape.');
  return found.data;
}

/** The doors of Direct Line 3.0. */
export function createEndpoints({ ask, clock, tokens, sessions, fanOut, adapter }: EndpointParts) {
  const opened = async (call: Call, status: number, about: About, watermark: number): Promise<Answer> => {
    const [token, stream] = await Promise.all([tokens.make(about, 'api'), tokens.make(about, 'stream')]);
    const base = `${call.origin.replace(/^http/, 'ws')}/v3/directline/conversations/${about.conv}`;
    return {
      status,
      body: {
        conversationId: about.conv,
        token,
        expires_in: lifeSeconds.api,
        streamUrl: `${base}/stream?watermark=${watermark}&t=${stream}`,
      },
    };
  };

  /** Makes the conversation where it is not there yet, and greets. Answers whether it was new. */
  const begin = async (about: About, live: Live | null, locale?: string): Promise<boolean> => {
    if (live && live.nextSeq > 1) return false;
    const at = clock.now();
    const rows = await ask(
      openConversation({
        id: about.conv,
        channel: 'web',
        userId: about.user,
        ...about.as,
        locale: languageOf(locale),
        at,
      }),
    );
    sessions.drop(about.conv);
    await adapter.joined(about.conv);
    return rows[0]?.fresh === true;
  };

  const generate: Door = async (call) => {
    const body = parsed(generateBody, call.body);
    const user = body?.user?.id ?? body?.User?.Id ?? `dl_${clock.newId()}`;
    const about = { conv: clock.newId(), user, ses: 0 };
    const token = await tokens.make(about, 'api');
    return { status: 200, body: { conversationId: about.conv, token, expires_in: lifeSeconds.api } };
  };

  const refresh: Door = async (call) => {
    const { about } = chatOf(call);
    const token = await tokens.make(about, 'api');
    return { status: 200, body: { conversationId: about.conv, token, expires_in: lifeSeconds.api } };
  };

  const start: Door = async (call) => {
    const body = parsed(startBody, call.body);
    const wanted = body?.user?.id ?? undefined;
    if (call.caller.kind === 'server') {
      if (wanted?.startsWith('dl_')) throw new Fault('input_invalid', 'Such a user id comes from a token only.');
      const about = { conv: clock.newId(), user: wanted ?? `dl_${clock.newId()}`, ses: 0 };
      await begin(about, null, body?.locale ?? undefined);
      return opened(call, 201, about, 1);
    }
    const { about, live } = chatOf(call);
    if (wanted?.startsWith('dl_') && wanted !== about.user) {
      throw new Fault('input_invalid', 'Such a user id comes from a token only.');
    }
    const fresh = await begin(about, live, body?.locale ?? undefined);
    return opened(call, fresh ? 201 : 200, about, 1);
  };

  const reconnect: Door = async (call) => {
    const { about, live } = chatOf(call);
    await begin(about, live);
    return opened(call, 200, about, numberOf(call.query.get('watermark')));
  };

  const readBack: Door = async (call) => {
    const { about, live } = chatOf(call);
    if (!live) throw new Fault('conversation_unknown', 'This conversation was not started.');
    const from = numberOf(call.query.get('watermark'));
    const rows = keptOf(await ask(readHistory(about.conv, from)));
    const activities = rows.map(shown).filter((one) => one !== null);
    const last = rows.at(-1);
    const reached = last ? last.seq + 1 : from;
    // A watermark from beyond the end would wait for ever.
    const end = reached > live.nextSeq && !last ? ((await sessions.of(about.conv, true))?.nextSeq ?? 1) : reached;
    return { status: 200, text: activitySet(activities, Math.min(reached, end)) };
  };

  const receive = async (call: Call, about: About, came: Posted): Promise<Answer> => {
    const language = languageOf(typeof came.own.locale === 'string' ? came.own.locale : undefined);
    if (onlyFiles(came)) {
      // What a file is called may be all that somebody dares to say: that is heard.
      if (came.fileNames.some((name) => worryIn(wordsOfFileName(name))))
        await adapter.receive(about.conv, came, call.address);
      await adapter.refuseFiles(about.conv, came.cause, language);
      throw new Fault('not_supported', 'Files cannot be sent yet.');
    }
    const seq = await adapter.receive(about.conv, came, call.address);
    if (came.hasFiles) await adapter.refuseFiles(about.conv, came.cause, language);
    return { status: 200, body: { id: activityId(about.conv, seq) } };
  };

  const take = async (call: Call, body: unknown): Promise<Answer> => {
    const { about, live } = chatOf(call);
    if (!live) throw new Fault('conversation_unknown', 'This conversation was not started.');
    if (live.closed) throw new Fault('input_invalid', 'This conversation is over.', { say: 'ended' });
    const came = posted(body, about.user, clock.newId);
    if (came.type === 'message') return receive(call, about, came);
    const passing = `${about.conv}|${clock.newId()}`;
    if (came.type === 'event') {
      fanOut.show(about.conv, { ...came.own, id: passing, timestamp: clock.now().toISOString() });
    }
    if (came.type === 'endOfConversation') {
      await adapter.left(about.conv);
      await ask(closeConversation(about.conv, clock.now()));
      sessions.drop(about.conv);
    }
    return { status: 200, body: { id: passing } };
  };

  const post: Door = (call) => take(call, call.body);

  const upload: Door = async (call) => {
    const { activity = { type: 'message' }, file } = await readUpload(call.request);
    if (!isRecord(activity)) return take(call, activity);
    // Web Chat names its files in the activity; what sends no activity names one in its part.
    const named = Array.isArray(activity.attachments) ? activity.attachments : [];
    return take(call, { ...activity, attachments: named.length > 0 ? named : [file] });
  };

  // Only sign-in cards ask for it, and there are none; clients swallow any answer but want one.
  const sessionId: Door = async () => ({ status: 200, body: { sessionId: clock.newId() } });

  return { generate, refresh, start, reconnect, readBack, post, upload, sessionId };
}

export type Endpoints = ReturnType<typeof createEndpoints>;
