import type { Answers, Facts, Option, Shown, Spoken, Step } from './flow.ts';
import { choice, doerOf, entryOf, listOf, partNames, partTitle, planOf, said, whyOf } from './my-plan-words.ts';

/** Reading the plan, one of its ten parts after the other, from whichever they pick. */

const ownView = (facts: Facts, heading: number): { label: Spoken; value: Spoken }[] => {
  const view = planOf(facts)?.views.find((one) => one.heading === heading);
  if (!view) return [];
  const key = view.view === 'agree' ? 'my-plan.part.agreed' : 'my-plan.part.differently';
  const value: Spoken = view.words ? { key: 'my-plan.quoted', values: { view: { say: key }, words: view.words } } : key;
  return [{ label: 'my-plan.part.viewAgree', value }];
};

/** One part of the plan: what is needed, their own words, who does what by when, what if it goes wrong, and what they think of it. */
export function partCard(heading: number, facts: Facts): Shown[] {
  const plan = planOf(facts);
  if (!plan) return [];
  const written = plan.headings.find((one) => one.heading === heading);
  const entries = listOf(facts).filter((one) => one.heading === heading && one.ended !== 'dropped');
  return [
    {
      card: {
        title: partTitle(heading),
        lead: written?.need ? said(written.need) : 'my-plan.part.empty',
        facts: [
          ...(written?.own ? [{ label: 'my-plan.part.own' as const, value: said(written.own) }] : []),
          ...entries.map((one) => ({ label: doerOf(one), value: entryOf(one) })),
          ...(written?.contingency
            ? [{ label: 'my-plan.part.contingency' as const, value: said(written.contingency) }]
            : []),
          ...ownView(facts, heading),
        ],
        small: { key: 'my-plan.part.from', values: { month: { day: plan.madeOn } } },
      },
    },
  ];
}

const firstPage = 5;
const toPart = (heading: number): Option<string> => ({
  ...choice('part', partNames[heading - 1] ?? 'one'),
  next: `part${heading}`,
});
const numbers = partNames.map((_, place) => place + 1);

/** The part that they said what they think of; null: the whole plan. */
export const viewedPart = (answers: Answers): number | null =>
  numbers.find((heading) => ['agree', 'differently'].includes(answers[`read${heading}`] ?? '')) ?? null;

function readSteps(heading: number): [string, Step<string>][] {
  const last = heading === partNames.length;
  return [
    [`part${heading}`, { kind: 'say', show: (_, facts) => partCard(heading, facts), next: `read${heading}` }],
    [
      `read${heading}`,
      {
        kind: 'choose',
        ask: 'my-plan.read.ask',
        why: whyOf('read'),
        name: 'my-plan.view.name',
        reads: (answers) => {
          const view = answers[`read${heading}`];
          if (view !== 'agree' && view !== 'differently') return null;
          const values = { part: { say: partTitle(heading) }, view: { say: `my-plan.read.${view}` as const } };
          return { key: 'my-plan.view.ofPart', values };
        },
        options: [
          ...(last ? [] : [{ ...choice('read', 'next'), next: `part${heading + 1}` }]),
          { ...choice('read', 'agree'), next: 'viewWords' },
          { ...choice('read', 'differently'), next: 'viewWords' },
          { ...choice('read', 'enough'), next: 'readEnd' },
        ],
        next: 'readEnd',
      },
    ],
  ];
}

/** Which part, on two pages; then the parts themselves, each leading to the next. */
export const reading: Record<string, Step<string>> = {
  part: {
    kind: 'choose',
    ask: 'my-plan.part.ask',
    why: whyOf('part'),
    options: [...numbers.slice(0, firstPage).map(toPart), { ...choice('part', 'more'), next: 'partMore' }],
    next: 'partMore',
  },
  partMore: {
    kind: 'choose',
    ask: 'my-plan.part.ask',
    why: whyOf('part'),
    options: numbers.slice(firstPage).map(toPart),
    next: 'part6',
  },
  ...Object.fromEntries(numbers.flatMap(readSteps)),
  readEnd: { kind: 'end', ending: 'read', show: ['my-plan.end.read'] },
};
