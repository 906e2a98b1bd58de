import { fresh, routes, routesOn } from '../../bot/content/dated/routes.ts';
import { ideaCard } from '../../bot/flows/what-next-ideas.ts';

describe('what is dated', () => {
  it('has a source, was looked at before it may be quoted, and is not quoted for ever', () => {
    for (const dated of routes.flatMap(({ about, money }) => [about, money].filter((one) => one !== undefined))) {
      expect(dated.checkedOn < dated.until).toBe(true);
      expect(Number(dated.until.slice(0, 4)) - Number(dated.checkedOn.slice(0, 4))).toBeLessThanOrEqual(4);
    }
  });

  it('may be quoted up to its last day, and not after', () => {
    const dated = { source: 'bursary', checkedOn: '2025-04-02', until: '2026-07-31' } as const;
    expect([fresh(dated, '2026-07-31'), fresh(dated, '2026-08-01'), fresh(undefined, '2099-01-01')]).toEqual([
      true,
      false,
      true,
    ]);
  });

  it('shows no figure, and no fact, once its date has passed', () => {
    const shown = (day: string) => JSON.stringify(routesOn(day).map(ideaCard));
    expect(shown('2026-03-18')).toContain('"amount":1200');
    expect(shown('2026-08-01')).not.toMatch(/"amount":(1200|3000)/);
    expect(shown('2027-08-01')).not.toContain('amount');
    const late = routesOn('2099-01-01')
      .filter(({ about }) => about)
      .map(ideaCard);
    expect(
      late.every(
        (one) => JSON.stringify(one).includes('what-next.ideas.stale') && !JSON.stringify(one).includes('need'),
      ),
    ).toBe(true);
  });
});
