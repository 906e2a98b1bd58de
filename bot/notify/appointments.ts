import { z } from 'zod';
import type { Deed } from '../../cards/appointment.ts';
import { appointmentFacts, type ShownTime } from '../../cards/appointment-facts.ts';
import { card } from '../../cards/index.ts';
import { type Key, say, sayLine } from '../content/index.ts';
import type { EventType } from '../events.ts';
import { londonClock, spokenInstant, spokenTime } from '../reference/london-time.ts';
import type { Reply } from '../turn.ts';
import { type Caused, type Notice, type Tells, toStaff, whoever, whoMayKnow } from './caused.ts';

/** Who hears of what happens to a time: whoever it is with, duty, a manager, the young person. */

const data = z.looseObject({
  by: z.string().optional(),
  late: z.boolean().optional(),
  movedTo: z.uuid().optional(),
  opened: z.boolean().optional(),
  notAdviser: z.boolean().optional(),
  noAdviser: z.boolean().optional(),
  kind: z.string().optional(),
  minutes: z.int().optional(),
  reason: z.string().optional(),
  remind: z.string().optional(),
  inARow: z.int().optional(),
  wishId: z.uuid().optional(),
  staffId: z.uuid().nullish(),
  answerBy: z.string().optional(),
});

type Button = { id: string; do: Deed; title: string };
const buttons = (id: string, ...deeds: Deed[]): Button[] =>
  deeds.map((deed) => ({ id, do: deed, title: say('en', `appointments-staff.button.${deed}`) }));

const shown = (title: string, facts: { label: string; value: string }[], lines: string[], row: Button[]): Reply => ({
  card: card('appointment', { title, facts, lines: lines.map((line) => ({ line })), buttons: row, offers: [] }),
});

const words = (name: string): string => sayLine('en', { key: `appointments-staff.${name}` as Key });
const factsOf = (one: ShownTime) => appointmentFacts(one, words);

/** Of these, who may know; where none of them may, those whom the record is kept to: an ask must reach somebody. */
const reaching = (caused: Caused, staffIds: readonly string[]): string[] => {
  const may = whoMayKnow(caused, staffIds);
  // What is duty's is not told to the adviser: somebody else may have been asked for.
  const others = caused.restrictedTo.filter((id) => !caused.appointment?.duty || id !== caused.adviserId);
  return may.length > 0 ? may : others;
};

/** Whoever it is with: everybody on duty, or the one member of staff. */
function whose(caused: Caused): string[] {
  const { appointment, duty } = caused;
  if (!appointment) return [];
  const { staffId } = appointment;
  return reaching(caused, appointment.duty || appointment.risen ? [...duty, staffId] : [staffId]);
}

const toPerson = ({ personId }: Caused, text: string): Notice[] =>
  personId ? [{ to: { personId }, reply: { text } }] : [];

const who = ({ appointment }: Caused): string =>
  appointment && !appointment.duty ? appointment.staff : say('en', 'appointments.theDuty');
const at = ({ appointment }: Caused): string => (appointment ? spokenInstant(new Date(appointment.at)) : '');

const managersToo = (caused: Caused): Notice[] =>
  data.parse(caused.data).noAdviser
    ? toStaff(caused.managers, { text: say('en', 'appointments-staff.noAdviser', { name: caused.name }) })
    : [];

/** A time that waits for an answer, while it does. */
function waiting(caused: Caused, title: string): Notice[] {
  const { appointment } = caused;
  if (!appointment?.live || appointment.booked) return [];
  const { notAdviser } = data.parse(caused.data);
  const lines = [
    ...(notAdviser ? [say('en', 'appointments-staff.notAdviser')] : []),
    ...(appointment.answerBy && !appointment.risen
      ? [say('en', 'appointments-staff.answerBy', { by: spokenInstant(new Date(appointment.answerBy)) })]
      : []),
  ];
  return toStaff(
    whose(caused),
    shown(title, factsOf(appointment), lines, buttons(appointment.id, 'book', 'other', 'cannot')),
  );
}

/** News of a time for whoever it is with, with what may be done about it. */
function news(caused: Caused, title: string, ...deeds: Deed[]): Notice[] {
  const { appointment } = caused;
  if (!appointment) return [];
  return toStaff(whose(caused), shown(title, factsOf(appointment), [], buttons(appointment.id, ...deeds)));
}

/** What is offered instead, in one sentence. */
function offered({ offers }: Caused): string {
  const [first, ...more] = offers.map((one) => spokenInstant(new Date(one)));
  if (!first) return say('en', 'appointments.told.none');
  const times = [first, ...more].join(' / ');
  return more.length > 0
    ? say('en', 'appointments.told.offer', { times })
    : say('en', 'appointments.told.offerOne', { at: first });
}

