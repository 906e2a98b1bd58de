import { posted } from '../../../bot/channels/direct-line/posted.ts';

const newId = () => 'new';
const message = (more: Record<string, unknown> = {}) => posted({ type: 'message', ...more }, 'dl_jade', newId);

describe('an activity from a page', () => {
  it('is from whom the token says, whatever it says itself', () => {
    const { own } = message({
      text: 'hi',
      id: 'mine',
      from: { id: 'mallory', role: 'bot' },
      recipient: { id: 'x' },
      serviceUrl: 'https://elsewhere.example',
      conversation: { id: 'other' },
      replyToId: 'x',
      timestamp: '1999-01-01',
    });
    expect(own).toEqual({ type: 'message', text: 'hi', from: { id: 'dl_jade', role: 'user' } });
  });

  it('keeps what the page sent along untouched', () => {
    const channelData = { clientActivityID: 'c', deep: [{ a: '\u202e', n: 1e300 }], 'webchat:fallback-text': '' };
    expect(message({ text: 'hi', channelData, locale: 'en-GB', localTimezone: 'Europe/London' }).own).toMatchObject({
      channelData,
      locale: 'en-GB',
      localTimezone: 'Europe/London',
    });
  });

  it('has the cause that the page gave it, and never one of our own', () => {
    expect(message({ channelData: { clientActivityID: 'abc' } }).cause).toBe('abc');
    for (const clientActivityID of ['joined', '', 'x'.repeat(101), 7, null, { a: 1 }, '\u0000']) {
      expect(message({ channelData: { clientActivityID } }).cause).toBe('new');
    }
    expect(message().cause).toBe('new');
  });

  it('is a press when there is a value and no words', () => {
    expect(message({ value: { a: 'x\u202e' } })).toMatchObject({ kind: 'press', text: '', value: { a: 'x' } });
    // Words are never lost: whatever comes with them.
    expect(message({ value: { a: 1 }, text: 'help' })).toMatchObject({
      kind: 'message',
      text: 'help',
      value: { a: 1 },
    });
    expect(message({ value: null, text: 'x' })).toMatchObject({ kind: 'message', value: undefined });
  });

  it('is whole however long it is', () => {
    const text = 'a'.repeat(60_000);
    expect(message({ text })).toMatchObject({ text, own: { text } });
  });

  it('notices that files came, and takes none', () => {
    const came = message({ text: 'x', attachments: [{ contentUrl: 'data:,x' }] });
    expect([came.hasFiles, JSON.stringify(came.own).includes('data:')]).toEqual([true, false]);
  });

  it.each([
    null,
    undefined,
    7,
    'text',
    [],
    {},
    { type: 5 },
    { type: 'message', text: { a: 1 } },
    { type: 'message', text: 5 },
    { type: 'message', channelData: 'x' },
    { type: 'message', channelData: [] },
    { type: 'message', locale: {} },
    { type: 'message', attachments: 'x' },
    { type: 'x'.repeat(101) },
    ...['conversationUpdate', 'contactRelationUpdate', 'trace', 'invokeResponse', 'invoke', '__proto__'].map(
      (type) => ({ type }),
    ),
  ])('is refused when it is not one: %j', (body) => {
    expect(() => posted(body, 'dl_jade', newId)).toThrow(expect.objectContaining({ code: 'input_invalid' }));
  });
});
