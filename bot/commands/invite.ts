import { z } from 'zod';
import { shownDay, shownTime } from '../../cards/days.ts';
import { card } from '../../cards/index.ts';
import { firstNameOf } from '../../cards/names.ts';
import { dayInLondon } from '../clock.ts';
import { say } from '../content/index.ts';
import { hashOfCode, invitationDays, makeCode } from '../records/invitation-code.ts';
import { defineCommand } from './command.ts';
import { begin } from './proceed.ts';

export const invite = defineCommand({
  id: 'invite',
  starts: ['invite', 'invitation for'],
  may: 'invite',
  fields: z.object({}),
  what: () => say('en', 'staff.invite.what'),
  examples: ['invite jade'],
  run: (turn, rest) => begin(turn, invite, rest, {}),
  finish(turn, who, _draft, allowed) {
    const code = makeCode(turn.secret());
    const expires = new Date(turn.now.getTime() + invitationDays * 86_400_000);
    const name = firstNameOf(who);
    const { reason } = allowed;
    return {
      events: [
        {
          type: 'invitation_made',
          personId: who.id,
          data: {
            invitationId: turn.newId(),
            codeHash: hashOfCode(code),
            madeBy: turn.staff.id,
            expiresAt: expires.toISOString(),
          },
          ...(reason ? { words: [reason], reasonId: reason.id } : {}),
        },
      ],
      looked: reason ? [{ personId: who.id, ...allowed }] : [],
      replies: [
        {
          card: card('invitation', {
            title: say('en', 'staff.invite.title', { name }),
            code,
            until: say('en', 'staff.invite.until', {
              day: shownDay(dayInLondon(expires), turn.today),
              time: shownTime(expires),
            }),
            tellTitle: say('en', 'staff.invite.tellTitle', { name }),
            tell: [
              { line: say('en', 'staff.invite.tellOpen') },
              { line: say('en', 'staff.invite.tellSafe') },
              { line: say('en', 'staff.invite.tellTries') },
            ],
            care: say('en', 'staff.invite.care', { name }),
          }),
        },
      ],
    };
  },
});
