import { card } from '../../cards/index.ts';
import { say } from '../content/index.ts';
import type { Council, Reply } from '../turn.ts';
import type { Alert, Mail } from './outside/outside.ts';

/** The weekly test in Teams: it has passed when somebody presses the button. */
export const testCard = (testId: string): Reply => ({
  card: card('concern-test', {
    testId,
    title: say('en', 'staff-concern.test.title'),
    line: say('en', 'staff-concern.test.line'),
    answer: say('en', 'staff-concern.test.answer'),
  }),
});

/** The weekly test as a letter; null where the council has no address for it. */
export function testMail(
  testId: string,
  answerAt: string,
  { safeguarding }: Pick<Council, 'safeguarding'>,
): Mail | null {
  const to = safeguarding.mail ?? safeguarding.designated.find(({ mail }) => mail)?.mail;
  const subject = say('en', 'staff-concern.test.mailSubject');
  return to ? { to, subject, text: say('en', 'staff-concern.test.mailText', { link: answerAt }), id: testId } : null;
}

/** The weekly test as the on-call system gets it. */
export const testHook = (testId: string, answerAt: string, { name }: Pick<Council, 'name'>, at: Date): Alert => ({
  id: testId,
  what: 'test',
  kind: 'test',
  severity: 'soon',
  raisedAt: at.toISOString(),
  rung: 0,
  to: 'on_call',
  council: name,
  answerAt,
});
