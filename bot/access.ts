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
  | { allowed: true; why: 'own_record' | 'own_caseload' | 'own_team' | 'duty' | 'with_reason' | 'open' }
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
