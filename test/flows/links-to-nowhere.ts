import { defineFlow } from '../../bot/flows/flow.ts';

/** A link that leads nowhere is found by the compiler: without these errors the types would not pass. */

const words = { ask: 'what-next.going.ask', why: 'what-next.going.why' } as const;
const end = { kind: 'end', ending: 'x', show: [] } as const;

export const first = defineFlow({
  id: 'a',
  version: 1,
  // @ts-expect-error it begins nowhere
  first: 'nowhere',
  steps: { end },
});

export const next = defineFlow({
  id: 'b',
  version: 1,
  first: 'a',
  steps: {
    a: {
      kind: 'say',
      show: [],
      // @ts-expect-error it goes on nowhere
      next: 'nowhere',
    },
    end,
  },
});

export const choice = defineFlow({
  id: 'c',
  version: 1,
  first: 'a',
  steps: {
    a: {
      kind: 'choose',
      ...words,
      // @ts-expect-error a choice leads nowhere
      options: [{ value: 'yes', title: 'what-next.still.yes', next: 'nowhere' }],
      next: 'end',
    },
    end,
  },
});

export const condition = defineFlow({
  id: 'd',
  version: 1,
  first: 'a',
  steps: {
    a: {
      kind: 'say',
      show: [],
      // @ts-expect-error a condition leads nowhere
      next: [[() => true, 'nowhere'], 'end'],
    },
    end,
  },
});
