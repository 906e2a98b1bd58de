import type { Answers, Facts, Option, Outcome, Shown, Spoken, Step } from './flow.ts';
import type { ListedFacts } from './my-plan-facts.ts';
import { choice, doerOf, entryOf, entryOption, is, listOf, whatOf, whyOf } from './my-plan-words.ts';

/** Their list: who does what by when, ticked off or asked about one at a time. */

const pages = ['pick', 'pick2', 'pick3'] as const;
// With "more" and "that's enough", one screen of six.
const aPage = 4;

const enough: Option = { value: 'enough', title: 'my-plan.list.enough', also: 'my-plan.info.alsoEnough' };
const more: Option = { value: 'more', title: 'my-plan.list.more', also: 'my-plan.list.alsoMore' };

function pageOptions(page: number) {
  return (_: Answers, facts: Facts): Option[] => {
    const all = listOf(facts);
    const from = page * aPage;
    const last = page === pages.length - 1 || all.length <= from + aPage + 1;
    const shown = all.slice(from, from + aPage + (last ? 1 : 0));
    return [...shown.map((one) => entryOption(one, all)), ...(last ? [] : [more]), enough];
  };
}

/** The entry that was picked; undefined where it is no longer there. */
export const pickedEntry = (answers: Answers, facts: Facts): ListedFacts | undefined => {
  const id = pages.map((page) => answers[page]).findLast((value) => value !== undefined);
  return listOf(facts).find((one) => one.id === id);
};

const labelOf = (one: ListedFacts): Spoken =>
  one.kind === 'promise' ? { key: 'my-plan.list.promised', values: { who: who(one) } } : doerOf(one);
const who = (one: ListedFacts) => one.staff ?? { say: 'my-plan.adviser' as const };

/** The whole list on one card. */
function listCard(facts: Facts): Shown[] {
  const all = listOf(facts);
  if (all.length === 0) return ['my-plan.list.empty'];
  const lines = all.map((one) => ({ label: labelOf(one), value: entryOf(one) }));
  return [{ card: { title: 'my-plan.list.title', lead: 'my-plan.list.lead', facts: lines } }];
}

function tickAsk(answers: Answers, facts: Facts): Spoken {
  const one = pickedEntry(answers, facts);
  if (!one) return 'my-plan.list.ask';
  const what = whatOf(one);
  if (one.ended) return { key: 'my-plan.tick.back', values: { what } };
  return one.owner === 'staff'
    ? { key: 'my-plan.tick.theirs', values: { who: who(one), what } }
    : { key: 'my-plan.tick.yours', values: { what } };
}

/** What staff have promised is asked about, never ticked off for them. */
function tickOptions(answers: Answers, facts: Facts): Option[] {
  const one = pickedEntry(answers, facts);
  const leave = { ...choice('tick', 'leave'), also: 'my-plan.tick.also.still' as const };
  if (!one || one.ended) return [...(one ? [choice('tick', 'reopen')] : []), leave];
  if (one.owner === 'staff') return [{ ...choice('tick', 'ask'), also: 'my-plan.tick.also.help' }, leave];
  return ['done', 'still', 'help', 'dropped'].map((value) => choice('tick', value));
}

const states = { done: 'done', dropped: 'dropped', reopen: 'open' } as const;

function tickOutcome(answers: Answers, facts: Facts): Outcome[] {
  const one = pickedEntry(answers, facts);
  const tick = answers.tick ?? '';
  if (!one) return [];
  if (tick === 'help' || tick === 'ask') return [{ what: 'action_help', actionId: one.id }];
  return tick in states ? [{ what: 'ticked', actionId: one.id, as: states[tick as keyof typeof states] }] : [];
}

function tickedShow(answers: Answers, facts: Facts): Shown[] {
  const one = pickedEntry(answers, facts);
  const tick = answers.tick ?? '';
  if (!one || tick === 'leave' || tick === 'still' || tick === '') return ['my-plan.tick.saidStill'];
  if (tick === 'help' || tick === 'ask') return ['my-plan.tick.saidHelp'];
  const what = whatOf(one);
  if (tick === 'reopen') return [{ key: 'my-plan.tick.saidOpen', values: { what } }];
  const count = listOf(facts).filter((other) => other.ended === null && other.id !== one.id).length;
  return [
    { key: tick === 'done' ? 'my-plan.tick.saidDone' : 'my-plan.tick.saidDropped', values: { what } },
    count > 1
      ? { key: 'my-plan.tick.left', values: { count } }
      : count === 1
        ? 'my-plan.tick.leftOne'
        : 'my-plan.tick.leftNone',
  ];
}

const empty = (facts: Facts) => listOf(facts).length === 0;

export const listing: Record<string, Step<string>> = {
  list: {
    kind: 'say',
    show: (_, facts) => listCard(facts),
    next: [[(_, facts) => empty(facts), 'listEnd'], 'pick'],
  },
  ...Object.fromEntries(
    pages.map((page, place): [string, Step<string>] => {
      const next = pages[place + 1];
      return [
        page,
        {
          kind: 'choose',
          ask: 'my-plan.list.ask',
          why: whyOf('list'),
          options: pageOptions(place),
          next: [[is(page, 'enough'), 'listEnd'], ...(next ? ([[is(page, 'more'), next]] as const) : []), 'tick'],
        },
      ];
    }),
  ),
  tick: {
    kind: 'choose',
    ask: tickAsk,
    why: whyOf('tick'),
    options: tickOptions,
    atOnce: tickOutcome,
    next: 'ticked',
  },
  ticked: { kind: 'end', ending: 'ticked', show: tickedShow },
  listEnd: { kind: 'end', ending: 'list_seen', show: [] },
};
