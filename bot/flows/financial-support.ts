import { answerSteps } from './financial-support-answers.ts';
import { bandOf, fitting, isOurs, studyKnown, topicOf, turnsOnPapers } from './financial-support-fit.ts';
import { before, myRequests, takeable, takeableOptions, today } from './financial-support-lines.ts';
import { requestSteps } from './financial-support-request.ts';
import { asks, named, some, yesNo } from './financial-support-words.ts';
import { type Answers, defineFlow, type Facts, type Spoken } from './flow.ts';

const is = (step: string, value: string) => (answers: Answers) => answers[step] === value;
/** Asked only for these topics. */
const notFor =
  (...topics: string[]) =>
  (answers: Answers) =>
    !topics.includes(topicOf(answers));

const isUnder18 = (answers: Answers, facts: Facts) => ['under16', '16-17'].includes(bandOf(answers, facts) ?? '');

/** A number to ring, in a sentence about duty. */
const duty = (key: 'financial-support.stranger.ring' | 'financial-support.end.urgent', { council, money }: Facts) =>
  ({ key, values: { number: council.dutyNumber, hours: money?.dutyHours ?? '' } }) satisfies Spoken;

/**
 * What money there is: urgent need first and to people, then the topic, at most three questions, and only what fits, one at a
 * time. The order is the youth workers' outline. Figures are dated content; a request goes to the adviser and is tracked.
 */
