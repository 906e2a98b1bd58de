import { type Clock, systemClock } from '../../bot/clock.ts';
import { openConversation } from '../../bot/conversation/storage.ts';
import { commit } from '../../bot/db/commit.ts';
import type { Work } from '../../bot/jobs/queue.ts';
import { noticesOf, readNotice } from '../../bot/notify/notice.ts';
import { record, write } from '../../bot/records/write.ts';
import type { Job, JobName } from '../../bot/turn.ts';
import { staff, youngPeople } from '../../prisma/demo/cast.ts';
import { frozenNow } from '../support/clock.ts';
import type { FreshDatabase } from '../support/database.ts';

const { jade } = youngPeople;
const at = (day: string): Clock => ({ now: () => new Date(`${day}T10:00:00Z`), newId: systemClock.newId });

export const moneyTitles = {
  'money-late': 'tells duty, the manager, the adviser and the young person once of an answer that is late',
  'money-reminder': 'reminds of something and never of what, once',
  'money-guide-ageing': 'tells who manages of what in the money guide is out of date, and nobody the same twice',
} satisfies Partial<Record<JobName, string>>;

/** What happens around money when nobody types: tried on the real database. */
export function moneyCases(
  database: () => FreshDatabase,
  works: (clock: Clock, queued: Job[]) => Record<JobName, Work>,
): Record<keyof typeof moneyTitles, () => Promise<void>> {
  const rows = async (sql: string, values: unknown[] = []) => (await database().pool.query(sql, values)).rows;
  const open = async (of: { staffId?: string; personId?: string }) => {
    const id = systemClock.newId();
    await commit(database().pool, [openConversation({ id, channel: 'web', userId: 'dl_y', at: frozenNow, ...of })]);
    return id;
  };
  const texts = async (chat: string) =>
    (
      await rows(`SELECT payload ->> 'text' AS text FROM waymark.activity WHERE conversation_id = $1 ORDER BY seq`, [
        chat,
      ])
    ).map((row) => row.text as string);
  return {
    async 'money-late'() {
      const clock = at('2026-03-18');
      const requestId = clock.newId();
      const data = { requestId, entitlement: 'travel', topic: 'travel', shown: [], answerBy: '2026-03-27' };
      const asked = { type: 'money_asked' as const, personId: jade.id, data: { ...data, answerHow: 'here' as const } };
      const by = { actor: { kind: 'young_person' as const, personId: jade.id }, at: clock.now(), newId: clock.newId };
      await commit(database().pool, write(record([asked], by), 'late one').statements);
      const risen = () => rows(`SELECT id FROM care.event WHERE type = 'money_risen' AND person_id = $1`, [jade.id]);
      const queued: Job[] = [];
      await works(at('2026-03-27'), queued)['money-late'].run({}, 'job');
      expect(await risen()).toEqual([]);
      for (const day of ['2026-03-28', '2026-03-28', '2026-03-30'])
        await works(at(day), queued)['money-late'].run({}, 'job');
      const [late] = await risen();
      expect(await risen()).toHaveLength(1);
      // Chloe waits for a cooker in the demonstration, and is late on the same day.
      expect(queued.filter(({ data }) => data.eventId === late?.id)).toEqual([
        { name: 'deliver-notice', data: { eventId: late?.id } },
      ]);
      const read = readNotice(late?.id as string);
      const notices = noticesOf((await rows(read.text, read.values))[0]);
      const staffTold = notices.flatMap(({ to }) => ('staffId' in to ? [to.staffId] : []));
      expect(new Set(staffTold)).toEqual(new Set([staff.tom.id, staff.ruth.id, staff.sam.id]));
      expect(notices.filter(({ to }) => 'personId' in to)).toHaveLength(1);
    },
    async 'money-reminder'() {
      const chat = await open({ personId: jade.id });
      const remind = works(at('2026-03-19'), [])['money-reminder'];
      const eventId = systemClock.newId();
      for (const _ of [1, 2]) await remind.run({ eventId, personId: jade.id }, 'job');
      expect(await texts(chat)).toEqual([
        'You asked me to remind you of something you wanted to do. Say "my money" to look again.',
      ]);
    },
    async 'money-guide-ageing'() {
      const chat = await open({ staffId: staff.ruth.id });
      const told = async (day: string) => {
        await works(at(day), [])['money-guide-ageing'].run({}, 'job');
        return texts(chat);
      };
      const [first = ''] = await told('2026-07-10');
      expect(first).toContain('care_to_learn: past its date since Thu 31 July 2025, so its figure is not quoted.');
      expect(first).toContain('college_bursary: good until Fri 31 July 2026.');
      expect(await told('2026-07-10')).toHaveLength(1);
      expect(await told('2026-08-01')).toHaveLength(2);
    },
  };
}
