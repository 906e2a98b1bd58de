import type { Actor } from '../../bot/access.ts';
import type { Words } from '../../bot/events.ts';
import { addWorkingDays } from '../../bot/reference/working-time.ts';
import type { Life } from './life.ts';
import { plansInWords } from './plans.ts';
import type { Tell, Telling } from './telling.ts';

// As in the demo council's file; the story is told without it.
const reviewWorkingDays = 20;

/** What stands in a plan and around it, in words, for those of the cast who have it so. */
export function tellPlan(life: Life, plan: { id: string; made: string }, { shift, newId }: Telling, tell: Tell): void {
  const told = plansInWords[life.who.id];
  if (!told) return;
  const { id: planId } = plan;
  const written = (text: string | undefined, kind: Words['kind'] = 'plan'): Words[] =>
    text === undefined ? [] : [{ id: newId(), kind, text, retentionClass: 'care_record' }];
  told.headings.forEach(([need, own, contingency], place) => {
    const [needs, owns, others] = [written(need), written(own), written(contingency)];
    const data = {
      planId,
      heading: place + 1,
      needId: needs[0]?.id,
      ownWordsId: owns[0]?.id,
      contingencyId: others[0]?.id,
    };
    tell('plan_heading_written', shift(plan.made), data, { words: [...needs, ...owns, ...others] });
  });
  for (const one of told.actions ?? []) {
    const words = written(one.what, 'action');
    const kind = one.owner === 'staff' ? ('promise' as const) : ('action' as const);
    const dueOn = one.due ? shift(one.due) : undefined;
    const data = { actionId: newId(), kind, whatId: words[0]?.id, owner: one.owner, planHeading: one.heading, dueOn };
    tell('action_added', shift(one.on), data, { hour: 17, words });
  }
  const themself: Actor = { kind: 'young_person', personId: life.who.id };
  for (const { on, view, heading, words: said } of told.views ?? []) {
    const words = written(said);
    const data = { viewId: newId(), planId, view, heading, wordsId: words[0]?.id };
    tell('plan_view_given', shift(on), data, { actor: themself, hour: 19, words });
  }
  if (told.asked) {
    const on = shift(told.asked);
    const byOn = addWorkingDays(on, reviewWorkingDays);
    tell('review_asked', on, { planId, askedBy: 'young_person', on, byOn }, { actor: themself, hour: 19 });
  }
  if (told.voice) {
    const [say, also] = [written(told.voice.say), written(told.voice.also)];
    const data = { voiceId: newId(), planId, sayId: say[0]?.id, who: told.voice.who, whoId: also[0]?.id };
    tell('review_voice_given', shift(told.voice.on), data, { actor: themself, hour: 19, words: [...say, ...also] });
  }
}
