import { read, type Said } from '../../../bot/pages/chat/activity.ts';
import { newThread } from '../../../bot/pages/chat/thread.ts';

const said = (seq: number, text: string, more: object = {}): Said => {
  const heard = read(
    {
      type: 'message',
      id: `c|${seq}`,
      text,
      from: { role: 'bot' },
      channelData: { 'webchat:sequence-id': seq },
      ...more,
    },
    'me',
  );
  if (heard?.kind !== 'said') throw new Error('not a message');
  return heard.said;
};
const asked = (seq: number, text: string) =>
  said(seq, text, { suggestedActions: { actions: [{ type: 'imBack', title: 'Yes', value: 'yes' }] } });
const echo = (seq: number, id: string) =>
  said(seq, 'yes', {
    from: { id: 'me' },
    channelData: { 'webchat:sequence-id': seq, clientActivityID: id, waymark: { shown: 'Yes' } },
  });
const texts = (thread: ReturnType<typeof newThread>) => thread.items().map(({ text, state }) => `${text} (${state})`);

describe('a conversation on the page', () => {
  it('stands in the order of the service, whatever the order of arrival', () => {
    const thread = newThread();
    for (const seq of [3, 1, 2]) thread.hear(said(seq, `m${seq}`));
    expect(texts(thread)).toEqual(['m1 (saved)', 'm2 (saved)', 'm3 (saved)']);
  });

  it('shows a message once however often it comes, and its newest form', () => {
    const thread = newThread();
    expect(thread.hear(said(1, 'first'))).toBe(true);
    expect(thread.hear(said(1, 'better'))).toBe(false);
    expect(texts(thread)).toEqual(['better (saved)']);
  });

  it('knows its own message again by its mark, under the words that were pressed', () => {
    const thread = newThread();
    thread.hear(asked(1, 'Well?'));
    thread.add({ id: 'a', text: 'yes', shown: 'Yes' });
    expect(texts(thread)).toEqual(['Well? (saved)', 'Yes (sending)']);
    thread.hear(echo(2, 'a'));
    expect(texts(thread)).toEqual(['Well? (saved)', 'Yes (saved)']);
  });

  it('never takes back that a message is saved', () => {
    const thread = newThread();
    thread.add({ id: 'a', text: 'yes', shown: 'Yes' });
    thread.hear(echo(1, 'a'));
    thread.mark('a', 'failed');
    expect(texts(thread)).toEqual(['Yes (saved)']);
  });

  it('asks until we have said something, and again what was asked after that', () => {
    const thread = newThread();
    thread.hear(asked(1, 'Well?'));
    thread.hear(said(2, 'Sam says hello'));
    expect(thread.asking()?.text).toBe('Well?');
    thread.add({ id: 'a', text: 'yes', shown: 'Yes' });
    expect(thread.asking()).toBeUndefined();
    thread.hear(echo(3, 'a'));
    thread.hear(asked(4, 'And now?'));
    expect(thread.asking()?.text).toBe('And now?');
  });
});

describe('reading what arrives', () => {
  it('takes a question, its choices and what is left', () => {
    const { ask } = said(1, 'Well?', {
      suggestedActions: { actions: [{ type: 'imBack', title: 'Yes', value: 'yes' }, { title: '' }, null] },
      channelData: { waymark: { ask: true, many: true, left: { now: 2, of: 4 } } },
    });
    expect(ask).toEqual({
      question: 'Well?',
      many: true,
      left: { now: 2, of: 4 },
      choices: [{ title: 'Yes', value: 'yes', hidden: false, url: undefined }],
    });
  });

  it('takes a question that has no choices: its answer is typed', () => {
    expect(said(1, 'How old are you?', { channelData: { waymark: { ask: true } } }).ask?.choices).toEqual([]);
    expect(said(1, 'Thanks.').ask).toBeUndefined();
  });

  it('opens only web addresses', () => {
    const url = (value: string) =>
      said(1, 'x', { suggestedActions: { actions: [{ type: 'openUrl', title: 'Go', value }] } }).ask?.choices[0]?.url;
    expect(url('https://www.gov.uk')).toBe('https://www.gov.uk');
    expect(url('javascript:alert(1)')).toBeUndefined();
  });

  it.each([null, 'x', 7, [], { type: 'message' }, { type: 'message', id: 3, text: {} }, { type: 'trace', id: 'x' }])(
    'shows nothing of %j',
    (activity) => {
      expect(read((activity ?? {}) as object, 'me')).toBeUndefined();
    },
  );
});
