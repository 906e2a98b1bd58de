import type { CardData } from '../../cards/index.ts';

const id = '0199aaaa-0000-7000-8000-000000000001';
type Names = 'concern' | 'concern-list' | 'concern-talk' | 'concern-test';

/** The cards of a worry, as full as they get. */
export const concernFull: { [N in Names]: CardData<N> } = {
  concern: {
    concernId: id,
    title: 'Jade may need a person now',
    facts: [
      { label: 'What', value: 'Thoughts of suicide' },
      { label: 'Now', value: 'Nobody has accepted this yet.' },
    ],
    canShow: true,
    canAccept: true,
    canHandOver: true,
    canContact: true,
    canWrite: true,
    draft: 'Hello, I am Tom',
    canClose: true,
    outcomes: [{ title: 'Spoken to, and safe now', value: 'safe_now' }],
    labels: {
      show: 'Show what was said',
      accept: 'Accept',
      handOver: 'Hand over',
      contacted: 'Contacted',
      writeField: 'Write to them, in the chat where they said it',
      write: 'Write to them',
      outcome: 'How did it end?',
      close: 'Close',
    },
  },
  'concern-list': {
    title: '1 worry is open',
    concerns: [{ concernId: id, name: 'Jade', detail: 'Self-harm. Nobody has accepted this yet.', open: 'Open' }],
  },
  'concern-talk': {
    concernId: id,
    draft: 'Where are you now?',
    labels: { field: 'Your answer, in their chat', answer: 'Answer', open: 'Open the concern' },
  },
  'concern-test': { testId: id, title: 'Weekly test', line: 'No young person is waiting.', answer: 'I got this' },
};

/** And with everything left out that may be. */
export const concernShapes: { [N in Names]: CardData<N>[] } = {
  concern: [
    concernFull.concern,
    { ...concernFull.concern, canAccept: false, canHandOver: false, canContact: false, canClose: false },
    { ...concernFull.concern, canWrite: false, draft: '' },
  ],
  'concern-list': [concernFull['concern-list']],
  'concern-talk': [concernFull['concern-talk'], { ...concernFull['concern-talk'], draft: '' }],
  'concern-test': [concernFull['concern-test']],
};
