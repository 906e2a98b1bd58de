import { spokenTime } from '../reference/london-time.ts';
import type { Council } from '../turn.ts';
import { plain, type Steps } from './appointments-parts.ts';
import { asks, some } from './appointments-words.ts';
import type { Blank, Facts, Shown, Spoken, Step, Words } from './flow.ts';

type Hours = Council['open'];
type Office = Council['offices'][number];

const weekday = (day: number | undefined): Blank => ({ say: `appointments.weekday.d${day ?? 1}` as Words });

/** Opening hours in words: Tuesday, 1pm to 4pm; Monday to Friday, 9am to 5pm. */
export function hoursIn({ weekdays, from, to }: Hours): Spoken {
  const [first, last] = [weekdays[0], weekdays.at(-1)];
  const times = { from: spokenTime(from), to: spokenTime(to) };
  return first === last
    ? { key: 'appointments.stranger.hours', values: { day: weekday(first), ...times } }
    : { key: 'appointments.stranger.hoursRange', values: { first: weekday(first), last: weekday(last), ...times } };
}

const officeCard = (office: Office): Shown => ({
  card: {
    title: plain(office.name),
    lead: office.dropIn ? 'appointments.stranger.visitLead' : 'appointments.stranger.visitNone',
    facts: [
      ...(office.dropIn ? [{ label: 'appointments.stranger.dropIn' as const, value: hoursIn(office.dropIn) }] : []),
      { label: 'appointments.stranger.where', value: plain(office.address) },
      { label: 'appointments.stranger.way', value: plain(office.gettingThere) },
    ],
  },
});

const dutyLines = ({ council }: Facts): Shown[] => [
  { key: 'appointments.stranger.ringEnd', values: { number: council.dutyNumber } },
  hoursIn(council.open),
  ...(council.night ? [{ key: 'appointments.stranger.ringNight' as const, values: { ...council.night } }] : []),
];

/** The steps for somebody we do not know: where to come, whom to ring, how to be known. Nothing is booked for them. */
export const strangerSteps = {
  stranger: {
    kind: 'choose',
    ...asks('stranger'),
    options: some('stranger', 'visit', 'ring', 'code'),
    next: [[({ stranger }) => stranger === 'visit', 'visit'], [({ stranger }) => stranger === 'ring', 'ring'], 'code'],
  },
  visit: {
    kind: 'end',
    ending: 'informed',
    show: (_, facts) => [...facts.council.offices.map(officeCard), 'appointments.stranger.visitEnd'],
  },
  ring: { kind: 'end', ending: 'informed', show: (_, facts) => dutyLines(facts) },
  code: { kind: 'end', ending: 'informed', show: ['appointments.stranger.codeEnd', 'appointments.stranger.noCode'] },
} satisfies Partial<Record<Steps, Step<Steps>>>;
