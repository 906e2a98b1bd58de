import { render } from '../../bot/conversation/render.ts';

describe('a reply on the wire', () => {
  it('is a message; a question says that it asks, with its answers as buttons that say their own title', () => {
    const reply = render(
      {
        text: 'How is it going?',
        choices: [{ title: 'Good', value: 'Good' }],
        ways: [{ title: 'Back', value: 'Back' }],
        left: { now: 2, of: 9 },
      },
      'web',
    );
    expect(reply).toMatchObject({
      type: 'message',
      text: 'How is it going?',
      textFormat: 'plain',
      inputHint: 'expectingInput',
      suggestedActions: { actions: [{ type: 'imBack', title: 'Good', value: 'Good' }] },
      channelData: { waymark: { ask: true, ways: [{ title: 'Back', value: 'Back' }], left: { now: 2, of: 9 } } },
    });
  });

  it('sends unseen what a button means, where that is not its title', () => {
    const { suggestedActions } = render({ text: 'x', choices: [{ title: 'Not now', value: 'menu' }] }, 'web') as {
      suggestedActions: { actions: unknown[] };
    };
    expect(suggestedActions.actions).toEqual([{ type: 'postBack', title: 'Not now', value: 'menu' }]);
  });

  it('is bare when it only says something', () => {
    expect(render({ text: 'OK.' }, 'web')).toEqual({ type: 'message', text: 'OK.', textFormat: 'plain' });
    expect(render({ text: 'Call 999.', urgent: true }, 'web')).toMatchObject({
      channelData: { waymark: { urgent: true } },
    });
  });

  it('carries a card filled with its words', () => {
    const data = {
      title: 'A job',
      lead: '',
      facts: [{ label: 'When', value: 'Any time' }],
      small: 'Checked June 2025',
    };
    const text = JSON.stringify(render({ card: { name: 'facts', data } }, 'web'));
    expect(text).toContain('application/vnd.microsoft.card.adaptive');
    expect(text).toMatch(/A job.*Any time.*Checked June 2025/);
    expect(text).not.toContain('${');
  });

  it('refuses a card that nobody made', () => {
    expect(() => render({ card: { name: 'none', data: {} } }, 'web')).toThrow();
  });
});
