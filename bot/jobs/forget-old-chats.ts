import { commit } from '../db/commit.ts';
import { prepared } from '../records/writer.ts';
import type { JobParts } from './parts.ts';
import type { Work } from './queue.ts';

// A year, as charity chats keep theirs; what is tied to a concern stays with the concern's own record.
const keptDays = 365;

const forget = `UPDATE waymark.activity a SET payload = NULL, erased_at = $2
  WHERE a.at < $1 AND a.payload IS NOT NULL AND a.retention_class = 'chat'
    AND NOT EXISTS (SELECT FROM care.concern c WHERE c.conversation_id = a.conversation_id)`;

// What was half done then holds words too.
const unplace = `UPDATE waymark.conversation c SET state = '{}' WHERE c.last_at < $1 AND c.staff_id IS NULL AND c.state <> '{}'
  AND NOT EXISTS (SELECT FROM care.concern k WHERE k.conversation_id = c.id)`;

// Words that only have to serve, and are no record.
const servedDays = 90;

const erase = `UPDATE waymark.words SET text = NULL, erased_at = $2, erased_why = 'retention'
  WHERE retention_class = 'operational' AND text IS NOT NULL AND written_at < $1`;

/**
 * Every night: what was said in chats, and words that only had to serve, are erased when they are older than their retention class
 * keeps; that something was said stays.
 */
export const forgetOldChats = (parts: JobParts): Work => ({
  schedule: '20 3 * * *',
  retries: 3,
  async run() {
    const now = parts.clock.now();
    const before = (days: number) => new Date(now.getTime() - days * 86_400_000).toISOString();
    await commit(parts.pool, [
      prepared(forget, [before(keptDays), now.toISOString()]),
      prepared(unplace, [before(keptDays)]),
      prepared(erase, [before(servedDays), now.toISOString()]),
    ]);
  },
});
