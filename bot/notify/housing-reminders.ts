import { shownDay, shownTime } from '../../cards/days.ts';
import { dayInLondon } from '../clock.ts';
import { say } from '../content/index.ts';
import type { Reply } from '../turn.ts';

/** What somebody who means to bid hears before the advert closes; nothing in it says that they have, or have not. */
export const remindsOf = (reference: string, closesAt: Date): Reply => ({
  text: say('en', 'staff-homes.told.closesSoon', {
    reference,
    when: say('en', 'staff-homes.bid.at', { day: shownDay(dayInLondon(closesAt), ''), time: shownTime(closesAt) }),
  }),
});

/** What somebody hears so many working days after closing, when there was no news. */
export const noNewsOf = (reference: string, days: number): Reply => ({
  text: say('en', 'staff-homes.told.noNews', { reference, days }),
});
