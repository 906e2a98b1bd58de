import { z } from 'zod';
import { dayInLondon } from '../clock.ts';
import { moneyGuide } from '../config/money.ts';
import { commit, NotWritten, read } from '../db/commit.ts';
import type { Happened } from '../events.ts';
import { guideNotice, moneyReminder } from '../notify/financial-support.ts';
import { record, write } from '../records/write.ts';
import type { Read } from '../turn.ts';
import type { JobParts } from './parts.ts';
import type { Work } from './queue.ts';
import { tell } from './tell.ts';

const readLate = (today: string): Read => ({
  name: 'late money requests',
  text: `SELECT m.id, m.person_id AS "personId", m.entitlement, m.answer_by::text AS "answerBy" FROM care.money_request m
    WHERE m.answer_by < $1 AND m.agreed_at IS NULL AND m.refused_at IS NULL AND m.withdrawn_at IS NULL
      AND NOT EXISTS (SELECT FROM care.event e WHERE e.person_id = m.person_id AND e.type = 'money_risen'
        AND e.data ->> 'requestId' = m.id::text)`,
  values: [today],
});
const late = z.object({ id: z.uuid(), personId: z.uuid(), entitlement: z.string(), answerBy: z.iso.date() });

/** Every hour of the day: a request whose answer was due and did not come rises to duty and the managers, once; they are told. */
export const moneyLate = (parts: JobParts): Work => ({
  schedule: '5 8-18 * * *',
  retries: 3,
  async run() {
    const now = parts.clock.now();
    const rows = (await read(parts.pool, [readLate(dayInLondon(now))]))['late money requests'] ?? [];
    for (const { id, personId, entitlement, answerBy } of rows.map((row) => late.parse(row))) {
      const risen: Happened = { type: 'money_risen', personId, data: { requestId: id, entitlement, answerBy } };
      const recorded = record([risen], { actor: { kind: 'service' }, at: now, newId: parts.clock.newId });
      // The notice is queued in the same transaction: what is said to have been told is told.
      const told = recorded.map((one) => ({ name: 'deliver-notice' as const, data: { eventId: one.id } }));
      const { statements, jobs } = write(recorded, `money-late:${id}`);
      try {
        await commit(parts.pool, [...statements, ...(await parts.enqueue([...jobs, ...told]))]);
      } catch (error) {
        // Another instance said it in the same moment.
        if (!(error instanceof NotWritten && error.why === 'taken')) throw error;
      }
    }
  },
});

const stillTheirs = (personId: string): Read => ({
  name: 'still known',
  text: 'SELECT p.id FROM care.person p WHERE p.id = $1 AND p.died_on IS NULL',
  values: [personId],
});

/** A reminder that somebody asked for, in every chat that is theirs by then. */
export const moneyReminderJob = (parts: JobParts): Work => ({
  retries: 3,
  async run({ eventId, personId }) {
    if (!eventId || !personId) return;
    const known = (await read(parts.pool, [stillTheirs(personId)]))['still known'] ?? [];
    if (known.length > 0)
      await tell(parts, { personId }, { cause: `money-reminder:${eventId}`, reply: moneyReminder() });
  },
});

const managers: Read = {
  name: 'managers',
  text: `SELECT s.id FROM care.staff s WHERE s.role = 'manager' AND s.left_on IS NULL`,
  values: [],
};

/**
 * Every morning: whoever manages a team hears which entries of the money guide are past their date, or within a month of it. The
 * same news is told once: more is told when another entry joins, or passes its date.
 */
export const moneyGuideAgeing = (parts: JobParts): Work => ({
  schedule: '0 9 * * *',
  retries: 3,
  async run() {
    const news = guideNotice(moneyGuide(), dayInLondon(parts.clock.now()));
    if (!news) return;
    const rows = (await read(parts.pool, [managers])).managers ?? [];
    for (const { id } of rows.map((row) => z.object({ id: z.uuid() }).parse(row))) {
      await tell(parts, { staffId: id }, { cause: `money-guide:${news.which}`, reply: news.reply });
    }
  },
});