export const financialSupport = defineFlow({
  id: 'financial-support',
  version: 1,
  first: 'urgent',
  steps: {
    urgent: {
      kind: 'choose',
      ...asks('urgent'),
      options: [
        { value: 'food', title: 'financial-support.urgent.food', worry: 'no_food_or_heat' },
        { value: 'power', title: 'financial-support.urgent.power', worry: 'no_food_or_heat' },
        { value: 'baby', title: 'financial-support.urgent.baby', worry: 'no_food_or_heat' },
        { value: 'bed', title: 'financial-support.urgent.bed', worry: 'homeless_tonight' },
        { value: 'taken', title: 'financial-support.urgent.taken', worry: 'abuse_or_exploitation' },
        ...some('urgent', 'none'),
      ],
      next: [[is('urgent', 'none'), 'mine'], 'today'],
    },
    today: { kind: 'say', show: today, next: 'todayMore' },
    todayMore: {
      kind: 'choose',
      ...asks('todayMore'),
      options: yesNo('todayMore'),
      next: [[is('todayMore', 'yes'), 'mine'], 'urgentEnd'],
    },
    urgentEnd: {
      kind: 'end',
      ending: 'urgent_handled',
      show: (_, facts) => [duty('financial-support.end.urgent', facts)],
    },

    mine: { kind: 'say', show: myRequests, next: 'again' },
    again: {
      kind: 'choose',
      ...asks('again'),
      unless: (_, facts) => takeable(facts).length === 0,
      options: some('again', 'fresh', 'one', 'all'),
      next: [[is('again', 'one'), 'which'], [is('again', 'all'), 'looked'], 'topic'],
    },
    which: {
      kind: 'choose',
      ...named('which'),
      options: takeableOptions,
      next: [[is('which', 'none'), 'left'], 'takeBack'],
    },
    takeBack: {
      kind: 'check',
      ...asks('takeBack'),
      note: () => 'financial-support.takeBack.note',
      keep: () => 'financial-support.takeBack.keep',
      next: 'takingBack',
      bin: 'left',
    },
    takingBack: {
      kind: 'record',
      happened: ({ which }) => [{ what: 'money_taken_back', requestId: which ?? '' }],
      next: 'takenBack',
    },
    takenBack: { kind: 'end', ending: 'taken_back', show: ['financial-support.takeBack.done'] },
    left: { kind: 'end', ending: 'left_as_it_is', show: ['financial-support.takeBack.left'] },
    looked: { kind: 'end', ending: 'looked', show: ['financial-support.end.enough'] },

    topic: {
      kind: 'choose',
      ...named('topic'),
      skip: 'financial-support.topic.everything',
      reads: ({ topic }) =>
        (topic === 'more' ? null : `financial-support.topic.${topic || 'everything'}`) as Spoken | null,
      options: some('topic', 'college', 'work', 'credit', 'bills', 'movingIn', 'more'),
      next: [[is('topic', 'more'), 'topicMore'], 'council'],
    },
    topicMore: {
      kind: 'choose',
      ...named('topic'),
      skip: 'financial-support.topic.everything',
      reads: ({ topicMore }) => `financial-support.topic.${topicMore || 'everything'}` as Spoken,
      options: some('topic', 'uni', 'child', 'rent', 'travel', 'health', 'papers'),
      next: 'council',
    },
    council: {
      kind: 'choose',
      ...named('council'),
      unless: (_, facts) => facts.ours !== null,
      options: (_, { council }) => [
        {
          value: 'ours',
          title: { key: 'financial-support.council.ours', values: { name: council.name } },
          also: 'financial-support.council.also.ours',
        },
        {
          value: 'other',
          title: 'financial-support.council.other',
          also: 'financial-support.council.also.other',
        },
        {
          value: 'dontKnow',
          title: 'financial-support.council.dontKnow',
          also: 'financial-support.council.also.dontKnow',
        },
      ],
      next: 'band',
    },
    band: {
      kind: 'choose',
      ...named('band'),
      skip: 'common.way.ratherNot',
      unless: (_, facts) => facts.band !== null,
      options: some('band', 'under16', '16-17', '18-24', '25+'),
      next: 'where',
    },
    where: {
      kind: 'choose',
      ...named('where'),
      skip: 'common.way.ratherNot',
      unless: notFor('rent'),
      options: some('where', 'own', 'carers', 'supported', 'other'),
      next: 'study',
    },
    study: {
      kind: 'choose',
      ...named('study'),
      skip: 'common.way.ratherNot',
      // Until 18 the council pays for their keep, and who waits for the Home Office is told of no benefit.
      unless: (answers, facts) =>
        studyKnown(facts) !== null ||
        notFor('child', 'credit')(answers) ||
        facts.waiting ||
        (topicOf(answers) === 'credit' && isUnder18(answers, facts)),
      options: some('study', 'college', 'uni', 'none'),
      next: 'child',
    },
    child: {
      kind: 'choose',
      ...named('child'),
      skip: 'common.way.ratherNot',
      unless: (answers, facts) =>
        facts.flags.includes('own_child') ||
        facts.waiting ||
        notFor('everything')(answers) ||
        bandOf(answers, facts) === 'under16' ||
        isOurs(answers, facts) === null,
      options: yesNo('child'),
      next: 'onCredit',
    },
    onCredit: {
      kind: 'choose',
      ...named('onCredit'),
      skip: 'common.way.ratherNot',
      unless: (answers, facts) => notFor('bills')(answers) || facts.waiting || isUnder18(answers, facts),
      options: yesNo('onCredit'),
      next: 'waiting',
    },
    waiting: {
      kind: 'choose',
      ask: (_, { council }) => ({ key: 'financial-support.waiting.ask', values: { sharing: council.sharing } }),
      why: 'financial-support.waiting.why',
      name: 'financial-support.waiting.name',
      skip: 'common.way.ratherNot',
      unwritten: true,
      // Asked only where something that fits turns on it.
      unless: (answers, facts) => !turnsOnPapers(answers, facts),
      options: some('waiting', 'no', 'waiting', 'refused', 'notSure'),
      next: 'before',
    },
    before: {
      kind: 'say',
      show: before,
      next: [[(answers, facts) => fitting(answers, facts).length === 0, 'nothing'], 'card1'],
    },
    nothing: {
      kind: 'choose',
      ask: 'financial-support.do.ask',
      why: 'financial-support.do.why',
      options: (_, { linked }) => [
        {
          value: 'ask',
          title: linked ? 'financial-support.do.adviser' : 'financial-support.do.stranger',
          also: 'financial-support.do.also.ask',
        },
        { value: 'enough', title: 'financial-support.do.enough', also: 'financial-support.do.also.enough' },
      ],
      next: [
        [({ nothing }, facts) => nothing === 'ask' && !facts.linked, 'strangerLines'],
        [is('nothing', 'ask'), 'what'],
        'enough',
      ],
    },
    ...answerSteps,
    enough: {
      kind: 'end',
      ending: 'knows',
      show: (_, { linked }) => [linked ? 'financial-support.end.enough' : 'financial-support.stranger.saved'],
    },

    strangerLines: {
      kind: 'say',
      show: (_, facts) => ['financial-support.stranger.who', duty('financial-support.stranger.ring', facts)],
      next: 'strangerAsk',
    },
    strangerAsk: {
      kind: 'choose',
      ask: 'financial-support.stranger.ask',
      why: 'financial-support.stranger.why',
      options: (_) => {
        const [yes, no] = yesNo('stranger');
        return [{ ...yes, calls: 'person' as const }, no];
      },
      next: 'enough',
    },

    ...requestSteps,
  },
});
