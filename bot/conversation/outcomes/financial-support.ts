import { dayAfter, weekdayOf } from '../../reference/london-time.ts';
import { addWorkingDays } from '../../reference/working-time.ts';
import type { Makes } from './index.ts';
import { ownWords } from './said.ts';

/** The last day of the month of a day. */
function monthEnd(today: string): string {
  const [year = 0, month = 1] = today.split('-').map(Number);
  return new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);
}

/** The day by which it is needed: the end of this week or of this month; none where there is no rush. */
function neededBy(when: 'week' | 'month' | 'none', today: string): string | undefined {
  if (when === 'none') return undefined;
  return when === 'week' ? dayAfter(today, 7 - weekdayOf(today)) : monthEnd(today);
}

export const moneyAsked: Makes<'money_asked'> = (asked, { person, turn, today }) => {
  const { id: whatId, words } = ownWords(asked.own, 'note', turn.newId);
  const data = {
    requestId: turn.newId(),
    entitlement: asked.entry,
    topic: asked.topic,
    shown: [...asked.shown],
    whatId,
    neededBy: neededBy(asked.when, today),
    answerBy: addWorkingDays(today, turn.council.money.answerWorkingDays),
    answerHow: asked.how,
    conversationId: turn.situation.conversation.id,
  };
  return [{ type: 'money_asked', personId: person.id, data, ...(words ? { words } : {}) }];
};

export const moneyTakenBack: Makes<'money_taken_back'> = ({ requestId }, { person, facts }) => {
  const entitlement = facts.money?.mine.find((one) => one.id === requestId)?.entry;
  return [{ type: 'money_withdrawn', personId: person.id, data: { requestId, entitlement } }];
};

export const moneyShown: Makes<'money_shown'> = ({ shown }, { person }) =>
  shown.length > 0 ? [{ type: 'money_shown', personId: person.id, data: { shown: [...shown] } }] : [];

export const moneyReminder: Makes<'money_reminder'> = ({ days }, { person, today }) => [
  { type: 'money_reminder_asked', personId: person.id, data: { on: dayAfter(today, days) } },
];
