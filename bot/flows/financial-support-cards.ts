import type { EntryToday } from '../content/dated/money.ts';
import type { Key } from '../content/index.ts';
import type { ShownEntry } from './financial-support-facts.ts';
import { bandOf, fitting, isOurs, mustAskFirst, namesBenefit } from './financial-support-fit.ts';
import type { Answers, Blank, Facts, FactsCard, Shown, Spoken, Words } from './flow.ts';

/** The cards of "Money": an entry, how to go about it, what to do after a no. */

const entryKey = (id: string, part: string) => `financial-support.entry.${id}.${part}` as Key;

/** The name of an entry, also of one that is not listed any more. */
export const titleOf = (id: string): Words =>
  (id === 'other' ? 'financial-support.mine.something' : `financial-support.entry.${id}.title`) as Words;

/** Who is to be rung: the council's own people for debt, its crisis help otherwise. */
function ringing(one: EntryToday, { council, money }: Facts, debt = one.way === 'debt'): Record<string, Blank> {
  const { who, number } = debt
    ? council.money.debtAdvice
    : { who: council.money.crisis.name, number: council.money.crisis.number };
  return { who, number, hours: (debt ? money?.debtHours : money?.crisis.hours) ?? '' };
}

const said = (one: EntryToday, facts: Facts, key: Key, debt?: boolean): Spoken => ({
  key,
  values: { title: { say: titleOf(one.id) }, name: facts.council.name, ...ringing(one, facts, debt) },
});

type Quoted = { value: Spoken; source?: string; checkedOn?: string; from?: string };

/** What the council itself gives, while that may be said, and only to those it looks after. */
function ofTheCouncil(one: EntryToday, { council, today }: Facts): Quoted | null {
  const { settingUpHome, councilTax } = council.money;
  const key = entryKey(one.id, 'here');
  if (one.id === 'setting_up_home' && settingUpHome && today <= settingUpHome.until) {
    const least = one.period?.amounts?.each ?? 0;
    const values = { name: council.name, each: settingUpHome.amount, least };
    // Where it gives less than the government says, that is said too.
    const less = settingUpHome.amount < least;
    return {
      value: { key: less ? entryKey(one.id, 'hereLess') : key, values },
      source: council.name,
      checkedOn: settingUpHome.checkedOn,
    };
  }
  if (one.id === 'council_tax' && councilTax && today <= councilTax.goodUntil) {
    const values = { name: council.name, until: councilTax.until };
    return { value: { key, values }, source: council.name, checkedOn: councilTax.checkedOn };
  }
  return null;
}

/** How much it is: the council's own figure, the one of today, that there is none that was checked, or that it differs. */
function howMuch(one: EntryToday, answers: Answers, facts: Facts): Quoted {
  const own = isOurs(answers, facts) === true ? ofTheCouncil(one, facts) : null;
  if (own) return own;
  const { period } = one;
  if (period) {
    const { source, checkedOn, says, amounts, covers = '' } = period;
    const value = { key: entryKey(one.id, says), values: { ...amounts, covers } };
    return { value, source, checkedOn, from: period.from };
  }
  if (one.periods) return { value: 'financial-support.card.noFigure' };
  return { value: `financial-support.card.${one.much}` };
}

/** What an entry was shown with: the day its figure, or else its facts, was checked, and from when the figure holds. */
export function shownEntry(one: EntryToday, answers: Answers, facts: Facts): ShownEntry {
  const much = one.fresh ? howMuch(one, answers, facts) : null;
  return { entry: one.id, checkedOn: much?.checkedOn ?? one.about.checkedOn, figureFrom: much?.from ?? null };
}

const whatOrNext = (one: EntryToday, part: 'what' | 'next', answers: Answers, facts: Facts): Spoken => {
  const first = namesBenefit.has(one.id) && (mustAskFirst(answers, facts) || bandOf(answers, facts) === 'under16');
  return said(one, facts, entryKey(one.id, first ? `${part}First` : part));
};

/** One entry as a card; one past its date is only named. */
export function entryCard(one: EntryToday, answers: Answers, facts: Facts): { card: FactsCard } {
  const title = titleOf(one.id);
  if (!one.fresh) return { card: { title, lead: 'financial-support.card.stale', facts: [] } };
  const much = howMuch(one, answers, facts);
  const { hours } = ringing(one, facts);
  const rung = one.way === 'debt' || one.way === 'crisis';
  return {
    card: {
      title,
      lead: whatOrNext(one, 'what', answers, facts),
      facts: [
        { label: 'financial-support.card.much', value: much.value },
        { label: 'financial-support.card.decides', value: `financial-support.decides.${one.decides}` },
        { label: 'financial-support.card.bring', value: said(one, facts, entryKey(one.id, 'bring')) },
        { label: 'financial-support.card.next', value: whatOrNext(one, 'next', answers, facts) },
        ...(rung && hours
          ? [
              {
                label: 'financial-support.card.open' as const,
                value: { key: 'financial-support.card.hours' as const, values: { hours } },
              },
            ]
          : []),
      ],
      small: {
        key: 'financial-support.card.checked',
        values: {
          source: much.source ?? one.about.source,
          on: { day: much.checkedOn ?? one.about.checkedOn },
        },
      },
    },
  };
}

/** What must be said with an entry: a loan is paid back, no PIN here, advice before borrowing. */
function warnings(one: EntryToday, facts: Facts): Spoken[] {
  // Whoever thinks of borrowing is sent to those who know debt, whatever the card is about.
  return one.warn.map((which) => said(one, facts, `financial-support.warn.${which}`, which === 'borrow' || undefined));
}

/** The entry that is `at` in the row (from 1), as it is shown; nothing where there is none. */
export function shownAt(at: number, answers: Answers, facts: Facts): Shown[] {
  const one = fitting(answers, facts)[at - 1];
  if (!one) return [];
  return [entryCard(one, answers, facts), ...(one.fresh ? warnings(one, facts) : [])];
}

/** Three steps, the words to say on the phone, and what to bring. */
export function howCard(at: number, answers: Answers, facts: Facts): Shown[] {
  const one = fitting(answers, facts)[at - 1];
  if (!one) return [];
  if (!one.fresh) return ['financial-support.card.stale'];
  const step = (part: 'one' | 'two' | 'three' | 'phone') => ({
    label: `financial-support.how.${part}` as const,
    value: said(one, facts, `financial-support.way.${one.way}.${part}`),
  });
  const bring = {
    label: 'financial-support.how.bring' as const,
    value: said(one, facts, entryKey(one.id, 'bring')),
  };
  const title: Spoken = { key: 'financial-support.how.title', values: { title: { say: titleOf(one.id) } } };
  const steps = [step('one'), step('two'), step('three'), step('phone'), bring];
  // What it is stands on the card before this one.
  return [{ card: { title, lead: 'financial-support.how.lead', facts: steps } }];
}

/** Who looks at it again after a no, and who stands beside somebody who complains. */
export function afterNo(at: number, answers: Answers, facts: Facts): Shown[] {
  const one = fitting(answers, facts)[at - 1];
  if (!one) return [];
  const number = facts.money?.coramVoice;
  const complain: Spoken = number
    ? { key: 'financial-support.no.complain', values: { number } }
    : 'financial-support.no.complainPlain';
  return [
    `financial-support.no.${one.decides}.one` as const,
    `financial-support.no.${one.decides}.two` as const,
    complain,
  ];
}
