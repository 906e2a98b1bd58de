import { readFileSync } from 'node:fs';
import { moneyFile, moneyGuide, readMoneyGuide } from '../../bot/config/money.ts';
import { ageing, moneyOn } from '../../bot/content/dated/money.ts';
import { messages } from '../../bot/content/index.ts';

const text = readFileSync(moneyFile, 'utf8');
const refused = (from: string | RegExp, to: string): string => {
  const broken = text.replace(from, to);
  expect(broken).not.toBe(text);
  try {
    readMoneyGuide(broken, 'money.yaml');
    return 'taken';
  } catch (error) {
    return String((error as Error).message);
  }
};

describe('the money guide', () => {
  it('has words for each entry, for each way to go about it and for each no', () => {
    const english = new Set<string>(messages('en').keys());
    const needed = moneyGuide().entries.flatMap((one) => [
      ...['title', 'what', 'bring', 'next'].map((part) => `entry.${one.id}.${part}`),
      ...(one.periods ?? []).map(({ says }) => `entry.${one.id}.${says}`),
      ...['one', 'two', 'three', 'phone'].map((part) => `way.${one.way}.${part}`),
      ...['one', 'two'].map((part) => `no.${one.decides}.${part}`),
      ...one.warn.map((which) => `warn.${which}`),
      `decides.${one.decides}`,
      `card.${one.much}`,
    ]);
    expect(needed.filter((key) => !english.has(`financial-support.${key}`))).toEqual([]);
  });

  it('was looked at before its last day, and is not quoted for ever', () => {
    for (const { about, periods = [] } of moneyGuide().entries) {
      expect(about.checkedOn < about.until).toBe(true);
      for (const { until } of [about, ...periods]) expect(until < '2028-01-01').toBe(true);
    }
  });

  it('is refused with the line and the field of what is wrong', () => {
    expect(refused('amounts: { each: 1200 }', 'amounts: { each: lots }')).toMatch(
      /money\.yaml needs a look:\n {2}line \d+: entries\.2\.periods\.0\.amounts\.each: must be an amount/,
    );
    expect(refused('checkedOn: 2025-04-02', 'checkedOn: last spring')).toContain('must be a day as 2026-03-18');
    expect(refused('decides: provider', 'decides: the boss')).toMatch(/line \d+: entries\.\d+\.decides/);
  });

  it('is refused where figures overlap, where an entry stands twice, or where it could harm a claim', () => {
    expect(refused('until: 2026-04-05, source: "CPAG', 'until: 2026-04-09, source: "CPAG')).toContain('overlap');
    expect(refused('- id: savings', '- id: travel')).toContain('stands here twice');
    expect(refused(/(id: universal_credit[\s\S]*?whileWaiting: )false/, '$1true')).toContain('Home Office');
    expect(refused(/(id: council_tax[\s\S]*?whileWaiting: )false/, '$1true')).toContain('turns on papers');
  });
});

describe('a figure', () => {
  const credit = (day: string) =>
    moneyOn(day, moneyGuide()).find((one) => one.id === 'universal_credit')?.period?.amounts;

  it('changes by itself on 6 April 2026', () => {
    expect(credit('2026-04-05')).toMatchObject({ each: 316.98, older: 400.14 });
    expect(credit('2026-04-06')).toMatchObject({ each: 338.58, older: 424.9 });
  });

  it('is none from the day after its last', () => {
    expect([credit('2027-04-05')?.each, credit('2027-04-06')]).toEqual([338.58, undefined]);
  });

  it('gives way to a fund of another name on 1 April 2026', () => {
    const fund = (day: string) => moneyOn(day, moneyGuide()).find((one) => one.id === 'crisis_help')?.period?.says;
    expect([fund('2026-03-31'), fund('2026-04-01')]).toEqual(['household', 'resilience']);
    const rent = (day: string) => moneyOn(day, moneyGuide()).find((one) => one.id === 'rent_gap')?.period?.says;
    expect([rent('2026-03-31'), rent('2026-04-01')]).toEqual(['dhp', 'housing']);
  });
});

describe('whoever keeps the guide', () => {
  it('hears of what is past its date, and of what soon will be', () => {
    const found = ageing(moneyGuide(), '2026-07-10', 30);
    expect(found).toContainEqual({ what: 'care_to_learn', until: '2025-07-31', past: true });
    expect(found).toContainEqual({ what: 'college_bursary', until: '2026-07-31', past: false });
    expect(found.map((one) => one.what)).not.toContain('universal_credit');
    expect(found.map((one) => one.until)).toEqual(found.map((one) => one.until).toSorted());
  });

  it('hears nothing of a figure whose follower stands there already', () => {
    expect(ageing(moneyGuide(), '2026-04-01', 30).map((one) => one.what)).not.toContain('universal_credit');
  });
});
