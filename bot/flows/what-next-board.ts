import { type OpportunityKind, opportunityKinds } from '../reference/opportunity-kinds.ts';
import type { Answers, Facts, FactsCard, Option, Outcome, Shown, Spoken } from './flow.ts';
import type { Opportunity, OwnPlace } from './what-next-facts.ts';
import { bandOf, kept, mustAskFirst } from './what-next-ideas.ts';

/** Which kinds of place belong to an idea that was kept; ideas that are no place to start at have events only. */
const kindsOf: Record<string, readonly OpportunityKind[]> = {
  college: ['course'],
  apprenticeship: ['apprenticeship', 'foundation_apprenticeship'],
  foundation: ['foundation_apprenticeship', 'apprenticeship'],
  supported: ['supported_internship'],
  job: ['job', 'work_experience'],
  uni: ['university'],
  volunteering: ['volunteering'],
  reengage: ['reengagement'],
  esol: ['english'],
  short: ['training', 'work_experience'],
};
const events = (Object.keys(opportunityKinds) as OpportunityKind[]).filter((kind) => opportunityKinds[kind].event);

// Three at a time, as with ideas.
const aPage = 3;
const ages = { under16: [13, 15], '16-17': [16, 17], '18-24': [18, 24], '25+': [25, 99] } as const;

/** Whether somebody of that age may go there; where the age is not known exactly, whoever of their band may. */
function fitsAge({ youngest, oldest }: Opportunity, answers: Answers, facts: Facts): boolean {
  const band = facts.band === '25+' || answers.age === '25+' ? '25+' : bandOf(answers, facts);
  const [from, to] = facts.age !== null ? [facts.age, facts.age] : band ? ages[band] : [16, 24];
  return (youngest ?? 0) <= to && from <= (oldest ?? 99);
}

/** Nobody asked about papers, and nobody is still at school: only what is open to all. */
const onlyOpen = (answers: Answers, facts: Facts): boolean =>
  mustAskFirst(answers, facts) || (answers.papers === undefined && bandOf(answers, facts) !== 'under16');

function fits(one: Opportunity, answers: Answers, facts: Facts): boolean {
  if (one.left === 0 || (one.closesOn !== null && one.closesOn < facts.today)) return false;
  if (facts.board?.mine.some(({ opportunityId }) => opportunityId === one.id)) return false;
  return fitsAge(one, answers, facts) && (opportunityKinds[one.kind].open || !onlyOpen(answers, facts));
}

const soonest = (one: Opportunity) => one.closesOn ?? one.startsOn ?? '9999';
const byFence = (a: Opportunity, b: Opportunity) =>
  Number(b.ringFenced) - Number(a.ringFenced) || soonest(a).localeCompare(soonest(b)) || a.title.localeCompare(b.title);

/** At most three places for the idea that was kept, those kept for care leavers first; with no idea, what one can just come to. */
export function placesFor(answers: Answers, facts: Facts): readonly Opportunity[] {
  const route = kept(answers, facts);
  const kinds = (route && kindsOf[route.id]) ?? events;
  const open = (facts.board?.open ?? []).filter((one) => fits(one, answers, facts));
  return open
    .filter(({ kind }) => kinds.includes(kind))
    .sort(byFence)
    .slice(0, aPage);
}

/** What one can come to and book a place at, three a page. */
export function eventsFor(answers: Answers, facts: Facts, page: number): readonly Opportunity[] {
  const open = (facts.board?.open ?? []).filter((one) => fits(one, answers, facts) && opportunityKinds[one.kind].event);
  return open
    .sort((a, b) => soonest(a).localeCompare(soonest(b)) || a.title.localeCompare(b.title))
    .slice(page * aPage, (page + 1) * aPage);
}

/** Whether a place can be asked for here: their record is known, and open on this phone. */
export const mayAsk = ({ linked, locked }: Facts): boolean => linked && !locked;

/** Titles are the council's own words; two of the same are told apart by where they are. */
function titleOf(one: { title: string; place?: string | null }, all: readonly { title: string }[]): Spoken {
  const twice = all.filter(({ title }) => title === one.title).length > 1;
  const title = twice && one.place ? `${one.title}, ${one.place}` : one.title;
  return { key: 'what-next.board.title', values: { title } };
}

