import { z } from 'zod';
import { kindIn, nameIn, stateIn } from '../../cards/concern-shape.ts';
import { card } from '../../cards/index.ts';
import { firstNameOf } from '../../cards/names.ts';
import { concernKeptTo } from '../access.ts';
import { concernSpeaks } from '../content/concern-speaks.ts';
import { say } from '../content/index.ts';
import { alertTest, readAlertTest } from '../records/alert-reads.ts';
import { around, readAround } from '../records/around.ts';
import { concern, mostListed, readOpenConcerns } from '../records/concern-reads.ts';
import { aboutWhom } from '../understanding/about-whom.ts';
import { wordsOfFileName } from '../understanding/file-name.ts';
import { answer, type Came, defineCommand, rowsOf, type StaffTurn } from './command.ts';
import { designatedIn, mayHave } from './concern-having.ts';
import { begin } from './proceed.ts';
import { mayBeName, ownPeopleIn, resolveName } from './resolve.ts';

/** The worries that are open, for whoever may have them: those that nobody has accepted stand first. */
export const concerns = defineCommand({
  id: 'concerns',
  starts: ['concerns', 'worries', 'open concerns', 'alerts'],
  may: null,
  fields: z.object({}),
  what: () => say('en', 'staff-concern.list.what'),
  examples: ['concerns'],
  run(turn) {
    const read = readOpenConcerns();
    const rows = rowsOf(turn, read, concern);
    if (!rows) return { need: [read] };
    const mine = rows
      .flatMap((one) => {
        const decision = mayHave(turn, one);
        return decision.allowed ? [{ one, why: decision.why }] : [];
      })
      .slice(0, mostListed);
    if (mine.length === 0) return answer({ text: say('en', 'staff-concern.list.none') });
    const list = card('concern-list', {
      title: say('en', 'staff-concern.list.title', { count: mine.length }),
      concerns: mine.map(({ one }) => ({
        concernId: one.id,
        name: nameIn(one, concernSpeaks),
        detail: `${kindIn(one, concernSpeaks)}. ${stateIn(one, concernSpeaks)}`,
        open: concernSpeaks.say('label.show'),
      })),
    });
    return {
      events: [],
      replies: [{ card: list }],
      looked: mine.flatMap(({ one, why }) =>
        one.person ? [{ personId: one.person.id, action: 'read_record' as const, why }] : [],
      ),
    };
  },
});

// As long as a channel lets it be: what a colleague saw is never too long to be raised.
const saidFields = z.object({ text: z.string().default('') });
// "lucy grey: what I saw": longer before a colon is no name.
const longestName = 80;

/**
 * Whom a worry is about: the name before a colon, wherever in the service they are, and never somebody else whom the rest names;
 * else whoever the line names.
 */
function beginRaising(turn: StaffTurn, line: string): Came {
  const name = /^([^:]+):/.exec(line)?.[1] ?? '';
  const named = name.length <= longestName ? resolveName(turn, name) : null;
  if (named && 'need' in named) return named;
  return begin(turn, raiseConcern, named?.called || mayBeName(name) ? name : line, { text: line });
}

/** A worry that waits for a name or a reason is in front of nobody: that is said, with whom to ring instead. */
function notYet(turn: StaffTurn, came: Came): Came {
  if ('need' in came || came.events.length > 0) return came;
  const text = say('en', 'staff-concern.raise.notYet', { number: turn.council.dutyNumber });
  return { ...came, replies: [...came.replies, { text, urgent: true }] };
}

