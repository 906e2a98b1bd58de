import { z } from 'zod';
import { nameIn, talkShape } from '../../cards/concern-shape.ts';
import { cut } from '../../cards/cut.ts';
import { shownTime } from '../../cards/days.ts';
import { card } from '../../cards/index.ts';
import { isKeptFrom } from '../access.ts';
import { concernSpeaks } from '../content/concern-speaks.ts';
import { say } from '../content/index.ts';
import { isQuiet } from '../records/live-reads.ts';
import type { Reply } from '../turn.ts';
import { answer, type Came, type StaffTurn } from './command.ts';
import { changed, concernReply, type Had, having, of, type Pressed } from './concern-having.ts';

// As much as anybody reads on a phone in a bad moment.
const mostLetters = 1_000;
const written = z.string().trim().min(1).max(mostLetters);
// What is too long is given back, as far as a card can hold it.
const longestDraft = 8_000;

/** Who talks in this chat now, and has not fallen quiet; null: nobody. */
const talking = ({ chat }: Had, now: Date) => (chat.live && !isQuiet(new Date(chat.live.at), now) ? chat.live : null);

/** Why nothing is sent; undefined: it may be. Where something is kept from the sender, the chat cannot be written to, and no more is said. */
function refusal(turn: StaffTurn, had: Had, text: string): string | undefined {
  const { one, chat } = had;
  if (one.closedAt) return say('en', 'staff-concern.said.closedAlready');
  if (!one.acceptedBy) return say('en', 'staff-concern.said.notYet');
  if (one.acceptedBy.id !== turn.staff.id)
    return say('en', 'staff-concern.said.theirs', { name: one.acceptedBy.givenName });
  if (!one.theirs || !chat.there || chat.kept.some((each) => isKeptFrom(turn.staff.id, each)))
    return say('en', 'staff-concern.write.not.chat');
  const live = talking(had, turn.now);
  if (live && live.staffId !== turn.staff.id) return say('en', 'staff-concern.write.not.busy', { name: live.name });
  if (text.trim() === '') return say('en', 'staff-concern.write.not.empty');
  return written.safeParse(text).success ? undefined : say('en', 'staff-concern.write.not.long', { most: mostLetters });
}

/** The card that was pressed, with what was typed still in its field. */
function cardAgain(turn: StaffTurn, { one }: Had, isTalk: boolean, draft: string): Reply {
  if (isTalk) return { card: card('concern-talk', talkShape(one.id, concernSpeaks, draft)), replaces: true };
  return concernReply(turn, one, { replaces: true, draft });
}

/**
 * Writes to the young person in the very chat where they said it. From then on what they type there comes to whoever wrote: they
 * are told so before the first words of it.
 */
export const writeToThem = (
  turn: StaffTurn,
  { concernId, text, talk }: Pressed & { text: string; talk?: true | undefined },
): Came =>
  having(turn, { concernId }, (had) => {
    const { one } = had;
    const isTalk = talk === true;
    const refused = refusal(turn, had, text);
    const draft = cut(text, longestDraft);
    if (refused !== undefined) {
      const hasField = one.closedAt === null && one.theirs && one.acceptedBy?.id === turn.staff.id;
      if (hasField) return answer({ text: refused }, cardAgain(turn, had, isTalk, draft));
      const typed = draft === '' ? [] : [{ text: say('en', 'staff-concern.write.typed', { text: draft }) }];
      return answer({ text: refused }, ...typed, concernReply(turn, one, { replaces: true }));
    }
    const name = turn.staff.givenName;
    const words = text.trim();
    const begins = talking(had, turn.now) === null;
    const opened = begins ? [{ text: say('en', 'staff-concern.write.opened') }] : [];
    const came = changed(
      turn,
      had,
      { type: 'concern_written_to', ...of(had), data: { concernId: one.id, conversationId: one.conversationId } },
      {
        now: { contactedAt: one.contactedAt ?? turn.now },
        said: [{ text: say('en', 'staff-concern.write.sent', { time: shownTime(turn.now), text: words }) }, ...opened],
        them: [
          ...(begins ? [{ text: say('en', 'safety.live.intro', { name }) }] : []),
          { text: say('en', 'safety.live.from', { name, text: words }), from: name, lineOf: one.id },
        ],
      },
    );
    if (!isTalk || 'need' in came) return came;
    // In the middle of a talk the field alone is enough.
    const [, ...said] = came.replies;
    return { ...came, replies: [cardAgain(turn, had, true, ''), ...said] };
  });

/** What is said, and to whom, when a live talk about a concern ends with what the sender does; nothing where there is none. */
export function talkEnds(
  turn: StaffTurn,
  { one, chat }: Had,
): { said: Reply[]; them: Reply[]; others: { to: { staffId: string }; replies: Reply[] }[] } {
  const { live } = chat;
  if (live?.concernId !== one.id) return { said: [], them: [], others: [] };
  const ended = { text: say('en', 'staff-concern.write.ended', { name: nameIn(one, concernSpeaks) }) };
  const mine = live.staffId === turn.staff.id;
  const { name } = live;
  return {
    said: mine ? [ended] : [],
    them: [
      { text: say('en', 'safety.live.gone', { name }) },
      {
        text: say('en', 'safety.live.again', { name }),
        choices: [{ title: say('en', 'common.menu.carryOn'), value: say('en', 'common.menu.carryOn') }],
      },
    ],
    others: mine ? [] : [{ to: { staffId: live.staffId }, replies: [ended] }],
  };
}
