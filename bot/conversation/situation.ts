import { z } from 'zod';
import type { Actor } from '../access.ts';
import { live } from '../records/live-reads.ts';
import { named } from '../records/named.ts';
import type { StaffFacts } from '../turn.ts';

const personFacts = z.object({
  id: z.uuid(),
  givenName: z.string(),
  firstName: z.string(),
  dateOfBirth: z.iso.date(),
  ageDisputed: z.boolean(),
  responsibleAuthority: z.string(),
  category: z.string().nullable(),
  flags: z.array(z.string()),
  adviser: z.object({ staffId: z.uuid(), givenName: z.string() }).nullable(),
  teamId: z.uuid().nullable(),
  destination: z
    .object({ activityCode: z.int(), startedOn: z.iso.date(), establishment: z.string().nullable() })
    .nullable(),
  said: z.string().nullable(),
});

const staffFacts: z.ZodType<StaffFacts> = z.object({
  id: z.uuid(),
  givenName: z.string(),
  familyName: z.string(),
  role: z.enum(['adviser', 'manager', 'duty']),
  teams: z.array(z.object({ id: z.uuid(), name: z.string(), manages: z.boolean() })),
  caseload: z.array(named),
});

const conversation = z.object({
  id: z.uuid(),
  channel: z.enum(['web', 'teams']),
  userId: z.string(),
  version: z.int(),
  state: z.unknown(),
  locale: z.string(),
  session: z.int(),
  keptCode: z.string().nullable(),
  codeTries: z.int(),
  unlockedUntil: z.string().nullable(),
  startedAt: z.string(),
  lastAt: z.string(),
  /** The live talk with a worker that was begun here. */
  live: live.nullish(),
});

const row = z.object({
  conversation,
  seen: z.coerce.number().nullable(),
  person: personFacts.nullable(),
  staff: staffFacts.nullable(),
});

/** A young person as their conversation knows them; `open`: personal things may be read on this phone. */
export type PersonFacts = z.infer<typeof personFacts> & { open: boolean };

/** Who is talking and where their conversation is: what every turn is thought from. */
export type Situation = {
  conversation: z.infer<typeof conversation>;
  actor: Actor;
  person: PersonFacts | null;
  staff: StaffFacts | null;
};

function actorOf(person: PersonFacts | null, staff: StaffFacts | null): Actor {
  if (staff) {
    // Only what they manage: belonging to another team opens none of its records.
    const teamIds = staff.teams.filter((team) => team.manages).map((team) => team.id);
    return { kind: 'staff', staffId: staff.id, role: staff.role, teamIds };
  }
  return person ? { kind: 'young_person', personId: person.id } : { kind: 'anonymous' };
}

/** What is personal stays closed on a phone that has not shown its code in this session. */
function asFarAsOpen(
  person: z.infer<typeof personFacts> | null,
  unlockedUntil: string | null,
  now: Date,
): PersonFacts | null {
  if (!person) return null;
  const open = unlockedUntil !== null && Date.parse(unlockedUntil) > now.getTime();
  return open ? { ...person, open } : { ...person, open, destination: null, said: null };
}

/** The row of `readSituation` as a situation, and the number under which this cause was answered before, if it was. */
export function situationOf(found: unknown, now: Date): { situation: Situation; seen: number | null } {
  const { conversation: where, seen, person: whole, staff } = row.parse(found);
  const person = asFarAsOpen(whole, where.unlockedUntil, now);
  return { situation: { conversation: where, actor: actorOf(person, staff), person, staff }, seen };
}
