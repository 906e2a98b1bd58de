import type { ScriptedMessage } from '../support/scripted-direct-line.ts';

const buttons = (...titles: string[]) => ({
  suggestedActions: { actions: titles.map((title) => ({ type: 'imBack', title, value: title.toLowerCase() })) },
});
const asks = (of: object) => ({ channelData: { waymark: { ask: true, ...of } } });
const block = (text: string, more: object = {}) => ({ type: 'TextBlock', text, wrap: true, ...more });

export const bursary = {
  type: 'AdaptiveCard',
  version: '1.5',
  body: [
    block('College bursary', { weight: 'bolder' }),
    block('up to £1,200 a year', { size: 'extraLarge', weight: 'bolder', spacing: 'none' }),
    {
      type: 'FactSet',
      facts: [
        { title: 'Decides', value: 'Your college' },
        { title: 'Bring', value: 'A letter that says you were in care. Sam can send it.' },
      ],
    },
    { type: 'Input.Text', id: 'college', label: 'Which college?' },
    {
      type: 'Container',
      style: 'emphasis',
      bleed: true,
      items: [block('Checked 2 March 2026', { size: 'small', isSubtle: true })],
    },
  ],
  actions: [{ type: 'Action.Submit', title: 'Ask Sam', data: { verb: 'ask' } }],
};

/** A short conversation that shows everything the page can show. */
export function scripted(text: string, value?: unknown): ScriptedMessage[] {
  if (value !== undefined) return [{ text: `Sam gets: ${JSON.stringify(value)}` }];
  switch (text) {
    case '':
      return [
        { text: "Hi, I'm Waymark." },
        {
          text: "What's on your mind about what comes next?",
          ...buttons('No idea yet', 'Something new', 'Just out'),
          ...asks({ left: { now: 3, of: 4 } }),
        },
      ];
    case 'something new':
      return [
        {
          text: 'What do you like?',
          ...buttons('Making things', 'Computers', 'Sport'),
          ...asks({ many: true, left: { now: 2, of: 4 } }),
        },
      ];
    case 'computers,sport':
      return [
        { text: 'OK, money for college.' },
        { attachments: [{ contentType: 'application/vnd.microsoft.card.adaptive', content: bursary }] },
        {
          text: 'What would you like to do?',
          ...buttons('Ask Sam to sort this', 'Next one'),
          ...asks({ left: { now: 1, of: 4 }, ways: [{ title: 'Go back', value: 'back' }] }),
        },
      ];
    case 'help me':
      return [
        {
          text: 'If you are in danger call 999. A room is £999. Samaritans: 116 123.\nCouncil 01632 960 199, SafeCall 116 000',
          channelData: { waymark: { urgent: true } },
        },
      ];
    case 'link':
      return [{ text: 'See https://www.gov.uk/care-leavers. <b>Not markup</b>' }];
    default:
      return [{ text: `You said: ${text}` }];
  }
}
