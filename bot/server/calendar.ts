import { z } from 'zod';
import type { Door } from '../channels/direct-line/door.ts';
import type { Ask } from '../channels/direct-line/history.ts';
import type { Clock } from '../clock.ts';
import { Fault } from '../errors.ts';
import type { Read } from '../turn.ts';
import { calendarFile } from './calendar-file.ts';
import type { SignedLinks } from './signed-links.ts';

const row = z.object({
  uid: z.string(),
  sequence: z.int(),
  startsAt: z.coerce.date(),
  endsAt: z.coerce.date(),
  booked: z.boolean(),
  cancelled: z.boolean(),
  address: z.string().nullable(),
});

// An appointment that was moved is another row of the same uid: an old link gives what is true now.
const readOne = (id: string): Read => ({
  name: 'calendar of one',
  text: `SELECT a.uid, a.sequence, a.starts_at AS "startsAt", a.ends_at AS "endsAt", a.booked_at IS NOT NULL AS booked,
      a.cancelled_at IS NOT NULL AS cancelled, v.address
    FROM care.appointment a LEFT JOIN care.venue v ON v.id = a.venue_id
    WHERE a.uid = (SELECT o.uid FROM care.appointment o WHERE o.id = $1) ORDER BY a.sequence DESC LIMIT 1`,
  values: [id],
});

/** An appointment as a file for a phone's calendar, at a signed link: no name, no team, nothing of what it is about. */
export function createCalendar({ ask, clock, links }: { ask: Ask; clock: Clock; links: SignedLinks }): Door {
  return async ({ params, query }) => {
    const id = z.uuid().safeParse(params.id);
    if (!id.success) throw new Fault('conversation_unknown', 'There is no such calendar file.', { say: 'not_found' });
    links.check(`/calendar/${id.data}`, query);
    const found = (await ask(readOne(id.data))).map((one) => row.parse(one))[0];
    if (!found) throw new Fault('conversation_unknown', 'There is no such calendar file.', { say: 'not_found' });
    return {
      status: 200,
      bytes: new TextEncoder().encode(calendarFile(found, clock.now())),
      headers: {
        'content-type': 'text/calendar; charset=utf-8',
        'content-disposition': 'attachment; filename="appointment.ics"',
      },
    };
  };
}
