import type { z } from 'zod';
import type { concern } from './concern.ts';
import type { concernTalk } from './concern-talk.ts';
import { shownDay, shownTime } from './days.ts';
import { firstNameOf } from './names.ts';

/** A concern as far as a card shows it. */
export type ShownConcern = {
  id: string;
  theirs: boolean;
  kind: string;
  severity: string;
  aboutRole: string | null;
  raisedAt: Date;
  seenAt: Date | null;
  acceptedBy: { givenName: string } | null;
  acceptedAt: Date | null;
  contactedAt: Date | null;
  closedAt: Date | null;
  outcome: string | null;
  repeats: number;
  person: { givenName: string; familyName: string; knownAs: string | null } | null;
};

/** Words by name; `has`: whether there is such a sentence. Cards know no content. */
export type Speaks = {
  say(name: string, values?: Record<string, string | number>): string;
  has(name: string): boolean;
};

export const nameIn = (one: ShownConcern, { say }: Speaks): string =>
  one.person ? firstNameOf(one.person) : say('somebody');

/** What kind it is, in words; a kind that we have no words for is a worry. */
export const kindIn = (one: Pick<ShownConcern, 'kind'>, { say, has }: Speaks): string =>
  say(has(`kind.${one.kind}`) ? `kind.${one.kind}` : 'kind.other');

/** Who has it, in words. */
export function stateIn(one: ShownConcern, { say }: Speaks): string {
  const name = one.acceptedBy?.givenName ?? '';
  if (one.closedAt) return say('state.closed', { outcome: one.outcome ? say(`outcome.${one.outcome}`) : '' });
  if (one.contactedAt && one.acceptedAt) return say('state.contacted', { name, time: shownTime(one.contactedAt) });
  if (one.acceptedAt) return say('state.accepted', { name, time: shownTime(one.acceptedAt) });
  return say(one.seenAt ? 'state.seen' : 'state.open');
}

/** When it was raised, with its day: a card may be read much later. */
export const raisedIn = ({ raisedAt }: Pick<ShownConcern, 'raisedAt'>, dayOf: (at: Date) => string): string =>
  `${shownDay(dayOf(raisedAt), '')} ${shownTime(raisedAt)}`;

/** The field to answer in, below what they wrote in a live talk; `draft`: what was typed and not sent. */
export const talkShape = (concernId: string, { say }: Speaks, draft = ''): z.infer<typeof concernTalk.data> => ({
  concernId,
  draft,
  labels: { field: say('write.answerField'), answer: say('write.answer'), open: say('write.open') },
});

/**
 * The data of the card of a concern as it stands. `draft`, for whoever has it and may write to them: what stands in the field, as
 * it was typed and not sent.
 */
export function concernShape(
  one: ShownConcern,
  speaks: Speaks,
  dayOf: (at: Date) => string,
  outcomes: readonly string[],
  draft: string | null = null,
): z.infer<typeof concern.data> {
  const { say, has } = speaks;
  const open = one.closedAt === null;
  const about =
    one.aboutRole === null ? null : has(`about.${one.aboutRole}`) ? `about.${one.aboutRole}` : 'about.worker';
  const fact = (label: string, value: string | null) =>
    value === null ? [] : [{ label: say(`label.${label}`), value }];
  return {
    concernId: one.id,
    title: say('title', { name: nameIn(one, speaks) }),
    facts: [
      ...fact('what', kindIn(one, speaks)),
      ...fact('when', raisedIn(one, dayOf)),
      ...fact('haste', say(`severity.${one.severity}`)),
      ...fact('about', about && say(about)),
      ...fact('repeats', one.repeats > 0 ? say('repeats', { count: one.repeats }) : null),
      ...fact('told', say(one.theirs ? 'toldThem' : 'toldByStaff')),
      ...fact('state', stateIn(one, speaks)),
    ],
    canShow: true,
    canAccept: open && one.acceptedBy === null,
    canHandOver: open,
    canContact: open && one.acceptedBy !== null && one.contactedAt === null,
    canWrite: open && one.theirs && draft !== null,
    draft: draft ?? '',
    canClose: open && one.acceptedBy !== null,
    outcomes: outcomes.map((value) => ({ title: say(`outcome.${value}`), value })),
    labels: {
      show: say('label.show'),
      accept: say('label.accept'),
      handOver: say('label.handOver'),
      contacted: say('label.contacted'),
      writeField: say('write.field'),
      write: say('write.button'),
      outcome: say('label.outcome'),
      close: say('label.close'),
    },
  };
}
