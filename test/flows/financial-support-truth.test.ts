import { walk } from '../../bot/flows/engine.ts';
import { financialSupport as flow } from '../../bot/flows/financial-support.ts';
import { entryCard, shownAt } from '../../bot/flows/financial-support-cards.ts';
import { fitting } from '../../bot/flows/financial-support-fit.ts';
import { today } from '../../bot/flows/financial-support-lines.ts';
import type { Answers, Facts } from '../../bot/flows/flow.ts';
import { playBy, stranger } from './playing.ts';
import { read, whole } from './reads.ts';
import { someMoney } from './some-money.ts';

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