function cancelled(caused: Caused): Notice[] {
  const { by, late, movedTo } = data.parse(caused.data);
  const { appointment, name } = caused;
  if (!appointment || by === 'service') return [];
  if (by === 'staff') {
    const first = appointment.booked
      ? say('en', 'appointments.told.cancelled', { at: at(caused) })
      : say('en', 'appointments.told.cannot');
    return toPerson(caused, `${first}\n${offered(caused)}`);
  }
  if (movedTo) return [];
  const offer = appointment.offered && !appointment.booked && !appointment.asked;
  const key = offer ? 'declined' : late ? 'cancelledLate' : 'cancelled';
  return news(caused, say('en', `appointments-staff.${key}`, { name }));
}

function wish(caused: Caused, title: string, risen: boolean): Notice[] {
  const { wishId, staffId, answerBy } = data.parse(caused.data);
  if (!wishId) return [];
  const staff = staffId && !risen ? [staffId] : caused.duty;
  const lines =
    answerBy && !risen ? [say('en', 'appointments-staff.answerBy', { by: spokenInstant(new Date(answerBy)) })] : [];
  return toStaff(reaching(caused, staff), shown(title, [], lines, buttons(wishId, 'offer')));
}

export const appointmentNotices: Partial<Record<EventType, Tells>> = {
  time_asked: (caused) => [
    ...waiting(caused, say('en', 'appointments-staff.asked', { name: caused.name })),
    ...managersToo(caused),
  ],
  time_booked: (caused) =>
    data.parse(caused.data).opened
      ? news(caused, say('en', 'appointments-staff.booked', { name: caused.name }), 'seen', 'other', 'cancel')
      : toPerson(caused, say('en', 'appointments.told.booked', { at: at(caused) })),
  time_seen: (caused) => toPerson(caused, say('en', 'appointments.told.seen', { who: who(caused), at: at(caused) })),
  time_taken: (caused) => news(caused, say('en', 'appointments-staff.taken', { name: caused.name }), 'other', 'cancel'),
  time_offered: (caused) =>
    toPerson(
      caused,
      caused.actor
        ? say('en', 'appointments.told.offerOne', { at: at(caused) })
        : say('en', 'appointments.told.freed', { at: at(caused) }),
    ),
  time_cancelled: cancelled,
  time_risen: (caused) => [
    ...waiting(caused, say('en', 'appointments-staff.askedRisen', { name: caused.name })),
    ...toPerson(caused, say('en', 'appointments.told.risen')),
  ],
  time_reminded: (caused) => {
    if (!caused.appointment) return [];
    const time = spokenTime(londonClock(new Date(caused.appointment.at)).time);
    const tomorrow = data.parse(caused.data).remind === 'day_before';
    return toPerson(
      caused,
      say('en', tomorrow ? 'appointments.told.remindDay' : 'appointments.told.remindHours', { time }),
    );
  },
  late_said: (caused) => {
    const minutes = data.parse(caused.data).minutes ?? 0;
    return news(caused, say('en', 'appointments-staff.late', { name: caused.name, minutes }), 'wait');
  },
  late_seen: (caused) => toPerson(caused, say('en', 'appointments.told.lateSeen')),
  attendance_asked: (caused) =>
    news(caused, say('en', 'appointments-staff.met', { name: caused.name }), 'came', 'missed'),
  meeting_missed: (caused) => {
    const { inARow: count = 1 } = data.parse(caused.data);
    const twice = { text: say('en', 'appointments-staff.missedTwice', { name: caused.name, count }) };
    return [
      ...toPerson(caused, say('en', 'appointments.told.missed')),
      ...(count > 1 ? toStaff(whoMayKnow(caused, whoever(caused)), twice) : []),
    ];
  },
  missed_said: (caused) => {
    const { reason = 'ok' } = data.parse(caused.data);
    const said = say('en', 'appointments-staff.missedSaid', {
      name: caused.name,
      reason: words(`reason.${reason}`),
    });
    return toStaff(whose(caused), { text: said });
  },
  time_wanted: (caused) => {
    const key = data.parse(caused.data).kind === 'nurse' ? 'wishNurse' : 'wish';
    return [
      ...wish(caused, say('en', `appointments-staff.${key}`, { name: caused.name }), false),
      ...managersToo(caused),
    ];
  },
  wish_risen: (caused) => [
    ...wish(caused, say('en', 'appointments-staff.wishRisen', { name: caused.name }), true),
    ...toPerson(caused, say('en', 'appointments.told.risen')),
  ],
};
