import type { Sample } from './index.ts';

const request = (at: number, row: Record<string, unknown>) => ({
  id: `00000000-0000-7000-a000-${String(at).padStart(12, '0')}`,
  pence: null,
  reason: null,
  risen: false,
  ...row,
});

/** Requests of Chloe in every state that is not over in a moment; of Ellie one that is late; of nobody else. */
export const myMoneyRequests: Sample = ({ situation }) => {
  switch (situation.person?.firstName) {
    case 'Chloe':
      return [
        request(1, { entry: 'setting_up_home', state: 'passed_on', askedOn: '2026-03-11', answerBy: '2026-03-20' }),
        request(2, { entry: 'travel', state: 'agreed', askedOn: '2026-03-02', answerBy: '2026-03-11', pence: 4250 }),
        request(3, {
          entry: 'local_offer',
          state: 'refused',
          askedOn: '2026-02-10',
          answerBy: '2026-02-19',
          reason: 'The list has no money for a games console.',
        }),
      ];
    case 'Ellie':
      return [
        request(4, { entry: 'papers', state: 'seen', askedOn: '2026-03-02', answerBy: '2026-03-11', risen: true }),
      ];
    default:
      return [];
  }
};
