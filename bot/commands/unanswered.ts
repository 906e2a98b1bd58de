import { z } from 'zod';
import { card } from '../../cards/index.ts';
import { mayI } from '../access.ts';
import { type KeyWith, say } from '../content/index.ts';
import { unansweredWhys } from '../events/unanswered.ts';
import type { Read } from '../turn.ts';
import { answer, defineCommand, rowsOf } from './command.ts';

const days = 30;
const mostShown = 20;
const mostPlaces = 2;

/** Where it was typed and why it had no answer, the most frequent first. */
const typed = z.object({ flow: z.string().nullable(), step: z.string().nullable(), why: z.enum(unansweredWhys) });
type Typed = z.infer<typeof typed>;
const row = z.object({
  text: z.string(),
  count: z.int(),
  typed: z.array(typed),
  /** How many different texts there are in all. */
  texts: z.int(),
});

/** What was typed since a day and could not be answered, the same text once. They are kept by the day, so the day is whole. */
const readSince = (day: string): Read => ({
  name: 'unanswered',
  text: `SELECT text, sum(count)::int AS count, (count(*) OVER ())::int AS texts, jsonb_agg(jsonb_build_object('flow', flow,
      'step', step, 'why', why) ORDER BY count DESC, flow NULLS LAST, step, why) AS typed
    FROM (SELECT w.text, e.data ->> 'flow' AS flow, e.data ->> 'step' AS step, e.data ->> 'why' AS why, count(*) AS count,
        max(e.recorded_at) AS last
      FROM care.event e JOIN waymark.words w ON w.id = (e.data ->> 'wordsId')::uuid
      WHERE e.type = 'text_unanswered' AND e.recorded_at >= $1 AND w.text IS NOT NULL GROUP BY 1, 2, 3, 4) one
    GROUP BY text ORDER BY sum(count) DESC, max(last) DESC, text LIMIT ${mostShown}`,
  values: [`${day}T00:00:00Z`],
});

const titles: Record<string, KeyWith<never>> = {
  'what-next': 'common.menu.whatNext',
  'financial-support': 'common.menu.money',
  'housing-bidding': 'common.menu.housing',
  appointments: 'common.menu.appointments',
  'my-plan': 'common.menu.myPlan',
};

function placeInWords({ flow, step }: Typed): string {
  if (flow === null) return say('en', 'staff.unanswered.where.menu');
  const title = titles[flow];
  return say('en', 'staff.unanswered.where.question', {
    conversation: title ? say('en', title) : flow,
    step: step ?? '',
  });
}

const once = (all: string[]): string[] => [...new Set(all)];

function lineOf(one: z.infer<typeof row>): string {
  const whys = once(one.typed.map(({ why }) => say('en', `staff.unanswered.why.${why}`)));
  const places = once(one.typed.map(placeInWords));
  const more = places.length > mostPlaces ? [say('en', 'staff.unanswered.where.more')] : [];
  const where = [...places.slice(0, mostPlaces), ...more].join(', ');
  return say('en', 'staff.unanswered.line', { text: one.text, why: whys.join('; '), where });
}

/** What young people typed and we could not answer: for whoever looks after our sentences. It is about nobody, so no record is opened. */
export const unanswered = defineCommand({
  id: 'unanswered',
  starts: ['unanswered', 'unanswered texts', 'not understood', 'what could we not answer'],
  may: null,
  for: ['manager'],
  fields: z.object({}),
  what: () => say('en', 'staff.unanswered.what'),
  examples: ['unanswered'],
  run(turn) {
    // As with every figure over all of the young people.
    if (!mayI(turn.actor, 'count').allowed) return answer({ text: say('en', 'staff.unanswered.managers') });
    const since = new Date(turn.now.getTime() - days * 86_400_000).toISOString().slice(0, 10);
    const read = readSince(since);
    const rows = rowsOf(turn, read, row);
    if (!rows) return { need: [read] };
    const [first] = rows;
    if (!first) return answer({ text: say('en', 'staff.unanswered.none') });
    return answer({
      card: card('facts', {
        title: say('en', 'staff.unanswered.title'),
        lead: say('en', 'staff.unanswered.lead'),
        facts: rows.map((one) => ({
          label: say('en', 'staff.unanswered.times', { count: one.count }),
          value: lineOf(one),
        })),
        small: say('en', 'staff.unanswered.small', { left: first.texts - rows.length }),
      }),
    });
  },
});
