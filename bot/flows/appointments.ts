import {
  avoidOptions,
  helpOptions,
  helpReads,
  howMoreOptions,
  howOptions,
  howReads,
  howThenOptions,
} from './appointments-meeting.ts';
import { mineSteps } from './appointments-mine.ts';
import { has, is, isNurse, type Steps, timesOf, whoIn } from './appointments-parts.ts';
import { happened, holds, keep, note, summary } from './appointments-record.ts';
import { strangerSteps } from './appointments-stranger.ts';
import { chosen, dayOptions, moreDayOptions, noneFree, timeAsk, timePage, timesThen } from './appointments-time.ts';
import { asks, asksNamed, one, some } from './appointments-words.ts';
import { type Answers, defineFlow, type Facts, type Spoken } from './flow.ts';
import { whoAnswers } from './on-call.ts';

/** The pick of one question of times, as it reads back; the ways to other times do not. */
const timeReads =
  (step: Steps) =>
  (answers: Answers, facts: Facts): Spoken | null => {
    const time = chosen(answers, facts);
    return time && answers[step] === time.at
      ? { key: 'appointments.time.slot', values: { at: { at: time.at } } }
      : null;
  };

/** What every question of times has: held when picked, and said when it has gone. */
const timeStep = (step: Steps) => ({
  kind: 'choose' as const,
  why: 'appointments.time.why' as const,
  name: 'appointments.time.name' as const,
  reads: timeReads(step),
  gone: 'appointments.time.gone' as const,
  atOnce: holds,
});

const known = (_: Answers, facts: Facts) => facts.linked && !facts.locked;

/**
 * A time with somebody: asking for one, and all that can be done about it later. Nothing is booked until a member of staff has
 * opened that time or taps; picking a time keeps it for ten minutes, which nobody is shown.
 */
