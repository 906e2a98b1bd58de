import { ageOn, shownDay, shownTime } from '../../cards/days.ts';
import { card } from '../../cards/index.ts';
import { shortNames } from '../../cards/names.ts';
import { mayI } from '../access.ts';
import { say } from '../content/index.ts';
import { refused, understood } from './answer.ts';
import { readList } from './count.ts';
import { type Answered, type ListRow, listRow, type ManagerTurn, plainAnswer } from './query.ts';
import { readWorkers, scopeOf, workersOf } from './scope.ts';

// As many as fit a card that is still read; also the most lines one press adds to the access log.
const pageSize = 10;

const seenBy = (turn: ManagerTurn, row: ListRow) =>
  mayI(turn.actor, 'read_record', {
    personId: row.id,
    adviserId: row.adviserId,
    teamId: row.teamId,
    restrictedTo: row.restrictedTo.length > 0 ? row.restrictedTo : null,
  });

/** The people behind a number, a page at a time, counted again as of now. Each name shown is a line in the access log. */
export function listPeople(turn: ManagerTurn, pressed: { question: unknown; page: number }): Answered {
  const no = refused(turn);
  if (no) return no;
  const known = understood(pressed.question);
  if (!known) return plainAnswer({ text: say('en', 'staff.oldButton') });
  const { query, asked } = known;
  const workers = workersOf(turn);
  if (!workers) return { need: [readWorkers(turn)] };
  const scope = scopeOf(turn, query, asked, workers);
  if (typeof scope === 'string') return plainAnswer({ text: scope });
  const from = (pressed.page - 1) * pageSize;
  const read = readList(turn, scope.scope, query.measure(asked.measure), { from, size: pageSize + 1 });
  const rows = turn.found[read.name]?.map((row) => listRow.parse(row));
  if (!rows) return { need: [read] };
  const shown = rows.slice(0, pageSize).flatMap((row) => {
    const decision = seenBy(turn, row);
    return decision.allowed ? [{ row, why: decision.why }] : [];
  });
  if (shown.length === 0) return plainAnswer({ text: say('en', 'staff.count.nobodyNow') });
  const names = shortNames(shown.map(({ row }) => row));
  return {
    events: [],
    looked: shown.map(({ row, why }) => ({ personId: row.id, action: 'read_record', why })),
    replies: [
      {
        card: card('caseload-list', {
          title: query.title(asked.measure),
          subtitle: [
            ...scope.said,
            say('en', 'staff.count.fromTo', { from: from + 1, to: from + shown.length }),
            say('en', 'staff.count.asOf', { day: shownDay(turn.today, turn.today), time: shownTime(turn.now) }),
          ].join(' · '),
          rows: shown.map(({ row }) => ({
            name: names.get(row.id) ?? '',
            detail: [
              String(ageOn(row.bornOn, turn.today)),
              row.adviser ?? say('en', 'staff.count.noAdviser'),
              row.team ?? '',
            ]
              .filter(Boolean)
              .join(' · '),
            value: query.value(asked.measure, row, turn.today),
          })),
          question: asked,
          page: pressed.page,
          more: rows.length > pageSize,
          labels: { more: say('en', 'staff.count.more') },
        }),
      },
    ],
  };
}
