import { z } from 'zod';
import { nameIn } from '../../cards/concern-shape.ts';
import { shownDay, shownTime } from '../../cards/days.ts';
import { card } from '../../cards/index.ts';
import { dayInLondon } from '../clock.ts';
import { concernSpeaks } from '../content/concern-speaks.ts';
import { say } from '../content/index.ts';
import { type ConcernOutcome, concernOutcomes } from '../events/concern.ts';
import { readSaid, said } from '../records/concern-reads.ts';
import { answer, type Came, rowsOf, type StaffTurn } from './command.ts';
import { changed, concernReply, type Had, having, looked, of, type Pressed, saying } from './concern-having.ts';
import { talkSoFar, thatFit } from './concern-talk.ts';
import { talkEnds } from './concern-write.ts';

export const openConcern = (turn: StaffTurn, pressed: Pressed): Came =>
  having(turn, pressed, (had) => ({
    events: [],
    looked: looked(had, 'read_record'),
    replies: [concernReply(turn, had.one)],
  }));

/** What was said, word for word, as it stands now, and the live talk about it; a line in the access log says who looked. */
export const showConcern = (turn: StaffTurn, pressed: Pressed): Came =>
  having(turn, pressed, (had) => {
    const { one } = had;
    const read = readSaid(one.id, turn.staff.id);
    const lines = rowsOf(turn, read, said);
    if (!lines) return { need: [read] };
    const talk = talkSoFar(turn, had);
    if ('need' in talk) return talk;
    const facts = thatFit(
      lines.map(({ at, text }) => ({
        label: `${shownDay(dayInLondon(at), turn.today)} ${shownTime(at)}`,
        value: text,
      })),
    );
    const earlier = (lines[0]?.count ?? 0) - facts.length;
    const left = earlier > 0 ? say('en', 'staff-concern.write.so.earlier', { count: earlier }) : '';
    const words = card('facts', {
      title: say('en', 'staff-concern.said.words'),
      lead: facts.length > 0 ? left : say('en', 'staff-concern.said.noWords'),
      facts,
      small: say('en', 'staff-concern.said.when'),
    });
    return {
      events: one.seenAt ? [] : [{ type: 'concern_seen', ...of(had), data: { concernId: one.id } }],
      looked: looked(had, 'read_record'),
      replies: [{ card: words }, ...talk],
    };
  });

/** Why somebody may not say how it goes or ended: they have not accepted it, and the card would say it of whoever did. */
function notTheirs(turn: StaffTurn, had: Had): Came | null {
  const { one } = had;
  if (one.closedAt) return saying(turn, had, say('en', 'staff-concern.said.closedAlready'));
  if (!one.acceptedBy) return saying(turn, had, say('en', 'staff-concern.said.notYet'));
  if (one.acceptedBy.id === turn.staff.id) return null;
  return saying(turn, had, say('en', 'staff-concern.said.theirs', { name: one.acceptedBy.givenName }));
}

export const acceptConcern = (turn: StaffTurn, pressed: Pressed): Came =>
  having(turn, pressed, (had) => {
    const { one } = had;
    if (one.closedAt) return saying(turn, had, say('en', 'staff-concern.said.closedAlready'));
    if (one.acceptedBy?.id === turn.staff.id) return saying(turn, had, say('en', 'staff-concern.said.already'));
    if (one.acceptedBy && !one.gone.includes(one.acceptedBy.id))
      return saying(turn, had, say('en', 'staff-concern.said.theirs', { name: one.acceptedBy.givenName }));
    const name = turn.staff.givenName;
    const yours = one.theirs
      ? say('en', 'staff-concern.said.yours', { name: nameIn(one, concernSpeaks) })
      : say('en', 'staff-concern.said.yoursStaff');
    return changed(
      turn,
      had,
      { type: 'concern_accepted', ...of(had), data: { concernId: one.id } },
      {
        now: {
          acceptedBy: { id: turn.staff.id, givenName: name },
          acceptedAt: turn.now,
          seenAt: one.seenAt ?? turn.now,
        },
        said: [{ text: yours }],
        them: [{ text: say('en', 'safety.news.accepted', { name }) }],
      },
    );
  });

export const handOverConcern = (turn: StaffTurn, pressed: Pressed): Came =>
  having(turn, pressed, (had) => {
    const { one } = had;
    if (one.closedAt) return saying(turn, had, say('en', 'staff-concern.said.closedAlready'));
    if (one.acceptedBy && one.acceptedBy.id !== turn.staff.id)
      return saying(turn, had, say('en', 'staff-concern.said.theirs', { name: one.acceptedBy.givenName }));
    const over = talkEnds(turn, had);
    const news = say('en', 'safety.news.handedOver', { name: turn.staff.givenName });
    return changed(
      turn,
      had,
      { type: 'concern_handed_over', ...of(had), data: { concernId: one.id, rung: one.rung + 1 } },
      {
        now: { acceptedBy: null, acceptedAt: null },
        said: [{ text: say('en', 'staff-concern.said.handedOver') }, ...over.said],
        them: [...(one.acceptedBy ? [{ text: news }] : []), ...over.them],
        others: over.others,
      },
    );
  });

export const contactedConcern = (turn: StaffTurn, pressed: Pressed): Came =>
  having(turn, pressed, (had) => {
    const { one } = had;
    const no = notTheirs(turn, had);
    if (no) return no;
    if (one.contactedAt) return saying(turn, had, say('en', 'staff-concern.said.contactedAlready'));
    return changed(
      turn,
      had,
      { type: 'concern_contacted', ...of(had), data: { concernId: one.id } },
      { now: { contactedAt: turn.now }, said: [{ text: say('en', 'staff-concern.said.contacted') }] },
    );
  });

const outcomeOf = (text: string | undefined): ConcernOutcome | undefined =>
  z.enum(concernOutcomes).optional().catch(undefined).parse(text);

export const closeConcern = (
  turn: StaffTurn,
  { concernId, outcome: picked }: Pressed & { outcome?: string | undefined },
): Came =>
  having(turn, { concernId }, (had) => {
    const { one } = had;
    const no = notTheirs(turn, had);
    if (no) return no;
    const outcome = outcomeOf(picked);
    if (!outcome) return answer({ text: say('en', 'staff-concern.said.pick') });
    const over = talkEnds(turn, had);
    return changed(
      turn,
      had,
      { type: 'concern_closed', ...of(had), data: { concernId: one.id, outcome } },
      {
        now: { closedAt: turn.now, outcome },
        said: [{ text: say('en', 'staff-concern.said.closed') }, ...over.said],
        them: over.them,
        others: over.others,
      },
    );
  });
