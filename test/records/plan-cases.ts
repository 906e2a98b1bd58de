import { event } from '../../bot/events.ts';

const id = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
// As in the cases of the events that come before: Jade, Sam, her plan and what is on her list.
const [jade, sam, plan, action, voice] = [id(1), id(2), id(24), id(25), id(240)];
const words = (n: number, text: string) => ({
  id: id(n),
  kind: 'plan' as const,
  text,
  retentionClass: 'care_record' as const,
});

/** One case for every event around a plan: the event, and what must then stand in the typed tables. */
export const planCases = {
  plan_heading_written: {
    event: {
      type: 'plan_heading_written' as const,
      personId: jade,
      data: { planId: plan, heading: 5, needId: id(241) },
      words: [words(241, 'A room of her own.')],
    },
    stands: `SELECT FROM care.plan_heading WHERE plan_id = '${plan}' AND heading = 5 AND need_id = '${id(241)}'`,
    count: 1,
  },
  plan_asked_for: {
    event: { type: 'plan_asked_for' as const, personId: jade, data: {} },
    stands: `SELECT FROM care.event WHERE type = 'plan_asked_for' AND person_id = '${jade}'`,
    count: 1,
  },
  plan_view_given: {
    event: {
      type: 'plan_view_given' as const,
      personId: jade,
      data: { viewId: id(242), planId: plan, view: 'differently' as const },
    },
    stands: `SELECT FROM care.plan_view v JOIN care.pathway_plan p ON p.id = v.plan_id WHERE v.id = '${id(242)}' AND p.young_person_view = 'differently'`,
    count: 1,
  },
  review_voice_given: {
    event: {
      type: 'review_voice_given' as const,
      personId: jade,
      data: { voiceId: voice, planId: plan, sayId: id(243), who: ['friend'] },
      words: [words(243, 'I want to talk about college.')],
    },
    stands: `SELECT FROM care.review_voice WHERE id = '${voice}' AND withdrawn_at IS NULL AND who = '{friend}'`,
    count: 1,
  },
  review_voice_withdrawn: {
    event: { type: 'review_voice_withdrawn' as const, personId: jade, data: { voiceId: voice } },
    stands: `SELECT FROM care.review_voice WHERE id = '${voice}' AND withdrawn_at IS NOT NULL`,
    count: 1,
  },
  review_asked: {
    event: {
      type: 'review_asked' as const,
      personId: jade,
      data: { planId: plan, askedBy: 'young_person' as const, on: '2026-03-18', byOn: '2026-04-17' },
    },
    stands: `SELECT FROM care.pathway_plan WHERE id = '${plan}' AND review_by_on = '2026-04-17' AND review_asked_by = 'young_person'`,
    count: 1,
  },
  review_overdue: {
    event: { type: 'review_overdue' as const, personId: jade, data: { planId: plan, byOn: '2026-04-17' } },
    stands: `SELECT FROM care.event WHERE type = 'review_overdue' AND person_id = '${jade}'`,
    count: 1,
  },
  plan_reviewed: {
    event: {
      type: 'plan_reviewed' as const,
      personId: jade,
      data: { reviewId: id(244), planId: plan, heldOn: '2026-04-20', askedBy: 'young_person' as const, attended: true },
    },
    stands: `SELECT FROM care.plan_review r JOIN care.pathway_plan p ON p.id = r.plan_id WHERE r.id = '${id(244)}' AND r.attended AND p.review_asked_on IS NULL`,
    count: 1,
  },
  action_ticked: {
    event: { type: 'action_ticked' as const, personId: jade, data: { actionId: action, as: 'done' as const } },
    stands: `SELECT FROM care.action WHERE id = '${action}' AND done_at IS NOT NULL AND dropped_at IS NULL`,
    count: 1,
  },
  action_help_asked: {
    event: event.parse({ type: 'action_help_asked', personId: jade, data: { actionId: action } }) as {
      type: 'action_help_asked';
      personId: string;
      data: { actionId: string };
    },
    stands: `SELECT FROM care.event WHERE type = 'action_help_asked' AND person_id = '${jade}'`,
    count: 1,
  },
  plan_news_seen: {
    event: { type: 'plan_news_seen' as const, personId: jade, data: { staffId: sam } },
    stands: `SELECT FROM care.event WHERE type = 'plan_news_seen' AND data ->> 'staffId' = '${sam}'`,
    count: 1,
  },
};
