import type { Wanted } from '../../flows/appointments-facts.ts';
import { venueIdOf } from '../../records/venues.ts';
import { dayAfter } from '../../reference/london-time.ts';
import type { Came, Makes } from './index.ts';

// Long enough to look at the way there; nobody is shown a clock.
const holdMs = 10 * 60_000;

const meeting = ({ kind, method, place, with: whom }: Wanted, { turn }: Came) => {
  const office = turn.council.offices.find(({ id }) => id === place);
  return {
    kind,
    method,
    ...(place ? { place } : {}),
    ...(office ? { venueId: venueIdOf(office.id) } : {}),
    duty: whom === 'duty',
  };
};

export const timeHeld: Makes<'time_held'> = ({ at, until, staffId, wanted }, came) => {
  const { person, turn } = came;
  const time = { appointmentId: turn.newId(), staffId, startsAt: at, endsAt: until };
  const heldUntil = new Date(turn.now.getTime() + holdMs).toISOString();
  return [{ type: 'time_held', personId: person.id, data: { ...time, heldUntil, ...meeting(wanted, came) } }];
};

export const timeAsked: Makes<'time_asked'> = (outcome, came) => {
  const { person, turn, facts } = came;
  const { at, until, staffId, opened, wanted, moves, remind, answerBy } = outcome;
  const held = facts.times?.held;
  const kept = held?.at === at && held.staffId === staffId ? held.id : null;
  const appointmentId = kept ?? turn.newId();
  const asked = {
    appointmentId,
    staffId,
    startsAt: at,
    endsAt: until,
    ...meeting(wanted, came),
    ...(wanted.about ? { about: wanted.about } : {}),
    needs: [...wanted.needs],
    answerBy,
    remind,
    ...(moves ? { moves } : {}),
    notAdviser: wanted.notAdviser,
    noAdviser: person.adviser === null,
  };
  const personId = person.id;
  return [
    { type: 'time_asked', personId, data: asked },
    ...(opened ? [{ type: 'time_booked' as const, personId, data: { appointmentId, opened } }] : []),
    ...(moves
      ? [
          {
            type: 'time_cancelled' as const,
            personId,
            data: {
              appointmentId: moves,
              by: 'young_person' as const,
              late: isLate(facts.times?.mine.find(({ id }) => id === moves)?.at, came),
              movedTo: appointmentId,
              offers: 0,
            },
          },
        ]
      : []),
  ];
};

/** Whether a time is called off later than the council counts as in time. */
const isLate = (at: string | undefined, { turn }: Came): boolean =>
  at !== undefined && Date.parse(at) - turn.now.getTime() < turn.council.appointments.lateCancelHours * 3_600_000;

export const timeCancelled: Makes<'time_cancelled'> = ({ id, at }, came) => [
  {
    type: 'time_cancelled',
    personId: came.person.id,
    data: { appointmentId: id, by: 'young_person', late: isLate(at, came), offers: 0 },
  },
];

export const timeDeclined: Makes<'time_declined'> = ({ ids }, { person }) =>
  ids.map((appointmentId) => ({
    type: 'time_cancelled',
    personId: person.id,
    data: { appointmentId, by: 'young_person', late: false, offers: 0 },
  }));

export const timeTaken: Makes<'time_taken'> = ({ id }, { person }) => [
  { type: 'time_taken', personId: person.id, data: { appointmentId: id } },
];

export const timeWanted: Makes<'time_wanted'> = ({ wants, wanted, partOfDay, answerBy }, came) => {
  const { person, turn, today } = came;
  const { duty, venueId: _, ...how } = meeting(wanted, came);
  return [
    {
      type: 'time_wanted',
      personId: person.id,
      data: {
        wishId: turn.newId(),
        wants,
        staffId: duty ? null : (person.adviser?.staffId ?? null),
        ...(partOfDay ? { partOfDay } : {}),
        untilOn: dayAfter(today, turn.council.appointments.horizonDays),
        ...how,
        ...(wanted.about ? { about: wanted.about } : {}),
        needs: [...wanted.needs],
        ...(wants === 'offer' ? { answerBy } : {}),
        noAdviser: person.adviser === null,
      },
    },
  ];
};

export const lateSaid: Makes<'late_said'> = ({ id, minutes }, { person }) => [
  { type: 'late_said', personId: person.id, data: { appointmentId: id, minutes } },
];

export const reminderChosen: Makes<'reminder_chosen'> = ({ id, remind }, { person }) => [
  { type: 'reminder_chosen', personId: person.id, data: { appointmentId: id, remind } },
];

export const missedSaid: Makes<'missed_said'> = ({ id, reason }, { person }) => [
  { type: 'missed_said', personId: person.id, data: { appointmentId: id, reason } },
];

export const placeMinded: Makes<'place_minded'> = ({ office }, { person, today }) => [
  { type: 'place_minded', personId: person.id, data: { venueId: office ? venueIdOf(office) : null, on: today } },
];