/** A worry that a member of staff raises about a young person: it goes the way of any other, to duty at once. */
export const raiseConcern = defineCommand({
  id: 'concern',
  starts: ['concern', 'raise concern', 'raise a concern', 'concern for', 'raise a concern for', 'raise concern for'],
  may: 'find',
  fields: saidFields,
  what: () => say('en', 'staff-concern.raise.what'),
  examples: ['concern for jade: says she has nowhere to sleep tonight'],
  run: (turn, rest) => notYet(turn, beginRaising(turn, rest)),
  finish(turn, who, draft, allowed) {
    const { text } = saidFields.parse(draft.fields);
    const worry = turn.worryIn?.(text);
    const read = readAround(who.id);
    const rows = rowsOf(turn, read, around);
    if (!rows) return { need: [read] };
    const kind = worry?.kind ?? 'other';
    const near = rows[0] ?? null;
    const about = aboutWhom(text, near, kind === 'abuse_or_exploitation');
    // A colleague says it: what they do not say is not asked of them, and duty asks.
    const told = about === 'nobody' || about === 'unclear' ? undefined : about;
    const restrictedTo = told ? concernKeptTo(told, near?.staff ?? null, designatedIn(turn)) : [];
    // Somebody at work says so: it waits for nobody.
    const severity = worry?.severity ?? 'now';
    const minutes = turn.council.safeguarding.acceptMinutes[severity];
    const excerptId = text.trim() === '' ? undefined : turn.newId();
    return {
      events: [
        {
          type: 'concern_raised',
          personId: who.id,
          data: {
            concernId: turn.newId(),
            conversationId: turn.inbound.conversationId,
            kind,
            severity,
            rule: worry?.rule ?? 'staff.said',
            excerptId,
            about: told,
            restrictedTo,
            acceptBy: new Date(turn.now.getTime() + minutes * 60_000).toISOString(),
            byStaff: true,
          },
          ...(excerptId
            ? { words: [{ id: excerptId, kind: 'excerpt', text, retentionClass: 'concern', restrictedTo }] }
            : {}),
        },
      ],
      looked: [{ personId: who.id, ...allowed }],
      replies: [{ text: say('en', 'staff-concern.raise.raised', { number: turn.council.dutyNumber }) }],
    };
  },
});

/**
 * Points to the duty process, with one tap to raise it for whoever is named. The line goes with the tap, so that nothing has to
 * be typed twice; what else the line was is done as well.
 */
export function offerConcern(turn: StaffTurn, text: string, came: Came): Came {
  const names = (turn.inbound.fileNames ?? []).map(wordsOfFileName);
  const worrying = [text, ...names].find((one) => turn.worryIn?.(one));
  if ('need' in came || worrying === undefined) return came;
  // A file's name says what it is about, the line beside it about whom.
  const line = worrying === text || text === '' ? worrying : `${text}: ${worrying}`;
  const own = ownPeopleIn(turn, [text, ...names].join(' ').trim());
  const name = own.kind === 'one' ? firstNameOf({ ...own.person, knownAs: own.person.knownAs ?? null }) : null;
  const { dutyNumber } = turn.council;
  const value = name ? `raise a concern for ${name}: ${line}` : `raise a concern: ${line}`;
  return {
    ...came,
    replies: [
      ...came.replies,
      {
        text: say('en', 'staff-concern.raise.sounds', { number: dutyNumber }),
        choices: [
          {
            title: name ? say('en', 'staff-concern.raise.yes', { name }) : say('en', 'staff-concern.raise.whose'),
            value,
          },
        ],
        urgent: true,
      },
    ],
  };
}

/** A person pressed the button of the weekly test. */
export function answerTest(turn: StaffTurn, { testId }: { testId: string }): Came {
  const read = readAlertTest(testId);
  const rows = rowsOf(turn, read, alertTest);
  if (!rows) return { need: [read] };
  const [test] = rows;
  if (!test) return answer({ text: say('en', 'staff-concern.test.old') });
  if (test.answeredAt) return answer({ text: say('en', 'staff-concern.test.already') });
  return {
    events: [{ type: 'alert_test_answered', personId: null, data: { testId, route: test.route } }],
    replies: [{ text: say('en', 'staff-concern.test.thanks') }],
  };
}
