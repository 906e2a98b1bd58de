import { z } from 'zod';
import { appointment } from './appointment.ts';
import { bidList } from './bid-list.ts';
import { bidTask } from './bid-task.ts';
import { board } from './board.ts';
import type { Card, CardChannel } from './card.ts';
import { caseloadList } from './caseload-list.ts';
import { caseloadNumber } from './caseload-number.ts';
import { concern } from './concern.ts';
import { concernList } from './concern-list.ts';
import { concernTalk } from './concern-talk.ts';
import { concernTest } from './concern-test.ts';
import { contactLogged } from './contact-logged.ts';
import { contactMissing } from './contact-missing.ts';
import { facts } from './facts.ts';
import { expand } from './fill.ts';
import { found } from './found.ts';
import { help } from './help.ts';
import { homeRecord } from './home-record.ts';
import { invitation } from './invitation.ts';
import { link } from './link.ts';
import { moneyNotice } from './money-notice.ts';
import { moneyRequest } from './money-request.ts';
import { people } from './people.ts';
import { planNotice } from './plan-notice.ts';
import { planState } from './plan-state.ts';

export const cards = {
  appointment,
  'bid-list': bidList,
  'bid-task': bidTask,
  board,
  'caseload-list': caseloadList,
  'caseload-number': caseloadNumber,
  concern,
  'concern-list': concernList,
  'concern-talk': concernTalk,
  'concern-test': concernTest,
  'contact-logged': contactLogged,
  'contact-missing': contactMissing,
  facts,
  found,
  help,
  'home-record': homeRecord,
  invitation,
  'money-notice': moneyNotice,
  'money-request': moneyRequest,
  link,
  people,
  'plan-notice': planNotice,
  'plan-state': planState,
} satisfies Record<string, Card>;

export type CardName = keyof typeof cards;
export type CardData<N extends CardName> = z.infer<(typeof cards)[N]['data']>;

/** A card's name with data that fits it, as a reply carries them. */
export function card<N extends CardName>(name: N, data: CardData<N>): { name: N; data: CardData<N> } {
  return { name, data };
}

/**
 * The Adaptive Card `name` with its words and facts in it, ready for a channel. Throws (a ZodError, or an unknown name) when the
 * data does not fit: that is a fault in the code, never in what somebody typed.
 */
export function fill(name: string, data: unknown, channel: CardChannel): Record<string, unknown> {
  const one: Card | undefined = Object.hasOwn(cards, name) ? cards[name as CardName] : undefined;
  if (!one) throw new Error(`no card is called ${name}`);
  return expand(one.template, one.data.parse(data), channel);
}

type Presses = { [N in CardName]: (typeof cards)[N]['presses'] }[CardName];
type Together<U> = (U extends unknown ? (one: U) => void : never) extends (all: infer I) => void ? I : never;
type PressSchemas = Together<Presses>;

/** What each button may send, by its verb. */
export type Verb = keyof PressSchemas & string;
export type Pressed = {
  [V in Verb]: { verb: V } & (PressSchemas[V] extends z.ZodType ? z.infer<PressSchemas[V]> : never);
}[Verb];

const schemas: Map<string, z.ZodType> = new Map(
  Object.values(cards).flatMap((one: Card) => Object.entries(one.presses)),
);

/** A button's fields checked against the card it stands on; undefined when no card of ours sends such a thing. */
export function readPress(value: unknown): Pressed | undefined {
  const named = z.object({ verb: z.string() }).safeParse(value);
  const schema = named.success ? schemas.get(named.data.verb) : undefined;
  const fields = schema?.safeParse(value);
  return named.success && fields?.success
    ? ({ verb: named.data.verb, ...(fields.data as object) } as Pressed)
    : undefined;
}
