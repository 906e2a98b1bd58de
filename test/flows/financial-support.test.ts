import fc from 'fast-check';
import { walk } from '../../bot/flows/engine.ts';
import { financialSupport as flow } from '../../bot/flows/financial-support.ts';
import { entryCard, howCard } from '../../bot/flows/financial-support-cards.ts';
import { fitting } from '../../bot/flows/financial-support-fit.ts';
import type { Answers, Facts, Shown } from '../../bot/flows/flow.ts';
import { anybody, playBy, playOn, stranger } from './playing.ts';
import { read, whole } from './reads.ts';
import { someMoney } from './some-money.ts';

const dice = fc.array(fc.nat(1000), { minLength: 5, maxLength: 40 });

// An Act's name is no work.
const plain = (text: string) => text.replaceAll('Social Work Act', '');

// What could harm a claim, in words: work, benefits, loans, public funds, papers of one's own country.
const harmful =
  /universal credit|apprentic|\bjob\b|interview|student|loan|benefit|council tax|household support|resilience|crisis help|passport|birth certificate|DWP|\bwork\b|GOV\.UK/gi;

describe('somebody whom the Home Office has not answered', () => {
  it('is shown nothing that could harm a claim, whatever they look at', () => {
    fc.assert(
      fc.property(anybody, dice, fc.constantFrom('waiting', 'refused', 'notSure', null), (some, throws, said) => {
        // A person tells us in the chat, or the record does.
        const facts: Facts = said ? { ...some, waiting: false } : { ...some, waiting: true };
        const end = playOn(flow, facts, throws).findLast(() => true);
        const place = walk(flow, end ?? { given: [] }, facts);
        const asked = place.path.includes('waiting');
        if (said !== null && !asked) return;
        const answers: Answers = said ? { ...place.answers, waiting: said } : place.answers;
        const cards = fitting(answers, facts).flatMap((one, at): Shown[] => [
          entryCard(one, answers, facts),
          ...howCard(at + 1, answers, facts),
        ]);
        expect(plain(cards.map((one) => read(one, facts)).join('\n')).match(harmful)).toBeNull();
        // Known before the first word, nothing at all that is said names any of it.
        if (said === null) expect(plain(whole(place.said, facts)).match(harmful)).toBeNull();
      }),
      { numRuns: 300 },
    );
  });

  it('hears that the council may help, where nothing else can be shown', () => {
    const facts: Facts = { ...stranger, waiting: true, ours: true, band: '18-24', money: someMoney('2026-03-18') };
    const { said } = walk(flow, playBy(flow, facts, { urgent: 'none', topic: 'credit' }), facts);
    expect(whole(said, facts)).toContain('The council that looked after you may help while you wait.');
  });

  it('is always sent to a person first', () => {
    const facts: Facts = {
      ...stranger,
      waiting: true,
      linked: true,
      ours: true,
      band: '18-24',
      money: someMoney('2026-03-18'),
    };
    const place = walk(flow, playBy(flow, facts, { urgent: 'none', topic: 'credit' }), facts);
    expect(place.said.topic).toContain('financial-support.before.first');
  });
});

describe('a figure', () => {
  it('is shown only on the days on which it is true', () => {
    const days = fc
      .integer({ min: 0, max: 1200 })
      .map((n) => new Date(Date.UTC(2025, 0, 1 + n)).toISOString().slice(0, 10));
    fc.assert(
      fc.property(anybody, days, (some, today) => {
        const facts: Facts = { ...some, today, money: someMoney(today) };
        const answers: Answers = { topic: '', council: 'ours' };
        for (const one of fitting(answers, facts)) {
          const shown = read(entryCard(one, answers, facts), facts);
          const figures = [...shown.matchAll(/£([\d,]+(?:\.\d+)?)/g)].map(([, figure = '']) =>
            Number(figure.replaceAll(',', '')),
          );
          const period = one.periods?.find(({ from, until }) => from <= today && today <= until);
          const { settingUpHome } = facts.council.money;
          const here =
            one.id === 'setting_up_home' && settingUpHome && today <= settingUpHome.until ? [settingUpHome.amount] : [];
          const good = today <= one.about.until ? [...Object.values(period?.amounts ?? {}), ...here] : [];
          expect(figures.filter((figure) => !good.includes(figure))).toEqual([]);
        }
      }),
      { numRuns: 200 },
    );
  });

  it('of this council is never shown to somebody whom another looks after', () => {
    const facts: Facts = { ...stranger, money: someMoney('2026-03-18') };
    const shown = (council: string) => {
      const answers: Answers = { topic: '', council, band: '18-24' };
      return fitting(answers, facts)
        .map((one) => read(entryCard(one, answers, facts), facts))
        .join('\n');
    };
    expect(shown('ours')).toContain('Riverside Council gives up to £3,000');
    expect(shown('other')).not.toContain('Riverside');
    expect(shown('other')).toContain('at least £3,000');
  });
});

describe('no words', () => {
  it('promise anything', () => {
    fc.assert(
      fc.property(anybody, dice, (facts, throws) => {
        const end = playOn(flow, facts, throws).findLast(() => true);
        const { said } = walk(flow, end ?? { given: [] }, facts);
        expect(whole(said, facts)).not.toMatch(/entitled|you will get|guarantee|we promise|you get £/i);
      }),
      { numRuns: 100 },
    );
  });
});

describe('the way to the first answer', () => {
  const smooth = {
    urgent: 'none',
    council: 'ours',
    band: '18-24',
    study: 'none',
    where: 'own',
    onCredit: 'no',
    child: 'no',
    waiting: 'no',
  };
  const topics = ['college', 'work', 'credit', 'bills', 'movingIn'];
  const more = ['uni', 'child', 'rent', 'travel', 'health', 'papers'];
  const known: Facts = {
    ...stranger,
    linked: true,
    adviser: 'Sam',
    ours: true,
    age: 19,
    band: '18-24',
    money: someMoney('2026-03-18'),
  };
  const taps = (facts: Facts, topic: string) => {
    const picked = more.includes(topic) ? { topic: 'more', topicMore: topic } : { topic };
    const played = playBy(flow, facts, { ...smooth, ...picked });
    expect(walk(flow, played, facts).at).toBe('do1');
    // One more to open it from the menu.
    return played.given.length + 1;
  };

  it('is five taps at most for somebody we know, six on the second page', () => {
    expect(topics.map((topic) => taps(known, topic))).toEqual([3, 4, 5, 5, 3]);
    expect(more.map((topic) => taps(known, topic))).toEqual([5, 6, 6, 4, 4, 5]);
  });

  it('asks a stranger for the council and at most three things more', () => {
    const facts = { ...stranger, money: someMoney('2026-03-18') };
    expect(topics.map((topic) => taps(facts, topic))).toEqual([5, 6, 7, 7, 5]);
    expect(Math.max(...more.map((topic) => taps(facts, topic)))).toBe(8);
  });

  it('asks at most three questions whatever it is about', () => {
    fc.assert(
      fc.property(anybody, dice, (facts, throws) => {
        const end = playOn(flow, facts, throws).findLast(() => true);
        const { path } = walk(flow, end ?? { given: [] }, facts);
        const asked = path.filter((step) => ['band', 'where', 'study', 'child', 'onCredit', 'waiting'].includes(step));
        expect(asked.length).toBeLessThanOrEqual(3);
      }),
      { numRuns: 200 },
    );
  });
});
