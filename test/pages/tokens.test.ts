import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const css = readFileSync(join(import.meta.dirname, '../../bot/pages/tokens.css'), 'utf8');

type Palette = Record<string, string>;
const palette = (selector: string): Palette => {
  const [, body] = css.split(`${selector} {`);
  if (!body) throw new Error(`no ${selector}`);
  return Object.fromEntries(
    [...(body.split('}')[0] ?? '').matchAll(/--([\w-]+): (#\w{6})/g)].map(([, name, value]) => [name, value]),
  );
};

/** Relative luminance and contrast as WCAG 2.2 defines them. */
const luminance = (color: string) => {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(color.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
};
const contrast = (one = '', other = '') => {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
};

const light = palette(':root');
const dark = palette(':root[data-look="dark"]');
const strong = { ...light, ...palette(':root[data-look="contrast"]') };

describe('the colours', () => {
  it('are as legible as the look says', () => {
    const figures = [light, dark].map((set) => ({
      ink: contrast(set.ink, set.paper).toFixed(1),
      brand: contrast(set['on-brand'], set.brand).toFixed(1),
    }));
    expect(figures).toEqual([
      { ink: '13.7', brand: '7.8' },
      { ink: '15.9', brand: '5.9' },
    ]);
  });

  it.each([
    ['light', light],
    ['dark', dark],
    ['strong', strong],
  ])('keep second text, links and danger readable on everything they stand on: %s', (_, set) => {
    for (const ground of [set.paper, set.card, set.tint]) {
      expect(contrast(set.ink, ground)).toBeGreaterThan(7);
      expect(contrast(set.soft, ground)).toBeGreaterThan(6);
      expect(contrast(set.link, ground)).toBeGreaterThan(4.5);
      expect(contrast(set.urgent, ground)).toBeGreaterThan(4.5);
    }
    for (const ground of [set.paper, set.card]) expect(contrast(set.edge, ground)).toBeGreaterThan(3.9);
    expect(contrast(set['on-brand'], set.brand)).toBeGreaterThan(4.5);
  });

  it('give strong contrast where it is asked for', () => {
    expect(contrast(strong.ink, strong.paper)).toBe(21);
    expect(contrast(strong.edge, strong.card)).toBe(21);
    expect(contrast(strong.soft, strong.paper)).toBeGreaterThan(10);
  });

  it('are the same dark ones whether the phone or the person asks for dark', () => {
    expect(palette('  :root:not([data-look="light"], [data-look="contrast"])')).toEqual(dark);
  });
});
