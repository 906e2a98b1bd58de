import { type KeyWith, type Language, sayLine } from '../content/index.ts';
import type { FlowId } from '../flows/index.ts';
import { bare, mentions, type Topic } from './words.ts';

/** How each conversation is asked for, in the order of the menu: its button, and the words that point to it. */
export const waysIn: Record<FlowId, { title: KeyWith<never>; words: Topic }> = {
  'what-next': { title: 'common.menu.whatNext', words: 'whatNext' },
  'financial-support': { title: 'common.menu.money', words: 'money' },
  'housing-bidding': { title: 'common.menu.housing', words: 'housing' },
  appointments: { title: 'common.menu.appointments', words: 'appointments' },
  'my-plan': { title: 'common.menu.myPlan', words: 'myPlan' },
};

const all = Object.entries(waysIn) as [FlowId, (typeof waysIn)[FlowId]][];

/** The conversation whose menu button a text is. */
export const wayIn = (text: string, language: Language): FlowId | undefined =>
  all.find(([, { title }]) => bare(text) === bare(sayLine(language, { key: title })))?.[0];

/** The one conversation that a text has words for; undefined where none or several do. */
export function mentioned(text: string, language: Language): FlowId | undefined {
  const found = all.filter(([, { words }]) => mentions(text, words, language));
  return found.length === 1 ? found[0]?.[0] : undefined;
}
