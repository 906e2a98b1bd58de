import { z } from 'zod';
import type { Read } from '../turn.ts';

const member = z.object({
  id: z.uuid(),
  givenName: z.string(),
  familyName: z.string(),
  role: z.enum(['adviser', 'manager', 'duty']),
  /** What they are to this young person: `adviser`, `manager` of the team, or a role around them. */
  roles: z.array(z.string()),
  /** Who manages a team that they are in. */
  managedBy: z.array(z.uuid()),
});

/** Everybody who works here, as one young person sees them, and those around that person who are no staff of ours. */
export const around = z.object({
  staff: z.array(member),
  others: z.array(z.object({ fullName: z.string(), role: z.string() })),
});
export type Around = z.infer<typeof around>;

/** `personId` null: of somebody unknown, nobody is around. Read only when there is a worry: it is every member of staff. */
export const readAround = (personId: string | null): Read => ({
  name: 'around',
  text: `SELECT coalesce((SELECT jsonb_agg(jsonb_build_object('id', s.id, 'givenName', s.given_name, 'familyName', s.family_name,
        'role', s.role,
        'roles', (SELECT coalesce(jsonb_agg(x.role), '[]') FROM (
          SELECT 'adviser' AS role WHERE EXISTS (SELECT FROM care.allocation l WHERE l.person_id = $1 AND l.to_on IS NULL AND l.staff_id = s.id)
          UNION SELECT 'manager' WHERE EXISTS (SELECT FROM care.allocation l JOIN care.team_member m ON m.team_id = l.team_id
            WHERE l.person_id = $1 AND l.to_on IS NULL AND m.staff_id = s.id AND m.manages AND m.to_on IS NULL)
          UNION SELECT r.role FROM care.role_around_person r WHERE r.person_id = $1 AND r.staff_id = s.id) x),
        'managedBy', (SELECT coalesce(jsonb_agg(DISTINCT b.staff_id), '[]') FROM care.team_member m
          JOIN care.team_member b ON b.team_id = m.team_id AND b.manages AND b.to_on IS NULL AND b.staff_id <> s.id
          WHERE m.staff_id = s.id AND NOT m.manages AND m.to_on IS NULL)))
      FROM care.staff s WHERE s.left_on IS NULL), '[]') AS staff,
    coalesce((SELECT jsonb_agg(jsonb_build_object('fullName', r.full_name, 'role', r.role)) FROM care.role_around_person r
      WHERE r.person_id = $1 AND r.staff_id IS NULL AND r.full_name IS NOT NULL), '[]') AS others`,
  values: [personId],
});
