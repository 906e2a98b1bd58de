import { z } from 'zod';
import { card } from '../../cards/index.ts';
import { type Key, say, sayLine } from '../content/index.ts';
import type { EventType } from '../events.ts';
import type { Reply } from '../turn.ts';
import { type Caused, type Notice, type Tells, toStaff, whoever, whoMayKnow } from './caused.ts';

/** Who hears of places on the board, and of somebody who is leaving: a first name and what it is; nothing that was typed. */

const facts = z.looseObject({
  interestId: z.uuid().optional(),
  title: z.string().default(''),
  virtualSchool: z.boolean().default(false),
});

const staffOf = (caused: Caused): string[] => whoMayKnow(caused, whoever(caused));
const toPerson = ({ personId }: Caused, text: string): Notice[] =>
  personId ? [{ to: { personId }, reply: { text } }] : [];

function askedCard(name: string, interestId: string, title: string): Reply {
  const asked = {
    interestId,
    line: '',
    open: true,
    confirm: say('en', 'staff-board.confirm'),
    decline: say('en', 'staff-board.decline'),
  };
  return {
    card: card('board', {
      title: say('en', 'staff-board.notice.asked', { name }),
      small: '',
      opportunities: [{ name: title, detail: '', asked: [asked] }],
    }),
  };
}

export const whatNextNotices: Partial<Record<EventType, Tells>> = {
  place_asked: (caused) => {
    const { interestId, title } = facts.parse(caused.data);
    return interestId ? toStaff(staffOf(caused), askedCard(caused.name, interestId, title)) : [];
  },
  place_given_back: (caused) => {
    const { title } = facts.parse(caused.data);
    return toStaff(staffOf(caused), { text: say('en', 'staff-board.notice.back', { name: caused.name, title }) });
  },
  place_confirmed: (caused) => {
    const { title } = facts.parse(caused.data);
    return toPerson(caused, say('en', 'what-next.told.confirmed', { title }));
  },
  place_declined: (caused) => {
    const { title } = facts.parse(caused.data);
    return toPerson(caused, say('en', 'what-next.told.declined', { title }));
  },
  help_to_stay_asked: (caused) => {
    const { virtualSchool } = facts.parse(caused.data);
    const { name } = caused;
    const lines = [
      say('en', 'staff-board.notice.stay', { name }),
      ...(virtualSchool ? [say('en', 'staff-board.notice.staySchool', { name })] : []),
    ];
    return toStaff(staffOf(caused), { text: lines.join(' '), urgent: true });
  },
};

/** "How did it go?" about a step in the words of its suggestion; one in own words is not quoted. The buttons name the step unseen. */
export function howItWent(actionId: string, suggestion: string | null): Reply {
  const thing = suggestion && sayLine('en', { key: suggestion as Key, values: { adviser: '' } });
  const button = (key: 'done' | 'notYet' | 'changed', answer: string) => ({
    title: say('en', `what-next.went.${key}`),
    value: `how-it-went ${actionId} ${answer}`,
  });
  return {
    text: thing ? say('en', 'what-next.went.ask', { thing }) : say('en', 'what-next.went.own'),
    choices: [button('done', 'done'), button('notYet', 'not_yet'), button('changed', 'changed_mind')],
  };
}
