import { z } from 'zod';
import type { Named } from '../turn.ts';

/** A young person as names are looked up by, as a read answers them. */
export const named: z.ZodType<Named> = z.object({
  id: z.uuid(),
  givenName: z.string(),
  familyName: z.string(),
  knownAs: z.string().nullable(),
  adviserId: z.uuid().nullable(),
  teamId: z.uuid().nullable(),
  restrictedTo: z.array(z.uuid()),
});

/** The same as JSON, of a person `p` with the allocation `l` that stands today, where there is one. */
export const namedSql = `jsonb_build_object('id', p.id, 'givenName', p.given_name, 'familyName', p.family_name, 'knownAs', p.known_as,
    'adviserId', l.staff_id, 'teamId', l.team_id, 'restrictedTo', p.restricted_to)`;