export const appointments = defineFlow({
  id: 'appointments',
  personal: true,
  version: 1,
  first: 'door',
  steps: {
    door: {
      kind: 'say',
      show: [],
      next: [
        [(answers, facts) => !known(answers, facts), 'stranger'],
        [(_, facts) => timesOf(facts).offers.length > 0, 'offer'],
        [(_, facts) => timesOf(facts).missed !== null, 'missed'],
        [(_, facts) => timesOf(facts).mine.length > 1, 'which'],
        [(_, facts) => timesOf(facts).mine.length === 1, 'mine'],
        'begin',
      ],
    },
    ...strangerSteps,
    ...mineSteps,
    begin: {
      kind: 'say',
      show: (_, facts) => (facts.adviser === null ? ['appointments.noAdviser'] : []),
      next: 'who',
    },
    who: {
      kind: 'choose',
      ...asksNamed('who'),
      reads: ({ who, away }) =>
        who
          ? one('who', away === 'duty' ? 'duty' : (who as 'adviser' | 'duty' | 'nurse' | 'notSure' | 'other')).title
          : null,
      unless: (_, facts) => facts.adviser === null,
      options: some('who', 'adviser', 'duty', 'nurse', 'notSure', 'other'),
      next: 'whoLine',
    },
    whoLine: {
      kind: 'say',
      show: ({ who }) =>
        who === 'other' || who === 'notSure' || who === 'nurse' ? [`appointments.who.${who}Line` as const] : [],
      next: 'away',
    },
    away: {
      kind: 'choose',
      why: 'appointments.away.why',
      ask: (_, facts) => ({
        key: 'appointments.away.ask',
        values: { until: { date: timesOf(facts).awayUntil ?? facts.today } },
      }),
      unless: ({ who }, facts) => timesOf(facts).awayUntil === null || (who !== 'adviser' && who !== 'notSure'),
      options: some('away', 'duty', 'wait'),
      next: 'about',
    },
    about: {
      kind: 'choose',
      ...asksNamed('about'),
      skip: 'appointments.about.skip',
      options: some('about', 'money', 'home', 'study', 'feel', 'papers', 'plan'),
      next: [[is('about', 'feel'), 'today'], 'how'],
    },
    today: {
      kind: 'choose',
      ...asks('today'),
      options: [{ ...one('today', 'yes'), calls: 'person', next: 'todayEnd' }, one('today', 'no')],
      next: 'how',
    },
    todayEnd: {
      kind: 'end',
      ending: 'today',
      show: (_, facts) => [{ key: 'appointments.today.end', values: whoAnswers(facts) }],
    },
    how: {
      kind: 'choose',
      ...asksNamed('how'),
      reads: howReads('how'),
      options: howOptions,
      next: [[is('how', 'more'), 'howMore'], 'help'],
    },
    howMore: {
      kind: 'choose',
      ...asksNamed('how'),
      ask: 'appointments.how.moreAsk',
      reads: howReads('howMore'),
      options: howMoreOptions,
      next: [[is('howMore', 'avoid'), 'avoid'], 'help'],
    },
    avoid: { kind: 'choose', ...asksNamed('avoid'), options: avoidOptions, next: 'avoidLine' },
    avoidLine: { kind: 'say', show: ['appointments.avoid.kept'], next: 'howThen' },
    howThen: {
      kind: 'choose',
      ...asksNamed('how'),
      ask: 'appointments.how.thenAsk',
      reads: howReads('howThen'),
      options: howThenOptions,
      next: 'help',
    },
    help: {
      kind: 'many',
      ...asksNamed('help'),
      most: 5,
      skip: 'common.way.skip',
      reads: helpReads('help'),
      options: helpOptions,
      next: [[has('help', 'more'), 'helpMore'], [isNurse, 'check'], 'times'],
    },
    helpMore: {
      kind: 'many',
      ...asksNamed('help'),
      ask: 'appointments.help.moreAsk',
      most: 4,
      skip: 'common.way.skip',
      reads: helpReads('helpMore'),
      options: [
        ...some('help', 'step_free', 'text_only', 'interpreter', 'my_child'),
        { ...one('help', 'none'), alone: true },
      ],
      next: [[isNurse, 'check'], 'times'],
    },
    times: { kind: 'say', show: [], next: [[noneFree, 'noTime'], 'time'] },
    time: {
      ...timeStep('time'),
      ask: timeAsk,
      options: timePage(0),
      next: [
        [is('time', 'later'), 'timeLater'],
        [is('time', 'other'), 'otherDay'],
        [is('time', 'none'), 'none'],
        'keepLine',
      ],
    },
    timeLater: {
      ...timeStep('timeLater'),
      ask: 'appointments.time.more',
      options: timePage(1),
      next: [
        [is('timeLater', 'later'), 'timeLast'],
        [is('timeLater', 'other'), 'otherDay'],
        [is('timeLater', 'none'), 'none'],
        'keepLine',
      ],
    },
    timeLast: {
      ...timeStep('timeLast'),
      ask: 'appointments.time.more',
      options: timePage(2),
      next: [[is('timeLast', 'other'), 'otherDay'], [is('timeLast', 'none'), 'none'], 'keepLine'],
    },
    otherDay: {
      kind: 'choose',
      ask: 'appointments.time.otherAsk',
      why: 'appointments.time.why',
      options: dayOptions,
      next: [[is('otherDay', 'moreDays'), 'moreDays'], [is('otherDay', 'none'), 'none'], 'timeOn'],
    },
    moreDays: {
      kind: 'choose',
      ask: 'appointments.time.otherAsk',
      why: 'appointments.time.why',
      options: moreDayOptions,
      next: [[is('moreDays', 'none'), 'none'], 'timeOn'],
    },
    timeOn: {
      ...timeStep('timeOn'),
      ask: 'appointments.time.onAsk',
      options: timesThen,
      next: [[is('timeOn', 'none'), 'none'], 'keepLine'],
    },
    noTime: {
      kind: 'say',
      show: (answers, facts) => [{ key: 'appointments.time.empty', values: { who: whoIn(answers, facts) } }],
      next: 'none',
    },
    none: {
      kind: 'choose',
      ...asksNamed('none'),
      options: (answers, facts) => [
        {
          ...one('none', 'offer'),
          title: { key: 'appointments.none.offer', values: { who: whoIn(answers, facts) } },
        },
        ...some('none', 'earlier', 'leave'),
      ],
      next: [[is('none', 'leave'), 'left'], 'check'],
    },
    left: { kind: 'end', ending: 'left', show: ['appointments.none.end'] },
    keepLine: { kind: 'say', show: ['appointments.time.keep'], next: 'check' },
    check: { kind: 'check', ...asks('check'), note, keep, next: 'record', bin: 'binned' },
    record: { kind: 'record', happened, next: 'done' },
    done: { kind: 'end', ending: 'asked', show: summary },
    binned: { kind: 'end', ending: 'binned', show: ['appointments.done.binned'] },
  },
});
