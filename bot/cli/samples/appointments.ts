import type { Turn } from '../../conversation/run.ts';
import { dayAfter, londonClock, londonInstant } from '../../reference/london-time.ts';

const duty = '00000000-0000-7000-9000-000000000901';
const week = [1, 2, 3, 4, 5];
const id = (number: number) => `00000000-0000-7000-a000-${String(number).padStart(12, '0')}`;

/** Nine to five, every working day. */
const calendar = (staffId: string, role: string, busy: unknown[] = [], off: unknown[] = [], opened = false) => ({
  staffId,
  role,
  hours: week.map((weekday) => ({ weekday, from: '09:00', to: '17:00', opened })),
  off,
  busy,
});

const minutes = (at: Date, more: number) => new Date(at.getTime() + more * 60_000).toISOString();

/** One time of theirs as the records have it. */
const own = (number: number, at: Date, change: Record<string, unknown>) => ({
  id: id(number),
  at: at.toISOString(),
  until: minutes(at, 45),
  staff: 'Sam',
  staffId: '00000000-0000-7000-9000-000000000900',
  duty: false,
  method: 'face_to_face',
  place: 'hub',
  about: 'money',
  needs: ['with_me'],
  asked: true,
  booked: true,
  seen: true,
  risen: false,
  offered: false,
  heldUntil: null,
  attended: false,
  missed: false,
  said: false,
  ...change,
});

/** What they have just picked in this chat, as the hold that it would be. */
function heldOf({ situation, now }: Turn): unknown[] {
  const given =
    (situation.conversation.state as { running?: { given?: [string, string][] } } | null)?.running?.given ?? [];
  const picked = given.findLast(([, answer]) => /^\d{4}-\d{2}-\d{2}T/.test(answer))?.[1];
  const who = given.find(([step]) => step === 'who')?.[1];
  if (!picked) return [];
  const staffId =
    situation.person?.adviser && who !== 'duty' && who !== 'other' ? situation.person.adviser.staffId : duty;
  const nothing = { asked: false, booked: false, seen: false, heldUntil: minutes(now, 10) };
  return [own(9, new Date(picked), { ...nothing, staffId })];
}

/** By first name, so that each recorded chat has somebody whose records fit: nothing on, one booked, two on, an offer, a miss. */
function ownOf(turn: Turn): unknown[] {
  const today = londonClock(turn.now).day;
  const on = (days: number, time: string) => londonInstant(dayAfter(today, days), time);
  switch (turn.situation.person?.firstName) {
    case 'Tyler':
      return [own(1, on(1, '14:15'), {})];
    case 'Marcus':
      return [
        own(2, on(0, '11:00'), {}),
        own(3, on(5, '10:30'), { asked: true, booked: false, seen: false, method: 'phone', place: null }),
      ];
    case 'Dawit':
      return [4, 5].map((number) =>
        own(number, on(number - 2, '10:30'), {
          asked: false,
          booked: false,
          offered: true,
          heldUntil: on(1, '17:00').toISOString(),
        }),
      );
    case 'Lucy':
      return [own(6, on(-1, '10:30'), { missed: true })];
    default:
      return heldOf(turn);
  }
}

/** Rows of the read "appointments": Sam and duty at work, with a few things on. */
export function appointments(turn: Turn): unknown[] {
  const { person } = turn.situation;
  const today = londonClock(turn.now).day;
  const at = londonInstant(dayAfter(today, 1), '13:15');
  const away = {
    from: londonInstant(today, '00:00').toISOString(),
    to: londonInstant(dayAfter(today, 12), '00:00').toISOString(),
  };
  const adviser = person?.adviser?.staffId;
  const isAway = person?.firstName === 'Ellie';
  return [
    {
      calendars: [
        ...(adviser
          ? [calendar(adviser, 'adviser', [{ from: at.toISOString(), to: minutes(at, 45) }], isAway ? [away] : [])]
          : []),
        calendar(duty, 'duty'),
      ],
      own: ownOf(turn),
      needs: person?.firstName === 'Marcus' ? ['fares'] : null,
      avoided: [],
    },
  ];
}
