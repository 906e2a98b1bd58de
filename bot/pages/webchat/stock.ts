/** The few things of the stock Web Chat bundle that our pages use. */
export type Action = { type: string; payload?: { activity?: unknown } };
type Middleware = () => (next: (action: Action) => unknown) => (action: Action) => unknown;
type StockWebChat = {
  renderWebChat(props: Record<string, unknown>, element: HTMLElement): void;
  createStore(initial: object, ...middleware: Middleware[]): unknown;
  createDirectLine(options: Record<string, unknown>): unknown;
};
declare global {
  interface Window {
    WebChat: StockWebChat;
  }
}

/** The tokens in Web Chat's terms; it wants colours as they are, so they are read from the page. */
function styleOptions(): Record<string, unknown> {
  const style = getComputedStyle(document.documentElement);
  const token = (name: string) => style.getPropertyValue(`--${name}`).trim();
  return {
    accent: token('link'),
    subtle: token('soft'),
    timestampColor: token('soft'),
    backgroundColor: token('paper'),
    primaryFont: 'system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif',
    bubbleBackground: token('card'),
    bubbleTextColor: token('ink'),
    bubbleBorderColor: token('hair'),
    bubbleBorderRadius: 14,
    bubbleMaxWidth: 560,
    bubbleFromUserBackground: token('brand'),
    bubbleFromUserTextColor: token('on-brand'),
    bubbleFromUserBorderColor: token('brand'),
    bubbleFromUserBorderRadius: 14,
    cardEmphasisBackgroundColor: token('tint'),
    cardPushButtonBackgroundColor: token('brand'),
    cardPushButtonTextColor: token('on-brand'),
    sendBoxBackground: token('card'),
    sendBoxTextColor: token('ink'),
    sendBoxPlaceholderColor: token('soft'),
    sendBoxButtonColor: token('link'),
    sendBoxBorderTop: `solid 1px ${token('hair')}`,
    sendBoxHeight: 52,
    suggestedActionLayout: 'flow',
    suggestedActionHeight: 52,
    suggestedActionBorderRadius: 14,
    suggestedActionBorderWidth: 2,
    suggestedActionBackgroundColor: token('card'),
    suggestedActionBorderColor: token('edge'),
    suggestedActionTextColor: token('ink'),
    suggestedActionKeyboardFocusIndicatorBorderColor: token('ink'),
    transcriptVisualKeyboardIndicatorColor: token('post'),
    transcriptActivityVisualKeyboardIndicatorColor: token('link'),
    // Files are not taken yet, and no picture of one may be kept in a message.
    hideUploadButton: true,
    enableUploadThumbnail: false,
    groupTimestamp: 60_000,
  };
}

type Props = { line: unknown; told(action: Action): void };

/** Renders stock Web Chat over `line`; its every store action passes `told`. The style nonce is the page's own. */
export function renderStock(element: HTMLElement, { line, told }: Props): void {
  const { renderWebChat, createStore } = window.WebChat;
  const store = createStore({}, () => (next) => (action) => {
    told(action);
    return next(action);
  });
  const draw = () =>
    renderWebChat(
      {
        directLine: line,
        store,
        nonce: document.querySelector('style')?.nonce,
        locale: document.documentElement.lang,
        styleOptions: styleOptions(),
      },
      element,
    );
  draw();
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', draw);
}