const noneOption = { value: 'none', title: 'what-next.board.none', also: 'what-next.board.also.none' } as const;
const moreOption = { value: 'more', title: 'what-next.board.more', also: 'what-next.board.also.more' } as const;

/** Places as buttons, with "more" where there is more, and a way to want none. */
export const placeOptions = (places: readonly Opportunity[], more = false): Option[] => [
  ...places.map((one): Option => ({ value: one.id, title: titleOf(one, places) })),
  ...(more ? [moreOption] : []),
  noneOption,
];

const said = (key: 'at' | 'date' | 'place' | 'count', values: object): Spoken =>
  ({ key: `what-next.board.${key}`, values }) as Spoken;

function starts({ startsAt, startsOn }: Opportunity): Spoken {
  if (startsAt) return said('at', { at: { at: startsAt } });
  return startsOn ? said('date', { date: { date: startsOn } }) : 'what-next.board.noDate';
}

/** One place as a card: what, where, when it starts, by when to ask, and how many are left. */
export function placeCard(one: Opportunity): Shown {
  const facts: { label: Spoken; value: Spoken }[] = [
    {
      label: 'what-next.board.where',
      value: one.place ? said('place', { where: one.place }) : 'what-next.board.noPlace',
    },
    { label: 'what-next.board.starts', value: starts(one) },
  ];
  if (one.closesOn)
    facts.push({ label: 'what-next.board.closes', value: said('date', { date: { date: one.closesOn } }) });
  facts.push({
    label: 'what-next.board.left',
    value: one.left === null ? 'what-next.board.uncounted' : said('count', { count: one.left }),
  });
  const card: FactsCard = {
    title: { key: 'what-next.board.title', values: { title: one.title } },
    lead: one.about ? { key: 'what-next.board.about', values: { about: one.about } } : 'what-next.board.empty',
    facts,
    ...(one.ringFenced ? { small: 'what-next.board.ringFenced' } : {}),
  };
  return { card };
}

/** Whether one of the places shown is the last of its kind. */
export const lastOne = (places: readonly Opportunity[]): boolean => places.some(({ left }) => left === 1);

/** The place that they picked to ask for; null when none, or when it has gone. */
export function pickedPlace(answers: Answers, facts: Facts): Opportunity | null {
  const id = [answers.board, answers.eventMore, answers.event].find((one) => one && one !== 'none' && one !== 'more');
  return facts.board?.open.find((one) => one.id === id) ?? null;
}

/** Only a place that was picked stands in "check your answers". */
export const placeReads = (answers: Answers, facts: Facts): Spoken | null => {
  const place = pickedPlace(answers, facts);
  return place && { key: 'what-next.board.title', values: { title: place.title } };
};

/** The place that they picked to give back; null when none. */
export const givenBack = (answers: Answers, facts: Facts): OwnPlace | null =>
  facts.board?.mine.find(({ interestId }) => interestId === answers.mine) ?? null;

/** What becomes of places when the answers are kept: one asked for, or one given back. */
export function placeOutcomes(answers: Answers, facts: Facts): Outcome[] {
  const place = pickedPlace(answers, facts);
  const back = givenBack(answers, facts);
  return [
    ...(place
      ? [{ what: 'place_asked', opportunityId: place.id, title: place.title, number: place.number } as const]
      : []),
    ...(back
      ? [
          {
            what: 'place_given_back',
            interestId: back.interestId,
            opportunityId: back.opportunityId,
            title: back.title,
          } as const,
        ]
      : []),
  ];
}

/** Their own places as lines, each with what is true of it. */
export const ownPlaces = (_: Answers, { board }: Facts): Spoken[] =>
  (board?.mine ?? [])
    .slice(0, 4)
    .map(({ title, confirmed }) => ({ key: `what-next.mine.${confirmed ? 'confirmed' : 'asked'}`, values: { title } }));

export const ownOptions = (_: Answers, { board }: Facts): Option[] => [
  ...(board?.mine ?? [])
    .slice(0, 4)
    .map((one, _at, all): Option => ({ value: one.interestId, title: titleOf(one, all) })),
  { value: 'keep', title: 'what-next.mine.keep', also: 'what-next.mine.also.keep' },
];
