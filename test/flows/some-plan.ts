import fc from 'fast-check';
import type { PlanFacts } from '../../bot/flows/my-plan-facts.ts';

const id = fc.integer({ min: 1, max: 999_999 }).map((n) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`);
const day = fc.constantFrom('2025-12-04', '2026-03-18', '2026-04-17', '2027-01-05');
const words = fc.constantFrom(
  'Visit the college',
  'Visit the college',
  'Ring Sam, and ask about the bus',
  'x'.repeat(200),
);
const maybe = <T>(one: fc.Arbitrary<T>) => fc.option(one, { nil: null });
const heading = fc.integer({ min: 1, max: 10 });

const entry = fc
  .record({
    id,
    kind: fc.constantFrom('action' as const, 'promise' as const),
    heading: maybe(heading),
    suggestion: fc.constantFrom(null, 'what-next.thing.look'),
    words: maybe(words),
    owner: fc.constantFrom('young_person' as const, 'staff' as const, 'together' as const),
    staff: maybe(fc.constant('Ines')),
    dueOn: maybe(day),
    ended: fc.constantFrom(null, null, 'done' as const, 'dropped' as const),
  })
  .map((one) => (one.words === null && one.suggestion === null ? { ...one, words: 'Something' } : one));

const plan: fc.Arbitrary<NonNullable<PlanFacts['plan']>> = fc.record({
  id,
  madeOn: day,
  headings: fc.uniqueArray(fc.record({ heading, need: maybe(words), own: maybe(words), contingency: maybe(words) }), {
    selector: (one) => one.heading,
  }),
  views: fc.array(
    fc.record({
      view: fc.constantFrom('agree' as const, 'differently' as const),
      heading: maybe(heading),
      words: maybe(words),
      on: day,
    }),
    { maxLength: 3 },
  ),
  review: fc.record({
    lastOn: maybe(day),
    dueOn: day,
    asked: maybe(fc.record({ on: day, byOn: day, seenBy: maybe(fc.constant('Sam')), managerTold: fc.boolean() })),
  }),
  voice: maybe(
    fc.record({
      id,
      say: maybe(words),
      who: fc.subarray(['family', 'advocate', 'somebody_of_before']),
      whoElse: maybe(words),
      seenBy: maybe(fc.constant('Sam')),
    }),
  ),
});

/** What may be known of anybody's plan, list and review; undefined where it may not be read. */
export const somePlan: fc.Arbitrary<PlanFacts | undefined> = fc.option(
  fc.record({
    plan: maybe(plan),
    planAskedOn: maybe(day),
    reviewBy: day,
    list: fc.uniqueArray(entry, { selector: (one) => one.id, maxLength: 20 }),
    print: fc.constant('/print/abc'),
  }),
  { nil: undefined },
);
