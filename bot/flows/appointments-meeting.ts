import type { Office } from './appointments-facts.ts';
import { avoidedNow, timesOf, withWhom } from './appointments-parts.ts';
import { one, some } from './appointments-words.ts';
import type { Answers, Facts, Option, Spoken, Words } from './flow.ts';

const onScreen = 2;

/** Offices that may be offered: where they feel OK, and without steps for who said that steps do not work. */
function offices(answers: Answers, facts: Facts): Office[] {
  const { offices: all, lastNeeds } = timesOf(facts);
  const avoided = avoidedNow(answers, facts);
  return all.filter(({ id, stepFree }) => !avoided.includes(id) && (stepFree || !lastNeeds?.includes('step_free')));
}

const officeOption = ({ id, name }: Office): Option => ({
  value: id,
  title: { key: 'appointments.how.office', values: { office: name } },
});

/** Their own adviser comes to them; whoever is on duty is at the office. */
const outside = (answers: Answers, facts: Facts): Option[] =>
  withWhom(answers, facts) === 'adviser' ? some('how', 'home', 'walk') : [];

export const howOptions = (answers: Answers, facts: Facts): Option[] => [
  ...offices({ ...answers, avoid: undefined }, facts)
    .slice(0, onScreen)
    .map(officeOption),
  ...outside(answers, facts),
  ...some('how', 'phone', 'more'),
];

export const howMoreOptions = (answers: Answers, facts: Facts): Option[] => [
  ...offices({ ...answers, avoid: undefined }, facts)
    .slice(onScreen, onScreen + 3)
    .map(officeOption),
  ...some('how', 'video', 'choose'),
  ...(timesOf(facts).offices.length > 0 ? [one('how', 'avoid')] : []),
];

export const avoidOptions = (_: Answers, facts: Facts): Option[] => [
  ...timesOf(facts)
    .offices.slice(0, 5)
    .map(
      ({ id, name }): Option => ({
        value: `not_${id}`,
        title: { key: 'appointments.avoid.not', values: { office: name } },
      }),
    ),
  one('avoid', 'ok'),
];

export const howThenOptions = (answers: Answers, facts: Facts): Option[] => [
  ...offices(answers, facts).slice(0, onScreen).map(officeOption),
  ...outside(answers, facts),
  ...some('how', 'phone', 'video'),
];

/** How they want to meet, as it reads back: an office with how to get there. */
export const howReads =
  (step: 'how' | 'howMore' | 'howThen') =>
  (answers: Answers, facts: Facts): Spoken | null => {
    const said = answers[step];
    if (!said || said === 'more' || said === 'avoid') return null;
    const office = timesOf(facts).offices.find(({ id }) => id === said);
    if (office) {
      const { name, address, gettingThere, room } = office;
      return { key: 'appointments.how.reads', values: { office: name, address, way: gettingThere, room } };
    }
    if (said === 'home') return 'appointments.how.homeReads';
    return one('how', said as 'walk' | 'phone' | 'video' | 'choose').title;
  };

const far = ({ how, howMore, howThen }: Answers): boolean =>
  [how, howMore, howThen].some((said) => said === 'phone' || said === 'video');

export const helpOptions = (answers: Answers, facts: Facts): Option[] => {
  const same: Option[] = timesOf(facts).lastNeeds?.length ? [{ ...one('help', 'same'), alone: true }] : [];
  const none: Option = { ...one('help', 'none'), alone: true };
  return far(answers)
    ? [...same, ...some('help', 'with_me', 'text_only', 'interpreter'), none]
    : [...same, ...some('help', 'with_me', 'fares', 'quiet_room', 'more'), none];
};

/** What was picked, as it reads back: without the button that shows more. */
export const helpReads =
  (step: 'help' | 'helpMore') =>
  (answers: Answers): Spoken | null => {
    const said = answers[step] ?? '';
    const [a, b, c, d] = said
      .split(',')
      .filter((one) => one !== 'more' && one !== '')
      .map((value) => `appointments.help.${value}` as Words);
    if (!a) return said === '' && step === 'help' ? 'common.check.passed' : null;
    if (!b) return a;
    if (!c) return { key: 'appointments.list.two', values: { a: { say: a }, b: { say: b } } };
    if (!d) return { key: 'appointments.list.three', values: { a: { say: a }, b: { say: b }, c: { say: c } } };
    return { key: 'appointments.list.four', values: { a: { say: a }, b: { say: b }, c: { say: c }, d: { say: d } } };
  };
