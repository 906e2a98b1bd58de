import type { JobName } from '../turn.ts';
import { alertOutside } from './alert-outside.ts';
import { appointmentsDue } from './appointments-due.ts';
import { chaseConcern } from './chase-concern.ts';
import { checkInJob } from './check-in.ts';
import { deliverNotice } from './deliver-notice.ts';
import { deliverOutbox } from './deliver-outbox.ts';
import { didItHelpJob } from './did-it-help.ts';
import { moneyGuideAgeing, moneyLate, moneyReminderJob } from './financial-support.ts';
import { forgetOldChats } from './forget-old-chats.ts';
import { placeBid, watchBids } from './housing-bidding.ts';
import { planNews, planOverdue } from './my-plan.ts';
import { nudgeQuietChats } from './nudge-quiet-chats.ts';
import { offerFreed } from './offer-freed.ts';
import type { JobParts } from './parts.ts';
import type { Work } from './queue.ts';
import { testAlert } from './test-alert.ts';
import { unsureUnanswered } from './unsure-unanswered.ts';
import { askHowItWent } from './what-next.ts';

/** Everything that happens when nobody is typing; one missing does not compile. */
export const jobs = (parts: JobParts): Record<JobName, Work> => ({
  'alert-outside': alertOutside(parts),
  'chase-concern': chaseConcern(parts),
  'check-in': checkInJob(parts),
  'did-it-help': didItHelpJob(parts),
  'test-alert': testAlert(parts),
  'unsure-unanswered': unsureUnanswered(parts),
  'ask-how-it-went': askHowItWent(parts),
  'appointments-due': appointmentsDue(parts),
  'offer-freed': offerFreed(parts),
  'deliver-notice': deliverNotice(parts),
  'deliver-outbox': deliverOutbox(parts),
  'forget-old-chats': forgetOldChats(parts),
  'money-guide-ageing': moneyGuideAgeing(parts),
  'money-late': moneyLate(parts),
  'money-reminder': moneyReminderJob(parts),
  'place-bid': placeBid(parts),
  'watch-bids': watchBids(parts),
  'nudge-quiet-chats': nudgeQuietChats(parts),
  'plan-news': planNews(parts),
  'plan-overdue': planOverdue(parts),
});
