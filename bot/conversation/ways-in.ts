import { type KeyWith, type Language, sayLine } from '../content/index.ts';
import type { FlowId } from '../flows/index.ts';
import { type Intent, readIntent } from '../understanding/intent.ts';
import { bare, mentions } from './words.ts';

/** How each conversation is asked for, in the order of the menu: its button. */
export const waysIn: Record<FlowId, { title: KeyWith<never> }> = {
  'what-next': { title: 'common.menu.whatNext' },
  'financial-support': { title: 'common.menu.money' },
  'housing-bidding': { title: 'common.menu.housing' },
  appointments: { title: 'common.menu.appointments' },
  'my-plan': { title: 'common.menu.myPlan' },
};

const all = Object.entries(waysIn) as [FlowId, (typeof waysIn)[FlowId]][];

/** The conversation whose menu button a text is. */
export const wayIn = (text: string, language: Language): FlowId | undefined =>
  all.find(([, { title }]) => bare(text) === bare(sayLine(language, { key: title })))?.[0];

const flows: Partial<Record<Intent, FlowId>> = {
  what_next: 'what-next',
  money: 'financial-support',
  housing: 'housing-bidding',
  appointment: 'appointments',
};

/** The conversation that an intent is. What is written about them is their plan, where they say so. */
function flowOf(intent: Intent, text: string, language: Language): FlowId | undefined {
  return intent === 'my_records' && mentions(text, 'myPlan', language) ? 'my-plan' : flows[intent];
}

type OtherIntent = Exclude<Intent, 'what_next' | 'money' | 'housing' | 'appointment'>;

/** What a free text is about: a conversation of ours, one of two, something else that we know of, or nothing that was understood. */
export type Meant = { flow: FlowId } | { between: [FlowId, FlowId] } | { other: OtherIntent } | null;

/** Which conversation a free text belongs to. A language without sentences of its own has none. */
export function meant(text: string, language: Language): Meant {
  const { intent, near, unsure } = readIntent(text);
  if (unsure || language !== 'en') return null;
  const flow = flowOf(intent, text, language);
  const other = near && flowOf(near, text, language);
  if (flow && other && flow !== other) return { between: [flow, other] };
  if (flow) return { flow };
  return { other: intent as OtherIntent };
}

// A word that only brushes a conversation is no reason to leave another for it.
const sureEnough = 0.7;

/** The one conversation that a text plainly points to. */
export function pointsTo(text: string, language: Language): FlowId | undefined {
  if (language !== 'en') return undefined;
  const { intent, near, confidence } = readIntent(text);
  return near || confidence < sureEnough ? undefined : flowOf(intent, text, language);
}

// To leave a question for one of these, more than a guess is needed: nothing asks first.
const plainEnough = 0.85;
// Of one word or two, "no" and "enough" among them, too little can be told.
const fewestWords = 3;
const wishes = { talk_to_person: 'person', stop: 'stop', help: 'help' } as const;

/** The word that works anywhere which a text plainly means, in other words: "i wanna talk to somebody". */
export function plainWish(text: string, language: Language): 'person' | 'stop' | 'help' | undefined {
  if (language !== 'en' || bare(text).split(' ').length < fewestWords) return undefined;
  const { intent, near, confidence } = readIntent(text);
  if (near || confidence < plainEnough || !Object.hasOwn(wishes, intent)) return undefined;
  return wishes[intent as keyof typeof wishes];
}
