import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Clock } from '../clock.ts';
import type { Settings } from '../config.ts';
import { say } from '../content/index.ts';
import type { Ran } from '../conversation/run.ts';
import type { Stored } from '../conversation/storage.ts';
import { isAway, NotWritten } from '../db/commit.ts';
import { Fault } from '../errors.ts';
import type { Log } from '../log.ts';
import type { Inbound, Statement } from '../turn.ts';
import { createTeams, referenceOf, turnOf } from './teams.ts';
import { type Activity, type Asked, askedBy, envelope, readActivity, tenantsOf } from './teams-activity.ts';
import { createTeamsAuth } from './teams-auth.ts';
import { createConnector, type Reference } from './teams-connector.ts';
import { createDelivery } from './teams-delivery.ts';
import type { Outcome } from './teams-http.ts';

export type TeamsParts = {
  settings: Pick<Settings, 'bot' | 'connector'>;
  log: Log;
  clock: Clock;
  /** Sends one statement and answers its rows. */
  ask(one: Statement): Promise<unknown[]>;
  /** Runs the turn; resolves when all of it is committed. */
  handle(inbound: Inbound, own: unknown): Promise<Ran>;
  /** Where the token for replies comes from; absent: Entra. For tests and for a private cloud. */
  outboundToken?: () => Promise<string>;
};

/** What a request is answered with; without a body: nothing. */
export type Answered = { status: number; body?: unknown };

export type TeamsChannel = {
  /** `POST /api/messages`: answers when all that the activity made is committed; its replies go out by themselves. Never throws. */
  receive(authorization: string | undefined, body: unknown): Promise<Answered>;
  /** The same on a bare server that has parsed the body. */
  handle(request: IncomingMessage & { body?: unknown }, response: ServerResponse): Promise<void>;
  /** Sends a message that is not an answer, now and once. */
  send(to: Reference, payload: Record<string, unknown>): Promise<Outcome>;
  /** Told of every commit by `run`: sends what the connector is to have. */
  deliver(stored: Stored[]): void;
  /** Sends what was not taken yet and is due; any number of instances may do so at once. */
  deliverDue(now?: Date): Promise<void>;
  counts(): { sent: number; postponed: number; givenUp: number };
  settled(): Promise<void>;
  /** Waits for what is under way; nothing is sent after. */
  stop(): Promise<void>;
};

const adaptiveCard = 'application/vnd.microsoft.card.adaptive';
const messageBody = 'application/vnd.microsoft.activity.message';
const mostTold = 1_000;
// Staff read English; young people who come by Azure Direct Line are answered in their own language by the turn.
const inWords = (
  key: 'teams.stranger' | 'teams.noPrivateChat' | 'doors.too_large' | 'doors.database_away' | 'doors.failed',
) => say('en', key);
const unread = (code: string): Answered => ({
  status: 400,
  body: { error: { code, message: say('en', 'doors.input_invalid') } },
});

type Attachment = { contentType?: unknown; content?: unknown };
const cardOf = (row: Stored): unknown =>
  ((row.payload?.attachments ?? []) as Attachment[]).find((one) => one.contentType === adaptiveCard)?.content;

/** The reply that the answer to a pressed button carries: the card that takes the place of the one pressed, or a text. */
function bodyOf(stored: Stored[]): { row: Stored | undefined; body: unknown } {
  const replies = stored.filter((row) => !row.fromPerson && row.payload);
  const withCard = replies.find((row) => cardOf(row) !== undefined);
  if (withCard) return { row: withCard, body: { statusCode: 200, type: adaptiveCard, value: cardOf(withCard) } };
  const row = replies.find((one) => typeof one.payload?.text === 'string');
  return { row, body: { statusCode: 200, type: messageBody, value: row?.payload?.text ?? '' } };
}

const isDatabaseAway = (error: unknown) =>
  (error instanceof Fault && error.code === 'database_away') ||
  (error instanceof NotWritten && error.why === 'away') ||
  isAway(error);

