import type { Council, Statement } from '../turn.ts';
import { followingId, prepared } from './writer.ts';

/** The row of an office, by its id in the council's file. */
export const venueIdOf = (officeId: string): string => followingId('office', officeId);

const keep = `INSERT INTO care.venue (id, name, address, step_free, getting_there, room)
  SELECT id, name, address, step_free, getting_there, room FROM jsonb_populate_recordset(null::care.venue, $1)
  ON CONFLICT (id) DO UPDATE SET name = excluded.name, address = excluded.address, step_free = excluded.step_free,
    getting_there = excluded.getting_there, room = excluded.room`;

/** The council's offices as rows, as its file has them now: said at every start. */
export const venuesOf = ({ offices }: Council): Statement =>
  prepared(keep, [
    JSON.stringify(
      offices.map(({ id, name, address, stepFree, gettingThere, room }) => ({
        id: venueIdOf(id),
        name,
        address,
        step_free: stepFree,
        getting_there: gettingThere,
        room,
      })),
    ),
  ]);
