import type { Actor } from '../../bot/access.ts';
import type { Happened } from '../../bot/events.ts';
import { venueIdOf } from '../../bot/records/venues.ts';
import { londonInstant } from '../../bot/reference/london-time.ts';
import { addWorkingDays, addWorkingHours } from '../../bot/reference/working-time.ts';
import { type CastStaff, type CastYoungPerson, staff, staffActor, youngPeople } from './cast.ts';
import type { Told } from './telling.ts';

const week = [1, 2, 3, 4, 5];
const open = { weekdays: week, from: '09:00', to: '17:00' };

/** When the cast is at work. Whoever picks a time with Ines has it; the others say yes themselves. */
const hours: { who: CastStaff; weekdays: number[]; from: string; to: string; opened?: true }[] = [
  { who: staff.sam, weekdays: week, from: '09:30', to: '17:00' },
  { who: staff.jo, weekdays: [2, 3, 4, 5], from: '09:30', to: '17:00' },
  { who: staff.bev, weekdays: [1, 2, 3, 4], from: '10:00', to: '18:00' },
  { who: staff.ines, weekdays: week, from: '09:00', to: '16:30', opened: true },
  { who: staff.tom, weekdays: week, from: '09:00', to: '17:00' },
];

/** Their hours as rows: staff come from the council's own directory, and so do these. */
export const workingHours = hours.flatMap(({ who, weekdays, from, to, opened }) =>
  weekdays.map((weekday) => ({
    id: who.id.replace(/0{12}$/, `${weekday}`.padStart(12, '0')).replace(/^57af/, '40a5'),
    staff_id: who.id,
    weekday,
    from_at: from,
    to_at: to,
    opened: opened ?? false,
  })),
);

type Sort = {
  who: CastYoungPerson;
  by: CastStaff;
  day: string;
  time: string;
  method: 'face_to_face' | 'phone';
  place?: string;
  about?: string;
  needs?: string[];
  booked: boolean;
};

const at = (minutes: number, from: Date) => new Date(from.getTime() + minutes * 60_000);

/**
 * A few times of the cast, on the working days around `today` (`2026-03-18`): one tomorrow that is booked, one that waits for an
 * answer, one that duty has, and one last week when two did not meet.
 */
export function appointmentsTold(today: string): Told[] {
  const told: Told[] = [];
  let made = 0;
  const newId = () => `a9900000-0000-4000-8000-${(made++).toString(16).padStart(12, '0')}`;
  const tell = (event: Happened, actor: Actor, when: Date) => told.push({ event, actor, at: when });
  const ask = (one: Sort, asked: Date): { id: string; startsAt: Date } => {
    const id = newId();
    const startsAt = londonInstant(one.day, one.time);
    const themself: Actor = { kind: 'young_person', personId: one.who.id };
    const event: Happened = {
      type: 'time_asked',
      personId: one.who.id,
      data: {
        appointmentId: id,
        staffId: one.by.id,
        startsAt: startsAt.toISOString(),
        endsAt: at(45, startsAt).toISOString(),
        kind: 'meeting',
        method: one.method,
        ...(one.place ? { place: one.place, venueId: venueIdOf(one.place) } : {}),
        duty: one.by.role === 'duty',
        ...(one.about ? { about: one.about } : {}),
        needs: one.needs ?? [],
        answerBy: addWorkingHours(asked, 8, open).toISOString(),
        remind: 'day_before',
        notAdviser: false,
        noAdviser: false,
      },
    };
    tell(event, themself, asked);
    if (one.booked) {
      const booked: Happened = {
        type: 'time_booked',
        personId: one.who.id,
        data: { appointmentId: id, opened: false },
      };
      tell(booked, staffActor(one.by), at(90, asked));
    }
    return { id, startsAt };
  };
  const before = addWorkingDays(today, -1);
  const evening = londonInstant(before, '11:10');
  const hub = { method: 'face_to_face', place: 'hub' } as const;
  const week = addWorkingDays(today, -5);
  const last = ask(
    { who: youngPeople.mohammed, by: staff.bev, day: week, time: '15:15', ...hub, about: 'money', booked: true },
    londonInstant(addWorkingDays(today, -8), '16:00'),
  );
  const missed: Happened = {
    type: 'meeting_missed',
    personId: youngPeople.mohammed.id,
    data: { appointmentId: last.id, inARow: 1, tellAt: at(30, last.startsAt).toISOString() },
  };
  tell(missed, staffActor(staff.bev), at(60, last.startsAt));
  const next = addWorkingDays(today, 1);
  ask(
    {
      who: youngPeople.jade,
      by: staff.sam,
      day: next,
      time: '14:15',
      ...hub,
      about: 'study',
      needs: ['with_me', 'fares'],
      booked: true,
    },
    at(0, evening),
  );
  ask(
    {
      who: youngPeople.chloeMae,
      by: staff.sam,
      day: addWorkingDays(today, 2),
      time: '10:30',
      method: 'phone',
      about: 'home',
      booked: false,
    },
    at(25, evening),
  );
  ask(
    { who: youngPeople.kai, by: staff.tom, day: addWorkingDays(today, 2), time: '13:15', ...hub, booked: false },
    at(40, evening),
  );
  return told.sort((one, other) => one.at.getTime() - other.at.getTime());
}
