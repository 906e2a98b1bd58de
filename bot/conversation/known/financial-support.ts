import { z } from 'zod';
import { moneyGuide } from '../../config/money.ts';
import { moneyOn } from '../../content/dated/money.ts';
import { say } from '../../content/index.ts';
import type { MoneyFacts, MyRequest } from '../../flows/financial-support-facts.ts';
import { dayAfter } from '../../reference/london-time.ts';
import { addWorkingDays, isWorking, type Open } from '../../reference/working-time.ts';
import type { Read } from '../../turn.ts';
import { ageOn } from '../facts.ts';
import { spokenTime } from '../hours.ts';
import type { About, Knowing } from './knowing.ts';

// Told three months ahead, so that there is time to plan (domain C11).
const soonDays = 92;

const weekdays = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const;
const weekday = (day: number): string => say('en', `financial-support.weekday.${weekdays[day - 1] ?? 'monday'}`);

/** Opening hours as people say them: Monday to Friday, 9am to 5pm. */
function spoken({ weekdays: days, from, to }: Open): string {
  return say('en', 'financial-support.today.hours', {
    first: weekday(Math.min(...days)),
    last: weekday(Math.max(...days)),
    from: spokenTime(from),
    to: spokenTime(to),
  });
}

/** The 25th birthday where it is near; null: it is not, or has been. */
function birthday25(born: string, today: string): string | null {
  const year = Number(born.slice(0, 4)) + 25;
  // Somebody born on 29 February is a year older on 1 March, as the law has it.
  const leap = born.endsWith('-02-29') && new Date(`${year}-02-29T00:00:00Z`).getUTCDate() !== 29;
  const on = leap ? `${year}-03-01` : `${year}${born.slice(4)}`;
  return on > today && on <= dayAfter(today, soonDays) ? on : null;
}

/** A person's requests with how far they have come, newest first: open ones, and those answered within a quarter. */
const readMine = (personId: string, today: string): Read => ({
  name: 'my money requests',
  text: `SELECT m.id, m.entitlement AS entry, (m.asked_at AT TIME ZONE 'Europe/London')::date::text AS "askedOn",
      m.answer_by::text AS "answerBy", m.amount_pence AS pence, w.text AS reason,
      CASE WHEN m.withdrawn_at IS NOT NULL THEN 'withdrawn' WHEN m.paid_at IS NOT NULL THEN 'paid'
        WHEN m.refused_at IS NOT NULL THEN 'refused' WHEN m.agreed_at IS NOT NULL THEN 'agreed'
        WHEN m.passed_on_at IS NOT NULL THEN 'passed_on' WHEN m.seen_at IS NOT NULL THEN 'seen' ELSE 'asked' END AS state,
      EXISTS (SELECT FROM care.event e WHERE e.type = 'money_risen' AND e.person_id = m.person_id
        AND e.data ->> 'requestId' = m.id::text) AS risen
    FROM care.money_request m LEFT JOIN waymark.words w ON w.id = m.reason_id AND w.restricted_to = '{}'
    WHERE m.person_id = $1 AND coalesce(m.withdrawn_at, m.paid_at, m.refused_at, 'infinity') >= $2::date - 92
    ORDER BY m.asked_at DESC, m.id DESC LIMIT 20`,
  values: [personId, today],
});

const mine = z
  .object({
    id: z.uuid(),
    entry: z.string(),
    askedOn: z.iso.date(),
    answerBy: z.iso.date().nullable(),
    pence: z.int().nullable(),
    reason: z.string().nullable(),
    state: z.enum(['asked', 'seen', 'passed_on', 'agreed', 'refused', 'paid', 'withdrawn']),
    risen: z.boolean(),
  })
  .transform(({ pence, risen, ...one }): MyRequest => {
    const waits = ['asked', 'seen', 'passed_on'].includes(one.state);
    return { ...one, pounds: pence === null ? null : pence / 100, late: risen && waits };
  });

/** What is true of money here on this day, for anybody. */
export function moneyFacts({
  council,
  now,
  today,
  person,
}: Pick<About, 'council' | 'now' | 'today' | 'person'>): MoneyFacts {
  const guide = moneyGuide();
  const number = ({ number: digits, until }: { number: string; until: string }) => (today <= until ? digits : null);
  const { crisis, debtAdvice, answerWorkingDays } = council.money;
  const child = person !== null && (person.ageDisputed || ageOn(person.dateOfBirth, today) < 18);
  const bed = child ? council.housing.childrensDuty : council.housing.homelessTeam;
  return {
    entries: moneyOn(today, guide),
    become: number(guide.helplines.become),
    coramVoice: number(guide.helplines.coramVoice),
    crisis: { open: isWorking(now, crisis.hours), hours: spoken(crisis.hours) },
    dutyHours: spoken(council.open),
    debtHours: debtAdvice.hours ? spoken(debtAdvice.hours) : null,
    bedHours: spoken(bed.hours),
    answerBy: addWorkingDays(today, answerWorkingDays),
    // A birthday is personal: it is not told on a phone that has not shown its code.
    turns25On: person?.open && !person.ageDisputed ? birthday25(person.dateOfBirth, today) : null,
    mine: [],
  };
}

export const financialSupport: Knowing = {
  needs: ({ person, open, today }) => (person && open ? [readMine(person.id, today)] : []),
  facts: (found, about) => ({
    money: { ...moneyFacts(about), mine: (found['my money requests'] ?? []).map((row) => mine.parse(row)) },
  }),
};
