import ical, { ICalCalendarMethod, ICalEventStatus } from 'ical-generator';
import { say } from '../content/index.ts';

export type CalendarEntry = {
  /** The same for as long as the appointment lives, moved or not. */
  uid: string;
  /** How often it was changed: a calendar takes the highest. */
  sequence: number;
  startsAt: Date;
  endsAt: Date;
  booked: boolean;
  cancelled: boolean;
  /** Street and town; null for a call. */
  address: string | null;
};

/** One appointment as iCalendar (RFC 5545), its times in UTC. Its title gives nothing away: a phone may be anybody's. */
export function calendarFile(one: CalendarEntry, now: Date): string {
  const method = one.cancelled ? ICalCalendarMethod.CANCEL : ICalCalendarMethod.PUBLISH;
  const calendar = ical({ prodId: { company: 'Waymark', product: 'Appointments', language: 'EN' }, method });
  const asked = one.booked ? ICalEventStatus.CONFIRMED : ICalEventStatus.TENTATIVE;
  calendar.createEvent({
    id: one.uid,
    sequence: one.sequence,
    stamp: now,
    start: one.startsAt,
    end: one.endsAt,
    summary: say('en', 'appointments.calendar.title'),
    status: one.cancelled ? ICalEventStatus.CANCELLED : asked,
    ...(one.address ? { location: one.address } : {}),
  });
  return calendar.toString();
}
