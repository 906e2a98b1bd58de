import { shownDay, shownTime } from '../../cards/days.ts';
import { card } from '../../cards/index.ts';
import { mayI } from '../access.ts';
import { type Key, say, sayLine } from '../content/index.ts';
import type { Reply } from '../turn.ts';
import { type LeftOut, leftOutReasons, readTally, type Tallied, tallied } from './count.ts';
import { queries, queryFor } from './index.ts';
import {
  type Answered,
  type ManagerTurn,
  plainAnswer,
  type Query,
  type Question,
  question,
  type Scope,
  type Tally,
} from './query.ts';
import type { Asked } from './read-question.ts';
import { readWorkers, scopeOf, workersOf } from './scope.ts';

export const examples = queries.flatMap((query) => query.examples);

/** What can be asked, with sentences that say themselves when pressed. */
export const whatToAsk = (lead: string): Reply => ({
  text: lead,
  choices: queries.map((query) => query.examples[0] ?? '').map((text) => ({ title: text, value: text })),
});

/** When it was counted, as everybody reads the clock: `today, Wed 18 March 10:04`. */
const asOf = (turn: ManagerTurn): string =>
  say('en', 'staff.count.asOf', { day: shownDay(turn.today, turn.today), time: shownTime(turn.now) });

const groupName = (groupBy: string, group: Tally): string => {
  if (groupBy === 'gender') return sayLine('en', { key: `staff.count.genders.${group.name ?? 'U'}` as Key });
  return group.name ?? say('en', 'staff.count.noAdviser');
};

export function leftOutSaid(left: LeftOut): string {
  // The dead and those who went home are always named: readers know the published base by them.
  const told = leftOutReasons.filter((reason) => left[reason] > 0 || reason === 'died' || reason === 'returned_home');
  const parts = told.map((reason) =>
    sayLine('en', { key: `staff.count.left.${reason}`, values: { count: left[reason] } }),
  );
  const count = Object.values(left).reduce((sum, one) => sum + one, 0);
  return say('en', 'staff.count.leftOut', { count, parts: parts.join(', ') });
}

const breakdownOf = (turn: ManagerTurn, asked: Question): string | null => {
  if (asked.groupBy) return asked.groupBy;
  if (asked.filters.adviser) return null;
  return asked.filters.team || turn.staff.teams.filter((team) => team.manages).length === 1 ? 'adviser' : 'team';
};

function numberCard(
  turn: ManagerTurn,
  query: Query,
  asked: Question,
  counted: Tallied,
  of: { scope: Scope; said: string[] },
): Reply {
  const { total, groups, left } = counted;
  const groupBy = breakdownOf(turn, asked);
  const known = groupBy ? groups.filter((group) => group.base > 0) : [];
  const shown = known.length > 1 || asked.groupBy ? known : [];
  const parts = (group: Tally) => query.parts(asked.measure, group);
  return {
    card: card('caseload-number', {
      title: query.title(asked.measure),
      subtitle: [...of.said, asOf(turn)].join(' · '),
      figures: query.figures(asked.measure, total),
      chartTitle: groupBy ? sayLine('en', { key: `staff.count.by.${groupBy}` as Key }) : '',
      columns: shown[0]
        ? [...parts(shown[0]).map(({ legend }) => ({ label: legend })), { label: say('en', 'staff.count.base') }]
        : [],
      rows: shown.map((group) => ({
        name: groupName(groupBy ?? '', group),
        cells: [...parts(group).map(({ value }) => ({ text: String(value) })), { text: String(group.base) }],
        parts: parts(group).map(({ legend, value, color }) => ({ legend, value, color })),
      })),
      notes: [
        {
          line: say('en', 'staff.count.counted', {
            council: turn.council.name,
            what: query.definition(asked.measure, of.scope),
          }),
        },
        { line: leftOutSaid(left) },
      ],
      question: asked,
      canShow: total.counted > 0,
      labels: { show: say('en', 'staff.count.show', { count: total.counted }), why: say('en', 'staff.count.why') },
    }),
  };
}

/** Whether the sender may ask at all; the answer that says so otherwise. */
export const refused = (turn: ManagerTurn): Answered | undefined =>
  mayI(turn.actor, 'count').allowed ? undefined : plainAnswer({ text: say('en', 'staff.count.managersOnly') });

/** A question as checked here; undefined for one that no query answers. */
export function understood(given: unknown): { query: Query; asked: Question } | undefined {
  const asked = question.safeParse(given).data;
  const query = asked && queryFor(asked.measure);
  return asked && query && { query, asked };
}

/**
 * Answers a question: the number with its base and what is not known, what was counted and left out, as of now. What cannot be
 * counted as it was asked is said, and not counted differently.
 */
export function answerQuestion(turn: ManagerTurn, { asked: given, ambiguous, leftOut, about }: Asked): Answered {
  const no = refused(turn);
  if (no) return no;
  if (ambiguous) return plainAnswer({ text: say('en', 'staff.count.whichAdviser', { names: ambiguous.join(', ') }) });
  if (about) return plainAnswer(findInstead(about));
  const known = understood(given);
  if (!known) return plainAnswer(whatToAsk(say('en', 'staff.count.notYet.measure')));
  const { query, asked } = known;
  const workers = workersOf(turn);
  if (!workers) return { need: [readWorkers(turn)] };
  const scope = scopeOf(turn, query, asked, workers);
  if (typeof scope === 'string') return plainAnswer(whatToAsk(scope));
  const read = readTally(turn, scope.scope, query.measure(asked.measure), breakdownOf(turn, asked));
  const rows = turn.found[read.name];
  if (!rows) return { need: [read] };
  const unused = leftOut ? [{ text: say('en', 'staff.count.unused', { words: leftOut.join(' ') }) }] : [];
  return plainAnswer(...unused, numberCard(turn, query, asked, tallied(rows), scope));
}

const findInstead = (name: string): Reply => ({
  text: say('en', 'staff.count.onePerson'),
  choices: [{ title: say('en', 'staff.log.findThem', { name }), value: `find ${name}` }],
});

/** What a number means and where its rules are from. */
export function explain(turn: ManagerTurn, given: unknown): Answered {
  const no = refused(turn);
  if (no) return no;
  const known = understood(given);
  if (!known) return plainAnswer({ text: say('en', 'staff.oldButton') });
  const { query, asked } = known;
  const contactDays = asked.withinDays ?? turn.council.contactWeeks * 7;
  return plainAnswer({
    text: [
      query.definition(asked.measure, { contactDays }),
      say('en', 'staff.count.baseRule', { council: turn.council.name }),
      say('en', 'staff.count.restrictedRule'),
    ].join('\n\n'),
  });
}