/** Teams, and Azure Direct Line where it is allowed: checks what comes in, turns it into turns, and delivers what they say. */
export function createTeamsChannel(parts: TeamsParts): TeamsChannel {
  const { log, clock, ask, outboundToken } = parts;
  const { bot, connector: how } = parts.settings;
  if (!bot) throw new Fault('start_refused', 'Without an app id there is no way in for Teams.');
  const { tenantId } = bot;
  const { check, mayReach } = createTeamsAuth(bot, how, clock);
  const connector = createConnector({ bot, connector: how, clock, mayReach, outboundToken });
  const delivery = createDelivery({ ask, connector, clock, log });
  const { chatOf } = createTeams({ ask, clock, know: delivery.know });
  const told = new Set<string>();

  /** Says a sentence outside any turn, once for an activity however often it comes. */
  async function tell(come: Activity, what: Parameters<typeof inWords>[0]): Promise<Answered> {
    const text = inWords(what);
    if (come.type === 'invoke') return { status: 200, body: { statusCode: 200, type: messageBody, value: text } };
    const once = `${come.conversation.id} ${come.id ?? ''}`;
    if (!told.has(once)) {
      if (told.size >= mostTold) told.clear();
      told.add(once);
      await connector.send(referenceOf(come), { type: 'message', text });
    }
    return { status: 200 };
  }

  async function runTurn(come: Activity, asked: Extract<Asked, { kind: 'message' | 'press' | 'joined' }>) {
    const chat = await chatOf(come);
    if (chat === 'stranger' || chat === 'noPrivateChat') return tell(come, `teams.${chat}`);
    const { inbound, own } = turnOf(asked, chat, come.id ?? '');
    const ran = await parts.handle(inbound, own);
    if (come.type !== 'invoke') return { status: 200 };
    const { row, body } = bodyOf(ran.stored);
    if (row) delivery.carried(row);
    // The first delivery of this press has sent the others.
    if (!ran.repeated) delivery.deliver(ran.stored.filter((one) => !one.fromPerson && one !== row));
    return { status: 200, body };
  }

  async function answer(come: Activity): Promise<Answered> {
    const asked = askedBy(come);
    switch (asked.kind) {
      case 'nothing':
        return { status: 200 };
      case 'unreadable':
        return unread('BadArgument');
      case 'too_long':
        return tell(come, 'doors.too_large');
      case 'joined':
        return referenceOf(come).personal ? runTurn(come, asked) : { status: 200 };
      default:
        return come.id ? runTurn(come, asked) : unread('MissingProperty');
    }
  }

  async function receive(authorization: string | undefined, body: unknown): Promise<Answered> {
    const refused = (status: number, why: string): Answered => {
      log.info('refused', { route: 'messages', status, code: why });
      return { status };
    };
    const about = envelope.safeParse(body);
    if (!about.success) return refused(401, 'not_an_activity');
    const verdict = await check(authorization, about.data);
    if (!verdict.in) return refused(verdict.status, verdict.why);
    const read = readActivity(body);
    if (!read.success) {
      refused(400, 'wrong_shape');
      return unread('BadSyntax');
    }
    const come = read.data;
    const tenants = tenantsOf(come);
    if (come.channelId === 'msteams' && (tenants.length !== 1 || tenants[0] !== tenantId)) {
      return refused(401, 'other_tenant');
    }
    try {
      return await answer(come);
    } catch (error) {
      const away = isDatabaseAway(error);
      log.error('a message was not handled', { route: 'messages', code: away ? 'database_away' : 'failed' }, error);
      return tell(come, away ? 'doors.database_away' : 'doors.failed');
    }
  }

  return {
    receive,
    handle: async (request, response) => {
      const { status, body } = await receive(request.headers.authorization, request.body);
      response.writeHead(status, body === undefined ? {} : { 'content-type': 'application/json; charset=utf-8' });
      response.end(body === undefined ? undefined : JSON.stringify(body));
    },
    send: connector.send,
    deliver: delivery.deliver,
    deliverDue: (now = clock.now()) => delivery.deliverDue(now),
    counts: delivery.counts,
    settled: delivery.settled,
    stop: delivery.stop,
  };
}
