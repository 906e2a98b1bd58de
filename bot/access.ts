/** Who is asking. Staff and linked young people by their id in `care`; anyone else is anonymous. */
export type Actor =
  | { kind: 'anonymous' }
  | { kind: 'young_person'; personId: string }
  | { kind: 'staff'; staffId: string; role: StaffRole; teamIds: string[] }
  | { kind: 'service' };

export type StaffRole = 'adviser' | 'manager' | 'duty';

export type Action =
  | 'converse'
  | 'see_own_record'
  | 'find'
  | 'read_record'
  | 'log'
  | 'correct'
  | 'invite'
  | 'unlink'
  /** Answers what a young person asked for: money, a bid, a time, a review. */
  | 'answer'
  | 'count';

/** What access needs to know of the person asked about; absent for questions about nobody in particular. */
export type About = {
  personId: string;
  adviserId: string | null;
  teamId: string | null;
  /** Named access only: everybody but the people listed sees nothing, not even that the record is there. */
  restrictedTo: string[] | null;
};

export type Decision =
  | { allowed: true; why: 'own_record' | 'own_caseload' | 'own_team' | 'duty' | 'designated' | 'with_reason' | 'open' }
  | { allowed: false };

const no: Decision = { allowed: false };
const yes = (why: Extract<Decision, { allowed: true }>['why']): Decision => ({ allowed: true, why });

/**
 * Whether `actor` may do `action` about `about`; everything not named here is no.
 * An adviser reaches beyond the caseload only with a stated reason, which the access log keeps; a manager sees the teams
 * they manage; the duty worker sees whoever needs somebody tonight.
 */
export function mayI(actor: Actor, action: Action, about?: About, reason?: string): Decision {
  switch (actor.kind) {
    case 'anonymous':
      return action === 'converse' ? yes('open') : no;
    case 'young_person':
      if (action === 'converse') return yes('open');
      return action === 'see_own_record' && about?.personId === actor.personId ? yes('own_record') : no;
    case 'staff':
      return staffMay(actor, action, about, reason);
    case 'service':
      return action === 'converse' ? yes('open') : no;
    default:
      return no;
  }
}

function staffMay(actor: Extract<Actor, { kind: 'staff' }>, action: Action, about?: About, reason?: string): Decision {
  if (action === 'count') return actor.role === 'manager' ? yes('own_team') : no;
  if (!['find', 'read_record', 'log', 'correct', 'invite', 'unlink', 'answer'].includes(action) || !about) return no;
  if (about.restrictedTo && !about.restrictedTo.includes(actor.staffId)) return no;
  if (about.adviserId === actor.staffId) return yes('own_caseload');
  if (actor.role === 'manager' && about.teamId !== null && actor.teamIds.includes(about.teamId)) return yes('own_team');
  if (actor.role === 'duty') return yes('duty');
  return reason?.trim() ? yes('with_reason') : no;
}

/** What access needs to know of a concern. */
export type ConcernFor = {
  aboutStaffId: string | null;
  /** Those who alone may know of it; empty: as of any concern. */
  restrictedTo: readonly string[];
  /** Whom it is about; null: nobody known. */
  person: About | null;
};

/** Stands in a list of who may know where nobody of the service may: an empty one would mean everybody. */
export const nobody = '00000000-0000-0000-0000-000000000000';

/** Whether a concern is kept from a member of staff whatever their part: it is about them, or kept to others. */
export const isKeptFrom = (
  staffId: string,
  { aboutStaffId, restrictedTo }: Pick<ConcernFor, 'aboutStaffId' | 'restrictedTo'>,
): boolean => aboutStaffId === staffId || (restrictedTo.length > 0 && !restrictedTo.includes(staffId));

/**
 * Whether a member of staff may open a concern and act on it. Never whom it is about. One kept to some is theirs alone; else it is
 * the adviser's, the managers' of the team, the duty worker's; of somebody unknown, of duty and every manager. `designated`: those
 * whom the council named for safeguarding, for every concern that is not about them.
 */
export function mayHaveConcern(actor: Actor, concern: ConcernFor, designated: readonly string[]): Decision {
  if (actor.kind !== 'staff' || isKeptFrom(actor.staffId, concern)) return no;
  if (concern.restrictedTo.length > 0 || designated.includes(actor.staffId)) return yes('designated');
  if (!concern.person) return actor.role === 'adviser' ? no : yes(actor.role === 'duty' ? 'duty' : 'own_team');
  return staffMay(actor, 'answer', concern.person);
}

/** A member of staff as a concern about somebody around a young person needs to know them. */
export type Colleague = { id: string; role: StaffRole; roles: readonly string[]; managedBy: readonly string[] };

/**
 * Who alone may know of a concern about somebody: those the council named for it; where there are none, managers of other teams.
 * Never whom it is about, nor anybody they manage. While it is unclear whom it is about, duty knows too, but nobody of the young
 * person's own. `staff` null: it could not be read, and those named stand alone.
 */
export function concernKeptTo(
  about: { role?: string | undefined; staffId?: string | undefined },
  staff: readonly Colleague[] | null,
  designated: readonly string[],
): string[] {
  const all = staff ?? [];
  const own = all.filter((one) => one.roles.some((role) => role !== 'manager'));
  // Where nobody is that to them (a stranger, or duty), it may be anybody who works as one.
  const theirs = all.filter((one) => one.roles.includes(about.role ?? ''));
  const inRole = theirs.length > 0 ? theirs : all.filter((one) => one.role === about.role);
  const accused = about.staffId ? [about.staffId] : inRole.map(({ id }) => id);
  const out = new Set(accused);
  for (const one of all) if (one.managedBy.some((id) => accused.includes(id))) out.add(one.id);
  if (!about.staffId && ['unclear', 'worker', 'not_said'].includes(about.role ?? ''))
    for (const { id } of own) out.add(id);
  const left = (ids: readonly string[]) => ids.filter((id) => !out.has(id));
  // Whom it is about decides whose managers are too near; while that is not known, the young person's own.
  const near = new Set([
    ...all.filter((one) => one.roles.includes('manager')).map(({ id }) => id),
    ...all.filter((one) => accused.includes(one.id)).flatMap(({ managedBy }) => managedBy),
  ]);
  const distant = all.filter((one) => one.role === 'manager' && !near.has(one.id)).map(({ id }) => id);
  const named = left(designated);
  const first = named.length > 0 ? named : left(distant);
  const duty = ['unclear', 'not_said'].includes(about.role ?? '')
    ? left(all.flatMap((one) => (one.role === 'duty' ? [one.id] : [])))
    : [];
  const kept = [...new Set([...first, ...duty])];
  return kept.length > 0 ? kept : [nobody];
}
