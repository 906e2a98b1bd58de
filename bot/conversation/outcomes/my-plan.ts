import { addWorkingDays } from '../../reference/working-time.ts';
import type { Came, Makes } from './index.ts';
import { ownWords } from './said.ts';

const planOf = ({ facts }: Came) => facts.plan?.plan ?? null;

export const planAsked: Makes<'plan_asked'> = (_, { person }) => [
  { type: 'plan_asked_for', personId: person.id, data: {} },
];

export const planView: Makes<'plan_view'> = ({ view, heading, own }, came) => {
  const plan = planOf(came);
  if (!plan) return [];
  const { person, turn } = came;
  const { id: wordsId, words } = ownWords(own, 'plan', turn.newId);
  const data = { viewId: turn.newId(), planId: plan.id, view, heading, wordsId };
  return [{ type: 'plan_view_given', personId: person.id, data, ...(words ? { words } : {}) }];
};

export const reviewAsked: Makes<'review_asked'> = (_, came) => {
  const plan = planOf(came);
  if (!plan) return [];
  const { person, turn, today } = came;
  const byOn = addWorkingDays(today, turn.council.plan.reviewWorkingDays);
  const data = { planId: plan.id, askedBy: 'young_person' as const, on: today, byOn };
  return [{ type: 'review_asked', personId: person.id, data }];
};

export const reviewVoice: Makes<'review_voice'> = ({ say, who, own }, came) => {
  const plan = planOf(came);
  if (!plan) return [];
  const { person, turn } = came;
  const said = ownWords(say, 'plan', turn.newId);
  const more = ownWords(own, 'plan', turn.newId);
  const words = [...(said.words ?? []), ...(more.words ?? [])];
  const data = { voiceId: turn.newId(), planId: plan.id, sayId: said.id, who, whoId: more.id };
  return [{ type: 'review_voice_given', personId: person.id, data, ...(words.length > 0 ? { words } : {}) }];
};

export const reviewVoiceBack: Makes<'review_voice_back'> = (_, came) => {
  const voice = planOf(came)?.voice;
  if (!voice) return [];
  return [{ type: 'review_voice_withdrawn', personId: came.person.id, data: { voiceId: voice.id } }];
};

/** Only what is on their own list, as this turn found it. */
const isListed = ({ facts }: Came, actionId: string) => facts.plan?.list.some((one) => one.id === actionId) === true;

export const ticked: Makes<'ticked'> = ({ actionId, as }, came) =>
  isListed(came, actionId) ? [{ type: 'action_ticked', personId: came.person.id, data: { actionId, as } }] : [];

export const actionHelp: Makes<'action_help'> = ({ actionId }, came) =>
  isListed(came, actionId) ? [{ type: 'action_help_asked', personId: came.person.id, data: { actionId } }] : [];
