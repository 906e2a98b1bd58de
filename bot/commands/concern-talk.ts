import { cut } from '../../cards/cut.ts';
import { shownDay, shownTime } from '../../cards/days.ts';
import { card } from '../../cards/index.ts';
import { firstNameOf } from '../../cards/names.ts';
import { isKeptFrom } from '../access.ts';
import { dayInLondon } from '../clock.ts';
import { say } from '../content/index.ts';
import { readTalkLines, type TalkLine, talkLine } from '../records/live-reads.ts';
import type { Read, Reply } from '../turn.ts';
import { rowsOf, type StaffTurn } from './command.ts';
import type { Had } from './concern-having.ts';

// Teams takes 28 KB with all that is around them, and counts two bytes for a letter.
const mostBytes = 20_000;
// One line alone always fits.
const longestLine = 3_000;

type Fact = { label: string; value: string };

function sizeOf(fact: Fact): number {
  const json = JSON.stringify(fact);
  return Math.max(2 * json.length, Buffer.byteLength(json));
}

/** The newest that fit into one card, the first first; `lines` come with the newest first. */
export function thatFit(lines: Fact[]): Fact[] {
  let left = mostBytes;
  const past = lines.findIndex((one) => {
    left -= sizeOf(one);
    return left < 0;
  });
  return (past < 0 ? lines : lines.slice(0, Math.max(past, 1))).reverse();
}

/** A line with who wrote it and when: the name stands beside it, so that nobody can type it into their own line. */
function factOf(turn: StaffTurn, { one }: Had, { at, from, text }: TalkLine): Fact {
  const who = from ?? (one.person ? firstNameOf(one.person) : say('en', 'staff-concern.write.so.them'));
  const before = from === null ? '' : say('en', 'safety.live.from', { name: from, text: '' });
  const said = text.startsWith(before) ? text.slice(before.length) : text;
  const value = cut(said, longestLine);
  return {
    label: say('en', 'staff-concern.write.so.line', {
      time: `${shownDay(dayInLondon(at), turn.today)} ${shownTime(at)}`,
      who,
    }),
    value: value === said ? said : say('en', 'staff-concern.write.so.cut', { text: value }),
  };
}

/**
 * What a live talk about a concern has come to, for whoever has that concern now: both sides, read fresh. For others who may open
 * it, only that there is one; and where something of that chat or person is, or was, kept from whoever asks, the same as where the
 * chat is gone. Nothing where nobody has written there.
 */
export function talkSoFar(turn: StaffTurn, had: Had): Reply[] | { need: Read[] } {
  const { one, chat } = had;
  if (!chat.spoken) return [];
  if (one.acceptedBy?.id !== turn.staff.id) return [{ text: say('en', 'staff-concern.write.so.whoHas') }];
  const not = [{ text: say('en', 'staff-concern.write.so.not') }];
  if (!chat.there || chat.keptSince.some((each) => isKeptFrom(turn.staff.id, each))) return not;
  const read = readTalkLines(one.id);
  const lines = rowsOf(turn, read, talkLine);
  if (!lines) return { need: [read] };
  if (lines.length === 0) return not;
  const facts = thatFit(lines.map((line) => factOf(turn, had, line)));
  const earlier = (lines[0]?.count ?? 0) - facts.length;
  const talk = card('facts', {
    title: say('en', 'staff-concern.write.so.title'),
    lead: earlier > 0 ? say('en', 'staff-concern.write.so.earlier', { count: earlier }) : '',
    facts,
    small: say('en', 'staff-concern.said.when'),
  });
  return [{ card: talk }];
}
