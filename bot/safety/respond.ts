import { type ConcernKind, type KeyWith, type Language, say } from '../content/index.ts';
import type { EventOf, Happened } from '../events.ts';
import type { Council, Reply } from '../turn.ts';
import type { Detected } from './detect.ts';

type Number = 'emergency' | 'mind' | 'samaritans' | 'shout' | 'safecall' | 'duty';

/** Who can help now, by what it is about; only numbers that domain F1 and Y give as checked, and the council's own. */
const numbers: Record<ConcernKind, readonly Number[]> = {
  medical_emergency: ['emergency'],
  suicide: ['emergency', 'mind', 'samaritans', 'shout'],
  self_harm: ['mind', 'samaritans', 'shout', 'emergency'],
  immediate_danger: ['emergency', 'safecall', 'duty'],
  abuse_or_exploitation: ['emergency', 'safecall', 'samaritans', 'duty'],
  missing_or_running: ['safecall', 'emergency', 'duty'],
  homeless_tonight: ['duty', 'safecall', 'emergency'],
  no_food_or_heat: ['duty', 'samaritans', 'shout'],
  not_understood: ['emergency', 'duty'],
};

/** The kinds in the order in which they are answered when there are several. */
const gravest = Object.keys(numbers) as ConcernKind[];

// An excerpt is what the worker needs to judge by, not the chat.
const longestExcerpt = 500;

/** The part of a message around the place where a rule held. */
export function excerpt(text: string, at: number): string {
  if (text.length <= longestExcerpt) return text;
  const middle = Math.floor(at * text.length);
  const from = Math.max(0, Math.min(middle - longestExcerpt / 2, text.length - longestExcerpt));
  return text.slice(from, from + longestExcerpt);
}

/** About whom, in which chat, in what words; `text` null when a choice was picked and nothing was typed. */
export type Told = {
  /** What is said first, where nobody told us anything just now. */
  opener?: KeyWith<never>;
  text: string | null;
  personId: string | null;
  conversationId: string;
  language: Language;
  council: Pick<Council, 'name'>;
  /** Who of the council answers a call now; null: nobody does. */
  onCall: { name?: string; number: string } | null;
  newId(): string;
};

/** One event for each worry, with the words it was said in kept apart from it. */
function raised(worry: Detected, told: Told): Happened {
  const excerptId = told.text === null ? undefined : told.newId();
  return {
    type: 'concern_raised',
    personId: told.personId,
    data: {
      concernId: told.newId(),
      conversationId: told.conversationId,
      kind: worry.kind,
      severity: worry.severity,
      rule: worry.rule,
      excerptId,
    },
    ...(excerptId && told.text !== null
      ? {
          words: [
            { id: excerptId, kind: 'excerpt', text: excerpt(told.text, worry.at), retentionClass: 'concern' } as const,
          ],
        }
      : {}),
  };
}

type Says = Pick<Told, 'language' | 'council' | 'onCall'>;

function lineOf(number: Number, { language, council, onCall }: Says): string[] {
  if (number !== 'duty') return [say(language, `safety.number.${number}`)];
  if (!onCall) return [];
  const { name, number: ring } = onCall;
  if (name === undefined) return [say(language, 'safety.number.duty', { council: council.name, number: ring })];
  return [say(language, 'safety.number.night', { council: council.name, name, number: ring })];
}

/** Whether the first words of a kind name who of the council answers now. */
export const namesOnCall = (kind: ConcernKind): boolean => numbers[kind].includes('duty');

/** The words that answer a concern, whatever else becomes of the turn: fixed by kind, nothing composed. */
export function fixedWords(events: readonly Happened[], told: Says & Pick<Told, 'opener'>): Reply[] {
  const { language, opener } = told;
  const concerns = events.filter((one): one is Happened & EventOf<'concern_raised'> => one.type === 'concern_raised');
  // The gravest first: whoever reads only the first line reads the one that cannot wait.
  const kinds = [...new Set(concerns.map((one) => one.data.kind as ConcernKind))].sort(
    (one, two) => gravest.indexOf(one) - gravest.indexOf(two),
  );
  const who = [...new Set(kinds.flatMap((kind) => numbers[kind]))];
  const lines = who.flatMap((number) => lineOf(number, told));
  return [
    ...(opener
      ? [{ text: say(language, opener), urgent: true }]
      : kinds.map((kind): Reply => ({ text: say(language, `safety.first.${kind}`), urgent: true }))),
    { text: say(language, 'safety.bot') },
    { text: [say(language, 'safety.unread'), ...lines].join('\n'), urgent: true },
    ...(concerns.some((one) => one.personId === null) ? [{ text: say(language, 'safety.stranger') }] : []),
  ];
}

/** What happens at once when a worry is heard: the events, to be committed before anything else, and the fixed words. */
export function respond(worries: readonly Detected[], told: Told): { events: Happened[]; replies: Reply[] } {
  const events = worries.map((worry) => raised(worry, told));
  return { events, replies: fixedWords(events, told) };
}
