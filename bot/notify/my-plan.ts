import { z } from 'zod';
import { shownDay } from '../../cards/days.ts';
import { card } from '../../cards/index.ts';
import { type Key, say, sayLine } from '../content/index.ts';
import type { EventType } from '../events.ts';
import type { Reply } from '../turn.ts';
import { type Caused, type Tells, toStaff, whoever, whoMayKnow } from './caused.ts';

/** Who hears of what happens around a plan. Counted, never quoted: words are read in the plan, through access. */

const noticeCard = (personId: string, name: string, lines: string[]): Reply => ({
  card: card('plan-notice', {
    title: say('en', 'staff-plan.title', { name }),
    lines: lines.map((line) => ({ line })),
    personId,
    labels: { open: say('en', 'staff-plan.open'), seen: say('en', 'staff-plan.seen') },
  }),
});

const days = z.looseObject({ byOn: z.iso.date().optional(), heldOn: z.iso.date().optional() });
// Always with its year: a notice may be read much later.
const inWords = (day: string | undefined) => (day ? shownDay(day, '') : '');

/** Their adviser, or duty where there is none, and whoever manages the team. */
const withManagers = (caused: Caused) => whoMayKnow(caused, [...whoever(caused), ...caused.managers]);

function ofReview(caused: Caused, key: 'reviewAsked' | 'reviewOverdue') {
  const { personId, name, data } = caused;
  if (!personId) return [];
  const day = inWords(days.parse(data).byOn);
  const lines = [
    say('en', `staff-plan.notice.${key}`, { name, day }),
    say('en', 'staff-plan.notice.reviewHow', { name }),
  ];
  return toStaff(withManagers(caused), noticeCard(personId, name, lines));
}

const toPerson = (personId: string | null, text: string) => (personId ? [{ to: { personId }, reply: { text } }] : []);

export const planNotices: Partial<Record<EventType, Tells>> = {
  plan_asked_for: (caused) => {
    const { personId, name } = caused;
    if (!personId) return [];
    const line = say('en', 'staff-plan.notice.planAsked', { name });
    return toStaff(whoMayKnow(caused, whoever(caused)), noticeCard(personId, name, [line]));
  },
  review_asked: (caused) => ofReview(caused, 'reviewAsked'),
  review_overdue: (caused) => ofReview(caused, 'reviewOverdue'),
  plan_reviewed: ({ personId, data }) =>
    toPerson(personId, say('en', 'staff-plan.toPerson.reviewed', { day: inWords(days.parse(data).heldOn) })),
  plan_news_seen: ({ personId, actor }) =>
    toPerson(
      personId,
      say('en', 'staff-plan.toPerson.seen', { name: actor ?? say('en', 'staff-plan.toPerson.someone') }),
    ),
};

/** One piece of news: what happened, with its facts. */
export type News = { type: string; data: { as?: string | undefined; heading?: number | undefined } };

/** What a young person did around their plan in one go, for who looks after them; null when there is nothing to tell. */
export function newsForStaff(personId: string, name: string, news: readonly News[]): Reply | null {
  const count = (type: string, as?: string) =>
    news.filter((one) => one.type === type && (as === undefined || one.data.as === as)).length;
  const lines: string[] = [];
  const add = (key: 'views' | 'done' | 'dropped' | 'back' | 'help' | 'promised', many: number) => {
    if (many > 0) lines.push(sayLine('en', { key: `staff-plan.notice.${key}`, values: { name, count: many } }));
  };
  add('views', count('plan_view_given'));
  const spoken = news.findLast((one) => one.type.startsWith('review_voice_'));
  if (spoken) {
    const back = spoken.type === 'review_voice_withdrawn';
    lines.push(say('en', back ? 'staff-plan.notice.voiceBack' : 'staff-plan.notice.voice', { name }));
  }
  add('promised', count('promise_said'));
  add('help', count('action_help_asked'));
  add('done', count('action_ticked', 'done'));
  add('dropped', count('action_ticked', 'dropped'));
  add('back', count('action_ticked', 'open'));
  return lines.length > 0 ? noticeCard(personId, name, lines) : null;
}

const parts = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'] as const;

/** What a member of staff wrote in a plan, or put on the list, in one go: for the young person whose it is. */
export function newsForPerson(actor: string | null, news: readonly News[]): Reply | null {
  const name = actor ?? say('en', 'staff-plan.toPerson.someone');
  const headings = [...new Set(news.flatMap((one) => (one.type === 'plan_heading_written' ? [one.data.heading] : [])))];
  const named = headings.map((heading) => sayLine('en', { key: `my-plan.part.${parts[(heading ?? 1) - 1]}` as Key }));
  const count = news.filter((one) => one.type === 'action_added').length;
  const lines = [
    ...(named.length > 0 ? [say('en', 'staff-plan.toPerson.written', { name, parts: named.join(', ') })] : []),
    ...(count > 0 ? [sayLine('en', { key: 'staff-plan.toPerson.added', values: { name, count } })] : []),
  ];
  return lines.length > 0 ? { text: [...lines, say('en', 'staff-plan.toPerson.look')].join(' ') } : null;
}
