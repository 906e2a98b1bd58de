import { z } from 'zod';
import { type Language, say } from '../content/index.ts';
import { type Began, began, type CheckInWeek } from '../events/check-in.ts';
import type { EventType } from '../events.ts';
import type { Reply } from '../turn.ts';
import { type Tells, toStaff, whoever, whoMayKnow } from './caused.ts';

const answers = ['good', 'ok', 'hard', 'stop'] as const;

/** How a new start goes. It says who sees the answer, and the buttons name the start unseen. */
export function checkIn(
  { ofId, of, week }: { ofId: string; of: Began; week: CheckInWeek },
  adviser: string | null,
  language: Language = 'en',
): Reply {
  const who = adviser ?? say(language, 'check-in.teamFirst');
  const ago = say(language, `check-in.ago.w${week}`);
  return {
    text: say(language, `check-in.ask.${of}`, { ago, who }),
    choices: answers.map((answer) => ({
      title: say(language, `check-in.answer.${answer}`),
      value: `check-in ${ofId} ${week} ${answer}`,
    })),
  };
}

const facts = z.looseObject({ of: z.enum(began), answer: z.string() });

const helped = ['yes', 'bit', 'no', 'stop'] as const;

/** Whether a meeting helped. On a locked phone it says neither who nor why, and the buttons name the meeting unseen. */
export const didItHelp = (appointmentId: string, day: string, language: Language = 'en'): Reply => ({
  text: say(language, 'check-in.helped.ask', { day }),
  choices: helped.map((answer) => ({
    title: say(language, `check-in.helped.answer.${answer}`),
    value: `did-it-help ${appointmentId} ${answer}`,
  })),
});

/** That it is hard is told to the adviser, or to duty where there is none: a first name and what it is about. */
export const checkInNotices: Partial<Record<EventType, Tells>> = {
  check_in_said: (caused) => {
    const { of, answer } = facts.parse(caused.data);
    if (answer !== 'hard') return [];
    const text = say('en', 'notices.checkIn', { name: caused.name, what: say('en', `check-in.note.${of}`) });
    return toStaff(whoMayKnow(caused, whoever(caused)), { text });
  },
  // Whom they met, and nobody else: it may be somebody of whom their adviser knows nothing.
  did_it_help_told: (caused) =>
    caused.appointment
      ? toStaff([caused.appointment.staffId], { text: say('en', 'notices.notHelped', { name: caused.name }) })
      : [],
};
