import type { CardData } from '../../cards/index.ts';

const id = '0199aaaa-0000-7000-8000-000000000001';

/** The cards about money, as full as they get. */
export const moneyFull: { [N in 'money-notice' | 'money-request']: CardData<N> } = {
  'money-notice': {
    title: 'Jade asks for help with money: Help with travel.',
    lines: [{ line: 'An answer was promised by Fri 27 March 2026.' }, { line: 'It is needed by Sun 22 March 2026.' }],
    requests: [{ requestId: id, name: 'Jade', detail: 'Help with travel. Asked.', open: 'Open' }],
  },
  'money-request': {
    requestId: id,
    title: 'Jade: Help with travel',
    state: 'Seen',
    facts: [
      { label: 'Asked on', value: 'Wed 18 March' },
      { label: 'How much', value: '£42.50' },
    ],
    canPass: true,
    canAnswer: true,
    canPay: false,
    labels: {
      passed: 'Passed on to who decides',
      pounds: 'How much, in pounds (may be left empty)',
      yes: 'The answer is yes',
      reason: 'Why not, in words that the young person will read',
      no: 'The answer is no',
      paid: 'It is paid',
    },
  },
};

const request = moneyFull['money-request'];

/** The same in each of their shapes. */
export const moneyShapes = {
  'money-notice': [moneyFull['money-notice'], { ...moneyFull['money-notice'], lines: [] }],
  'money-request': [
    request,
    { ...request, canPass: false, canAnswer: false, canPay: true },
    { ...request, canPass: false, canAnswer: false },
  ],
};
