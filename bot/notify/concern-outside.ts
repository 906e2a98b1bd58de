import { kindIn, raisedIn } from '../../cards/concern-shape.ts';
import { dayInLondon } from '../clock.ts';
import { concernSpeaks } from '../content/concern-speaks.ts';
import { say } from '../content/index.ts';
import type { Council } from '../turn.ts';
import type { Telling } from './concern.ts';
import type { Alert, Mail } from './outside/outside.ts';

/** Kept to those who were named for it: whoever is on call may be whom it is about. */
const isKept = (one: Telling): boolean => one.restrictedTo.length > 0 && one.aboutRole !== 'unclear';

/** To whom a concern is mailed, and what: no name, and of one that is kept not even its kind. */
export function mailFor(rung: number, one: Telling, { safeguarding }: Pick<Council, 'safeguarding'>): Mail[] {
  const kept = isKept(one);
  const named = safeguarding.designated.filter(({ staffId }) => !staffId || one.restrictedTo.includes(staffId));
  const addresses = kept ? named.flatMap(({ mail }) => mail ?? []) : [safeguarding.mail ?? ''].filter(Boolean);
  const time = raisedIn(one, dayInLondon);
  const reference = one.id.slice(-12);
  const text = kept
    ? say('en', 'staff-concern.mail.kept', { time, reference })
    : say('en', 'staff-concern.mail.text', {
        time,
        reference,
        kind: kindIn(one, concernSpeaks),
        severity: concernSpeaks.say(`severity.${one.severity}`),
      });
  const subject = say('en', 'staff-concern.mail.subject');
  return addresses.map((to, place) => ({ to, subject, text, id: `${one.id}.${rung}.${place}` }));
}

/** What the on-call system is told of a concern. */
export const webhookFor = (rung: number, one: Telling, { name }: Pick<Council, 'name'>): Alert => ({
  id: `${one.id}.${rung}`,
  what: 'concern',
  kind: isKept(one) ? 'kept' : one.kind,
  severity: one.severity as Alert['severity'],
  raisedAt: one.raisedAt.toISOString(),
  rung,
  to: isKept(one) ? 'designated' : 'on_call',
  council: name,
});
