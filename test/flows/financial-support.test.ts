import fc from 'fast-check';
import { speak } from '../../bot/conversation/speak.ts';
import { walk } from '../../bot/flows/engine.ts';
import { financialSupport as flow } from '../../bot/flows/financial-support.ts';
import { entryCard, howCard, shownAt } from '../../bot/flows/financial-support-cards.ts';
import { fitting } from '../../bot/flows/financial-support-fit.ts';
import { today } from '../../bot/flows/financial-support-lines.ts';
import type { Answers, Facts, Shown, Spoken } from '../../bot/flows/flow.ts';
import { anybody, playBy, playOn, stranger } from './playing.ts';
import { someMoney } from './some-money.ts';

const dice = fc.array(fc.nat(1000), { minLength: 5, maxLength: 40 });

/** Everything that a shown thing says, as somebody reads it. */
function read(shown: Shown, facts: Facts): string {
  const words = (spoken: Spoken) => speak(spoken, facts, 'en');
  if (typeof shown === 'string' || 'key' in shown) return words(shown);
  if (!('card' in shown)) return '';
  const { title, lead, facts: rows, small } = shown.card;
  return [title, lead, ...rows.flatMap(({ label, value }) => [label, value]), ...(small ? [small] : [])]
    .map(words)
    .join('\n');
}

// An Act's name is no work.
const plain = (text: string) => text.replaceAll('Social Work Act', '');

const whole = (shown: Record<string, readonly Shown[]>, facts: Facts) =>
  Object.values(shown)
    .flat()
    .map((one) => read(one, facts))
    .join('\n');

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

describe('how much', () => {
  const facts: Facts = { ...stranger, ours: true, money: someMoney('2026-03-18') };
  const card = (id: string) => {
    const one = facts.money?.entries.find((entry) => entry.id === id);
    return one ? read(entryCard(one, {}, facts), facts) : 'no such entry';
  };

  it.each([
    ['nhs_free', 'You do not have to pay'],
    ['uc_payments', 'The same money'],
    ['papers', 'It is not a sum of money'],
    ['holiday_home', 'It is not a sum of money'],
  ])('of %s is not said to turn on the place, as the rule is one for all of England', (id, said) => {
    expect(card(id)).toContain(said);
    expect(card(id)).not.toContain('not the same in each place');
  });

  it('of what each council settles for itself is said to turn on the place', () => {
    expect(card('travel')).toContain('not the same in each place');
  });
});

describe('the keep until 18', () => {
  const facts = (band: Facts['band']): Facts => ({ ...stranger, ours: true, band, money: someMoney('2026-03-18') });
  const at = (band: Facts['band']) => {
    const place = walk(flow, playBy(flow, facts(band), { urgent: 'none', topic: 'credit' }), facts(band));
    return { open: place.at, said: whole(place.said, facts(band)) };
  };

  it('asks who is 16 or 17 about the Home Office first, as its words name a benefit', () => {
    expect(at('16-17')).toEqual({ open: 'waiting', said: '' });
    expect(facts('16-17').waiting).toBe(false);
  });

  it('says when a claim can start: before the birthday, which is when it is of use', () => {
    const one = facts('16-17').money?.entries.find(({ id }) => id === 'keep_until_18');
    const said = one && read(entryCard(one, { waiting: 'no' }, facts('16-17')), facts('16-17'));
    expect(said).toContain('You may start 28 days before you turn 18.');
  });

  it('names no benefit to somebody under 16, and asks them nothing for it', () => {
    expect(at('under16').open).toBe('do1');
    expect(at('under16').said).not.toMatch(/universal credit|claim/i);
  });
});

describe('money to set up home', () => {
  const here = (amount: number) => {
    const { council } = stranger;
    const settingUpHome = { amount, checkedOn: '2026-01-12', until: '2027-01-31' };
    const money = someMoney('2026-03-18');
    const facts: Facts = {
      ...stranger,
      ours: true,
      council: { ...council, money: { ...council.money, settingUpHome } },
      money,
    };
    const one = money.entries.find(({ id }) => id === 'setting_up_home');
    return one && read(entryCard(one, {}, facts), facts);
  };

  it('from a council that gives less is not shown without what the government says', () => {
    expect(here(2000)).toContain('up to £2,000. The government says at least £3,000.');
    expect(here(3000)).not.toContain('government');
  });
});

describe('a student loan', () => {
  it('is quoted with the year that the sums are for, as the one before has others', () => {
    const facts: Facts = { ...stranger, ours: true, money: someMoney('2026-03-18') };
    const loan = facts.money?.entries.find(({ id }) => id === 'student_loan');
    expect(loan && read(entryCard(loan, {}, facts), facts)).toContain('For 2026 to 2027: up to £10,830');
  });
});

describe('what is urgent', () => {
  const said = (urgent: string, known: Partial<Facts>, shut = false) => {
    const money = someMoney('2026-03-18');
    const facts: Facts = {
      ...stranger,
      open: !shut,
      money: { ...money, crisis: { ...money.crisis, open: !shut } },
      ...known,
    };
    return today({ urgent }, facts)
      .map((one) => read(one, facts))
      .join('\n');
  };

  it('sends a child with no bed to the team for children, also one who waits for the Home Office', () => {
    expect(said('bed', { linked: true, band: '16-17', waiting: true })).toContain('01632 960 140');
    expect(said('bed', { linked: true, band: '18-24' })).toContain('01632 960 130');
  });

  it('gives somebody of whom no age is known both numbers', () => {
    expect(said('bed', {})).toMatch(/01632 960 130.*under 18: 01632 960 140/);
  });

  it('sends nobody at night to a number where no one answers', () => {
    expect(said('power', {}, true)).not.toContain('top up');
    expect(said('food', {}, true)).not.toContain('voucher');
    expect(said('food', { waiting: true }, true)).not.toContain('01632 960 100');
    for (const urgent of ['power', 'food']) expect(said(urgent, {}, true)).toContain('01632 960 199');
  });
});

describe('before somebody borrows', () => {
  it('they are sent to the people who know debt, and not to whom the card is about', () => {
    const facts: Facts = { ...stranger, ours: true, money: someMoney('2026-03-18') };
    const answers: Answers = { topic: 'bills', band: '25+', onCredit: 'no', waiting: 'no' };
    const at = fitting(answers, facts).findIndex((one) => one.id === 'crisis_help') + 1;
    const shown = shownAt(at, answers, facts).map((one) => read(one, facts));
    expect(shown[0]).toContain('Ring Riverside crisis help: 01632 960 110.');
    expect(shown[1]).toContain('talk to someone who knows debt: Riverside Money Advice, 01632 960 120.');
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
