import { AdaptiveCard, ExecuteAction, HostConfig, OpenUrlAction, SubmitAction } from 'adaptivecards';

const both = (color: string) => ({ default: color, subtle: 'var(--soft)' });
const colors = {
  default: both('var(--ink)'),
  dark: both('var(--ink)'),
  light: both('var(--ink)'),
  accent: both('var(--link)'),
  good: both('var(--link)'),
  warning: both('var(--ink)'),
  attention: both('var(--urgent)'),
};

/** The look, in the renderer's terms. It takes pixels only; `inRem` puts that right afterwards. */
const look = new HostConfig({
  fontFamily: 'inherit',
  supportsInteractivity: true,
  spacing: { small: 4, default: 8, medium: 12, large: 16, extraLarge: 24, padding: 16 },
  separator: { lineThickness: 1, lineColor: 'var(--hair)' },
  fontSizes: { small: 15, default: 18, medium: 18, large: 22, extraLarge: 30 },
  fontWeights: { lighter: 400, default: 400, bolder: 700 },
  containerStyles: {
    default: { backgroundColor: 'transparent', foregroundColors: colors },
    emphasis: { backgroundColor: 'var(--tint)', foregroundColors: colors },
  },
  actions: {
    maxActions: 6,
    buttonSpacing: 8,
    actionsOrientation: 'vertical',
    actionAlignment: 'stretch',
    spacing: 'large',
  },
  factSet: {
    title: { weight: 'bolder', isSubtle: true, wrap: true, maxWidth: 120 },
    value: { wrap: true },
    spacing: 16,
  },
});

/** Sizes follow the reader's own, so pixels become rem, and line heights the page's. */
function inRem(card: HTMLElement) {
  for (const element of card.querySelectorAll<HTMLElement>('[style]')) {
    const { fontSize } = element.style;
    if (fontSize.endsWith('px')) element.style.fontSize = `${Number.parseFloat(fontSize) / 16}rem`;
    element.style.removeProperty('line-height');
    if (element.tagName === 'TD') element.style.removeProperty('padding');
  }
}

/** Draws an adaptive card. What its buttons send goes to `submit`, with the button's words. */
export function drawCard(holder: HTMLElement, content: unknown, submit: (value: unknown, shown: string) => void): void {
  const card = new AdaptiveCard();
  card.hostConfig = look;
  card.onExecuteAction = (action) => {
    if (action instanceof OpenUrlAction && action.url) window.open(action.url, '_blank', 'noopener,noreferrer');
    const verb = action instanceof ExecuteAction ? { verb: action.verb } : {};
    if (!(action instanceof SubmitAction)) return;
    const data = typeof action.data === 'object' ? action.data : { data: action.data };
    submit({ ...verb, ...data }, action.title ?? '');
  };
  card.parse(content);
  const drawn = card.render();
  if (!drawn) throw new Error('the card is empty');
  inRem(drawn);
  drawn.removeAttribute('tabindex');
  holder.append(drawn);
}
