import { z } from 'zod';
import { shownDay } from '../../cards/days.ts';
import { card } from '../../cards/index.ts';
import { entryIds, type MoneyGuide } from '../config/money.ts';
import { ageing } from '../content/dated/money.ts';
import { type Key, say, sayLine } from '../content/index.ts';
import type { EventType } from '../events.ts';
import type { Reply } from '../turn.ts';
import { type Caused, type Notice, type Tells, toStaff, whoever, whoMayKnow } from './caused.ts';

/** Who hears of a request for money: its adviser of what is asked, the young person of each step, neither of what was written. */

const facts = z.looseObject({
  requestId: z.uuid().optional(),
  entitlement: z.string().nullish(),
  answerBy: z.iso.date().nullish(),
  neededBy: z.iso.date().optional(),
});

const titleOf = (entitlement: string | null | undefined): string => {
  const id = entryIds.find((one) => one === entitlement);
  return sayLine('en', {
    key: (id ? `financial-support.entry.${id}.title` : 'financial-support.mine.something') as Key,
  });
};

// Always with its year: a notice may be read much later.
const inWords = (day: string) => shownDay(day, '');

function requestNotice(requestId: string, title: string, lines: string[]): Reply {
  return {
    card: card('money-notice', {
      title,
      lines: lines.map((line) => ({ line })),
      requests: [{ requestId, name: '', detail: '', open: say('en', 'staff-money.open') }],
    }),
  };
}

const toPerson = ({ personId }: Caused, key: 'seen' | 'passed_on' | 'answered' | 'paid' | 'late'): Notice[] =>
  personId ? [{ to: { personId }, reply: { text: say('en', `financial-support.news.${key}`) } }] : [];

export const moneyNotices: Partial<Record<EventType, Tells>> = {
  money_asked: (caused) => {
    const { requestId, entitlement, answerBy, neededBy } = facts.parse(caused.data);
    if (!requestId) return [];
    const lines = [
      ...(answerBy ? [say('en', 'staff-money.notice.by', { day: inWords(answerBy) })] : []),
      ...(neededBy ? [say('en', 'staff-money.notice.needed', { day: inWords(neededBy) })] : []),
    ];
    const title = say('en', 'staff-money.notice.asked', { name: caused.name, what: titleOf(entitlement) });
    return toStaff(whoMayKnow(caused, whoever(caused)), requestNotice(requestId, title, lines));
  },
  money_seen: (caused) => toPerson(caused, 'seen'),
  money_passed_on: (caused) => toPerson(caused, 'passed_on'),
  money_agreed: (caused) => toPerson(caused, 'answered'),
  money_refused: (caused) => toPerson(caused, 'answered'),
  money_paid: (caused) => toPerson(caused, 'paid'),
  money_withdrawn: (caused) => {
    const { entitlement } = facts.parse(caused.data);
    const text = say('en', 'staff-money.notice.withdrawn', { name: caused.name, what: titleOf(entitlement) });
    return toStaff(whoMayKnow(caused, whoever(caused)), { text });
  },
  money_risen: (caused) => {
    const { requestId, entitlement, answerBy } = facts.parse(caused.data);
    if (!requestId || !answerBy) return [];
    const told = whoMayKnow(caused, [...caused.duty, ...caused.managers, ...whoever(caused)]);
    const title = say('en', 'staff-money.notice.late', {
      name: caused.name,
      what: titleOf(entitlement),
      day: inWords(answerBy),
    });
    return [...toStaff(told, requestNotice(requestId, title, [])), ...toPerson(caused, 'late')];
  },
};

/** What a young person hears who wanted to be reminded: that, and not of what. */
export const moneyReminder = (): Reply => ({ text: say('en', 'financial-support.remind.reminder') });

// A month is time enough to look a figure up, and to have a second person look at it.
const soonDays = 30;

/**
 * What the keepers of the money guide hear of what is past its date on a day, or soon will be; null: nothing is. `which` changes
 * when another entry joins, or one passes its date. Nobody's data is in it.
 */
export function guideNotice(guide: MoneyGuide, today: string): { reply: Reply; which: string } | null {
  const found = ageing(guide, today, soonDays);
  if (found.length === 0) return null;
  const lines = found.map(({ what, until, past }) =>
    say('en', past ? 'staff-money.notice.ageingPast' : 'staff-money.notice.ageingSoon', { what, day: inWords(until) }),
  );
  const which = found.map(({ what, until, past }) => `${what}/${until}/${past ? 'past' : 'soon'}`).join();
  return {
    reply: { text: [say('en', 'staff-money.notice.ageing', { count: found.length }), ...lines].join('\n') },
    which,
  };
}
