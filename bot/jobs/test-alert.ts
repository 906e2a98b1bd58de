import { z } from 'zod';
import { dayInLondon } from '../clock.ts';
import { type Stored, sayTo } from '../conversation/storage.ts';
import { commit, NotWritten, read } from '../db/commit.ts';
import { type AlertRoute, alertRoutes } from '../events/concern.ts';
import { testCard, testHook, testMail } from '../notify/concern-test.ts';
import { record, write } from '../records/write.ts';
import { followingId } from '../records/writer.ts';
import type { Read } from '../turn.ts';
import { happen } from './happen.ts';
import type { JobParts } from './parts.ts';
import type { Work } from './queue.ts';

// The link in a test that nobody answered is dead before the next one comes.
const linkMinutes = 6 * 24 * 60;

const onDuty: Read = {
  name: 'on duty',
  text: `SELECT s.id FROM care.staff s WHERE s.role = 'duty' AND s.left_on IS NULL`,
  values: [],
};

/** By Teams: a card for everybody on duty, in the same transaction as that it was sent. */
async function testTeams(parts: JobParts, testId: string, cause: string): Promise<void> {
  const at = parts.clock.now();
  const rows = (await read(parts.pool, [onDuty]))['on duty'] ?? [];
  const tested = { type: 'alert_tested' as const, personId: null, data: { testId, route: 'teams' as const } };
  const recorded = record([tested], { actor: { kind: 'service' }, at, newId: parts.clock.newId });
  const reply = testCard(testId);
  const payload = { web: parts.render(reply, 'web'), teams: parts.render(reply, 'teams') };
  const says = rows.map((one) => sayTo({ staffId: z.object({ id: z.uuid() }).parse(one).id }, { cause, at, payload }));
  const { statements } = write(recorded, cause);
  try {
    const results = await commit(parts.pool, [...statements, ...says]);
    const said = results.slice(statements.length).flatMap((result) => result.rows as Stored[]);
    parts.published(said.map((row) => ({ ...row, at: at.toISOString() })));
  } catch (error) {
    // It was sent today already.
    if (!(error instanceof NotWritten && error.why === 'taken')) throw error;
  }
}

/** By a way outside: a letter, or the on-call system, with a link that a person has to open and press. */
async function testOutside(parts: JobParts, route: AlertRoute, testId: string, cause: string): Promise<void> {
  const { outside, council } = parts;
  const answerAt = parts.link?.(`/alert-test/${testId}`, linkMinutes);
  if (!answerAt) return;
  await happen(parts, [{ type: 'alert_tested', personId: null, data: { testId, route } }], cause);
  const mail = testMail(testId, answerAt, council);
  if (route === 'mail' && mail) await outside?.mail?.(mail);
  if (route === 'webhook') await outside?.webhook?.(testHook(testId, answerAt, council, parts.clock.now()));
}

/** Every Tuesday morning: each way to a person is tried, and has passed when a person answers. Without data it queues one job a way. */
export const testAlert = (parts: JobParts): Work => ({
  schedule: '30 9 * * 2',
  retries: 10,
  async run({ route: way }) {
    const set = alertRoutes.filter((name) => name === 'teams' || parts.outside?.[name]);
    const route = set.find((name) => name === way);
    if (!way) {
      await commit(
        parts.pool,
        await parts.enqueue(set.map((name) => ({ name: 'test-alert' as const, data: { route: name } }))),
      );
      return;
    }
    if (!route) return;
    const cause = `alert-test:${route}:${dayInLondon(parts.clock.now())}`;
    const testId = followingId(cause, 'test');
    if (route === 'teams') await testTeams(parts, testId, cause);
    else await testOutside(parts, route, testId, cause);
  },
});
