import { shownDay } from '../../cards/days.ts';
import { card } from '../../cards/index.ts';
import { dayInLondon } from '../clock.ts';
import { isSentence, type Key, say, sayLine } from '../content/index.ts';
import type { PlanRow } from '../records/plan-reads.ts';
import type { Reply } from '../turn.ts';

const names = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'] as const;
/** What a heading is called, 1 to 10. */
export const partName = (heading: number): string =>
  sayLine('en', { key: `my-plan.part.${names[heading - 1] ?? 'one'}` as Key });

// A card must stay under what Teams takes; the whole text is on the printable page.
const longest = 400;
const short = (text: string) => (text.length > longest ? `${text.slice(0, longest - 1)}…` : text);

type Fact = { label: string; value: string };
type Plan = NonNullable<PlanRow['plan']>;
type Entry = PlanRow['list'][number];
type About = { personId: string; name: string; today: string };

/** What an entry of the list says. */
export function entryText({ words, suggestion }: Entry): string {
  if (words !== null) return words;
  return suggestion && isSentence(suggestion)
    ? sayLine('en', { key: suggestion, values: { adviser: say('en', 'common.adviser.unknown'), place: '' } })
    : '';
}

function reviewFacts(plan: Plan, { today }: About): Fact[] {
  const label = say('en', 'staff-plan.plan.due');
  const { askedOn, byOn, dueOn } = plan;
  if (!askedOn || !byOn)
    return [{ label, value: say('en', 'staff-plan.plan.dueSix', { day: shownDay(dueOn, today) }) }];
  const values = { asked: shownDay(askedOn, today), by: shownDay(byOn, today) };
  return [{ label, value: say('en', byOn < today ? 'staff-plan.plan.overdue' : 'staff-plan.plan.asked', values) }];
}

function viewFacts({ views }: Plan): Fact[] {
  // What they think now of each part; what they thought before stays on record.
  const newest = views.filter((one, at) => views.findIndex((other) => other.heading === one.heading) === at);
  return newest.map(({ view, heading, words }) => {
    const part = heading === null ? say('en', 'staff-plan.plan.whole') : partName(heading);
    const thinks = say('en', 'staff-plan.plan.of', { view: say('en', `staff-plan.plan.${view}`), part });
    return { label: say('en', 'staff-plan.plan.thinks'), value: words ? short(`${thinks}: "${words}"`) : thinks };
  });
}

const whoNamed = (code: string) => {
  const key = `my-plan.who.${code}`;
  return isSentence(key) ? sayLine('en', { key }) : code;
};

function voiceFacts({ voice }: Plan): Fact[] {
  if (!voice) return [];
  const there = [...voice.who.map(whoNamed), ...(voice.whoElse ? [voice.whoElse] : [])];
  const notSaid = say('en', 'staff-plan.plan.notSaid');
  return [
    { label: say('en', 'staff-plan.plan.wants'), value: short(voice.say ?? notSaid) },
    { label: say('en', 'staff-plan.plan.there'), value: short(there.join(', ') || notSaid) },
  ];
}

function headingSections({ headings }: Plan): { heading: string; facts: Fact[] }[] {
  const written = headings.filter((one) => one.need || one.own || one.contingency);
  const empty = names.map((_, place) => place + 1).filter((at) => !written.some((one) => one.heading === at));
  const texts = (one: Plan['headings'][number]): Fact[] =>
    (['need', 'own', 'contingency'] as const).flatMap((kind) =>
      one[kind] ? [{ label: say('en', `staff-plan.write.kind.${kind}`), value: short(one[kind]) }] : [],
    );
  const rest = {
    heading: say('en', 'staff-plan.plan.empty'),
    facts: empty.map((heading) => ({ label: String(heading), value: partName(heading) })),
  };
  return [
    ...written.map((one) => ({ heading: `${one.heading} ${partName(one.heading)}`, facts: texts(one) })),
    ...(empty.length > 0 ? [rest] : []),
  ];
}

function entryFact(one: Entry, { name, today }: About): Fact {
  const what = short(entryText(one));
  const who = {
    staff: one.staff ?? say('en', 'staff-plan.who.staff'),
    young_person: name,
    together: say('en', 'staff-plan.who.together'),
  };
  const day = one.dueOn ? shownDay(one.dueOn, today) : '';
  const late = one.dueOn !== null && one.dueOn < today;
  let value = day ? say('en', late ? 'staff-plan.plan.late' : 'staff-plan.plan.by', { what, day }) : what;
  if (one.ended) value = say('en', 'staff-plan.plan.ticked', { what });
  else if (one.helpAsked) value = say('en', 'staff-plan.plan.helpAsked', { what: value });
  return { label: who[one.owner], value };
}

const listSection = (list: Entry[], about: About) =>
  list.length > 0
    ? [{ heading: say('en', 'staff-plan.plan.list'), facts: list.slice(0, 20).map((one) => entryFact(one, about)) }]
    : [];

/** Whether the young person said something that nobody has marked as seen. */
export const unseen = ({ newsAt, seenAt }: PlanRow): boolean =>
  newsAt !== null && (seenAt === null || Date.parse(seenAt) < Date.parse(newsAt));

/** The plan as it stands; or that there is none, with how to begin one. */
export function planReplies(row: PlanRow, about: About): Reply[] {
  const { name, today } = about;
  const { plan, list, planAskedOn, seenAt, seenBy } = row;
  if (!plan) {
    const asked = planAskedOn
      ? [{ text: say('en', 'staff-plan.plan.noneAsked', { name, day: shownDay(planAskedOn, today) }) }]
      : [];
    return [...asked, { text: say('en', 'staff-plan.plan.none', { name }) }];
  }
  const reviewed = plan.reviewedOn
    ? [say('en', 'staff-plan.plan.reviewedOn', { day: shownDay(plan.reviewedOn, today) })]
    : [];
  const seen =
    seenAt && seenBy
      ? [say('en', 'staff-plan.plan.seenBy', { name: seenBy, day: shownDay(dayInLondon(new Date(seenAt)), today) })]
      : [];
  return [
    {
      card: card('plan-state', {
        title: say('en', 'staff-plan.title', { name }),
        subtitle: [say('en', 'staff-plan.plan.made', { day: shownDay(plan.madeOn, today) }), ...reviewed].join(' · '),
        facts: [...reviewFacts(plan, about), ...viewFacts(plan), ...voiceFacts(plan)],
        sections: [...headingSections(plan), ...listSection(list, about)],
        seeable: unseen(row),
        personId: about.personId,
        small: [say('en', 'staff-plan.plan.small'), ...seen].join(' '),
        labels: { seen: say('en', 'staff-plan.seen') },
      }),
    },
  ];
}
