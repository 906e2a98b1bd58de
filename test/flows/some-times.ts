import fc from 'fast-check';
import type { OwnTime, TimesFacts } from '../../bot/flows/appointments-facts.ts';
import { freeTimes } from '../../bot/reference/free-times.ts';
import { council, wednesday } from './cast.ts';

const id = (number: number) => `00000000-0000-7000-b000-${String(number).padStart(12, '0')}`;
const hours = [1, 2, 3, 4, 5].map((weekday) => ({ weekday, from: '09:00', to: '17:00', opened: false }));
const free = (staffId: string, opened: boolean) =>
  freeTimes(
    { staffId, hours: hours.map((one) => ({ ...one, opened })), off: [], busy: [] },
    council.appointments,
    wednesday,
  );
const [withSam, opened, withDuty] = [free(id(1), false), free(id(1), true), free(id(2), false)];

const own = (number: number, hoursAhead: number, change: Partial<OwnTime>): OwnTime => ({
  id: id(number),
  at: new Date(wednesday.getTime() + hoursAhead * 3_600_000).toISOString(),
  until: new Date(wednesday.getTime() + hoursAhead * 3_600_000 + 2_700_000).toISOString(),
  staff: 'Sam',
  staffId: id(1),
  duty: false,
  method: 'phone',
  place: null,
  about: null,
  needs: [],
  booked: true,
  seen: false,
  risen: false,
  ...change,
});

/** Any mixture of free times, times of their own, offers and a miss. */
export const someTimes: fc.Arbitrary<TimesFacts> = fc.record({
  free: fc.record({ adviser: fc.constantFrom(withSam, opened, []), duty: fc.constantFrom(withDuty, []) }),
  held: fc.constant(null),
  awayUntil: fc.constantFrom(null, null, '2026-03-30'),
  offices: fc.constantFrom(council.offices, council.offices.slice(0, 1)),
  avoided: fc.constantFrom([], ['hub']),
  lastNeeds: fc.constantFrom(null, ['fares']),
  mine: fc.constantFrom(
    [],
    [],
    [own(10, 1, {})],
    [own(11, 30, { booked: false })],
    [own(12, 2, { duty: true }), own(13, 50, {})],
  ),
  offers: fc.constantFrom([], [], [], [own(14, 40, { booked: false }), own(15, 60, { booked: false })]),
  missed: fc.constantFrom(null, null, null, { id: id(16), at: '2026-03-17T10:30:00.000Z', staff: 'Sam' }),
});
