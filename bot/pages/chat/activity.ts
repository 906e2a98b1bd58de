/** What arrives on the stream, as loosely as it must be read: this page has no room for a schema library. */
export type Activity = {
  type?: unknown;
  id?: unknown;
  timestamp?: unknown;
  text?: unknown;
  from?: unknown;
  attachments?: unknown;
  suggestedActions?: unknown;
  channelData?: unknown;
};

/** Something to press. A `url` is opened; anything else is sent as an answer, `title` shown for it. */
export type Choice = { title: string; value: unknown; hidden: boolean; url?: string };
/** A question that waits for its answer. `left`: question `now` of about `of`. */
export type Ask = { question: string; choices: Choice[]; many: boolean; left?: { now: number; of: number } };

export type Said = {
  id: string;
  /** The sender's own mark of a message; echoed, so that a page knows its message again. */
  clientId?: string;
  mine: boolean;
  text: string;
  at?: string;
  seq?: number;
  cards: unknown[];
  ask?: Ask;
  ways?: Choice[];
  urgent: boolean;
  /** The name of the person who says it, where it is not the bot; the words begin with it. */
  from?: string;
  /** Said before a concern, some time ago: whoever holds the phone now sees it only on asking. */
  folded: boolean;
};
export type Heard = { kind: 'said'; said: Said } | { kind: 'typing' } | { kind: 'end' } | undefined;

type Loose = Record<string, unknown>;
const loose = (value: unknown): Loose => (typeof value === 'object' && value !== null ? (value as Loose) : {});
const list = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);
const text = (value: unknown): string => (typeof value === 'string' ? value : '');
const number = (value: unknown): number | undefined => (typeof value === 'number' && value >= 0 ? value : undefined);

function choice(value: unknown): Choice[] {
  const { type, title, value: sent } = loose(value);
  if (!text(title)) return [];
  const url = type === 'openUrl' && /^https?:/.test(text(sent)) ? text(sent) : undefined;
  return [{ title: text(title), value: sent ?? title, hidden: type === 'postBack' || type === 'messageBack', url }];
}

function asked(activity: Activity, ours: Loose): Ask | undefined {
  const choices = list(loose(activity.suggestedActions).actions).flatMap(choice);
  if (!ours.ask && choices.length === 0) return undefined;
  const now = number(loose(ours.left).now);
  const of = number(loose(ours.left).of);
  return {
    question: text(ours.ask) || text(activity.text),
    choices,
    many: ours.many === true,
    left: now !== undefined && of ? { now, of } : undefined,
  };
}

const card = (attachment: unknown): unknown[] =>
  loose(attachment).contentType === 'application/vnd.microsoft.card.adaptive' ? [loose(attachment).content] : [];

/** Reads one activity; undefined for what a page does not show. `userId` is ours: our own words come back to us too. */
export function read(activity: Activity, userId: string | undefined): Heard {
  if (activity.type === 'endOfConversation') return { kind: 'end' };
  const from = loose(activity.from);
  const mine = from.role === 'user' || (from.role === undefined && from.id === userId);
  if (activity.type === 'typing') return mine ? undefined : { kind: 'typing' };
  if (activity.type !== 'message' || !text(activity.id)) return undefined;
  const data = loose(activity.channelData);
  const ours = loose(data.waymark);
  const ways = list(ours.ways).flatMap(choice);
  const hidden = mine && (data.postBack || data.messageBack);
  return {
    kind: 'said',
    said: {
      id: text(activity.id),
      clientId: mine ? text(data.clientActivityID) || undefined : undefined,
      mine,
      text: text(ours.shown) || (hidden ? '' : text(activity.text)),
      at: text(activity.timestamp) || undefined,
      seq: number(data['webchat:sequence-id']),
      cards: list(activity.attachments).flatMap(card),
      ask: mine ? undefined : asked(activity, ours),
      ways: ways.length > 0 ? ways : undefined,
      urgent: ours.urgent === true,
      from: text(ours.from) || undefined,
      folded: ours.folded === true,
    },
  };
}
