import { readYaml } from '../../bot/config/yaml.ts';
import { lawOn, laws } from '../../bot/content/dated/housing.ts';
import { show, speak } from '../../bot/conversation/speak.ts';
import { walk } from '../../bot/flows/engine.ts';
import type { Facts } from '../../bot/flows/flow.ts';
import { housingBidding as flow } from '../../bot/flows/housing-bidding.ts';
import { bidsLeft, whyNot } from '../../bot/flows/housing-bidding-fit.ts';
import { lawOf } from '../../bot/flows/housing-bidding-tonight.ts';
import { inWords, weekly } from '../../bot/flows/housing-bidding-words.ts';
import { whoAnswers } from '../../bot/flows/on-call.ts';
import { playBy, stranger } from './playing.ts';
import { aBid, aHome, homesFacts } from './some-homes.ts';

const jade: Facts = {
  ...stranger,
  linked: true,
  adviser: 'Sam',
  age: 18,
  band: '18-24',
  ours: true,
  homes: homesFacts({ homes: [aHome], register: null, bids: [], skills: [] }, true, '2026-03-18'),
};

describe('why not', () => {
  const anyWho = { age: 20, under18: false, band: 'B', bedrooms: 1, children: false, adapted: false };
  const reason = (home: Partial<typeof aHome>, who: Partial<typeof anyWho> = {}) => {
    const why = whyNot({ ...aHome, ...home }, { ...anyWho, ...who });
    return why && speak(why, jade, 'en');
  };

  it('is one plain reason from the advert, the register or the law', () => {
    expect(reason({})).toBeNull();
    expect(reason({ criteria: { youngest: 55 } })).toBe('It is for people aged 55 or over.');
    expect(reason({ criteria: { youngest: 20 } })).toBeNull();
    expect(reason({ criteria: { oldest: 19 } })).toBe('It is for people aged 19 or under.');
    expect(reason({ criteria: { oldest: 20 } })).toBeNull();
    expect(reason({ criteria: { bands: ['A'] } })).toBe('It is for bands A only. You are in band B.');
    expect(reason({ criteria: { children: true } })).toBe('It is for people with children.');
    expect(reason({ criteria: { adapted: true } })).toBe('It is kept for people who need an adapted home.');
    expect(reason({ bedrooms: 2 })).toBe('It has 2 bedrooms. The register says you can have 1.');
    expect(reason({}, { bedrooms: 2, children: true })).toBe('It has fewer bedrooms than the register says you need.');
    expect(reason({ bedrooms: 2 }, { bedrooms: null as never })).toMatch(/one bedroom for one person/);
    expect(reason({}, { under18: true })).toMatch(/before you are 18/);
  });

  it('holds nothing against somebody of whom it is not known', () => {
    const nobody = { age: null, under18: false, band: null, bedrooms: null, children: null, adapted: null };
    const all = { youngest: 55, bands: ['A'], children: true, adapted: true };
    expect(whyNot({ ...aHome, bedrooms: 3, criteria: all }, nobody)).toBeNull();
  });
});

describe('the cap', () => {
  const per = (cap: 'at_once' | 'round', bids: Partial<typeof aBid>[]): number => {
    const council = { ...jade.council, housing: { ...jade.council.housing, cap: { bids: 3, per: cap } } };
    const all = bids.map((one, n) => ({ ...aBid, advertId: `other ${n}`, ...one }));
    const homes = homesFacts({ homes: [aHome], register: null, bids: all, skills: [] }, true, '2026-03-18');
    return bidsLeft({ ...jade, council, homes }, aHome);
  };

  it('counts what is open, and nothing that was dropped, lost or could not be made', () => {
    expect(per('at_once', [])).toBe(3);
    expect(per('at_once', [{}, {}])).toBe(1);
    expect(per('at_once', [{ couldNot: true }, { unsuccessful: true }, {}])).toBe(2);
    expect(per('at_once', [{ closesAt: '2026-03-17T23:59:00.000Z' }])).toBe(3);
    expect(per('at_once', [{ advertId: aHome.id }])).toBe(3);
    expect(per('at_once', [{}, {}, {}, {}])).toBe(0);
  });

  it('counts by the round where the council has rounds', () => {
    expect(per('round', [{}, { closesAt: '2026-03-26T23:59:00.000Z' }])).toBe(2);
  });
});

describe('the law', () => {
  const ids = (today: string) => lawOn(today).map(({ id }) => id);

  it('changes by itself on 1 May 2026, and again when old notices end', () => {
    expect(ids('2026-03-18')).toContain('section_21');
    expect(ids('2026-04-30')).toContain('section_21');
    expect(ids('2026-04-30')).not.toContain('no_section_21');
    expect(ids('2026-05-01')).not.toContain('section_21');
    expect(ids('2026-05-01')).toEqual(
      expect.arrayContaining(['no_section_21', 'old_section_21', 'rent_ahead', 'no_benefit_ban']),
    );
    expect(ids('2026-07-31')).toContain('old_section_21');
    expect(ids('2026-08-01')).not.toContain('old_section_21');
    expect(ids('2025-07-09')).not.toContain('register_connection');
    expect(ids('2025-07-10')).toContain('register_connection');
  });

  it('is not quoted past its date: they are sent to a person', () => {
    const late = { ...jade, today: '2029-01-01', homes: { homes: [], law: lawOn('2029-01-01'), mine: null } };
    const played = playBy(flow, late, { safe: 'yes', help: 'more', more: 'trouble', trouble: 'notice' });
    const said = Object.values(walk(flow, played, late).said).flatMap((one) => show(one, late, 'en'));
    expect(said.map(({ text }) => text)).toContain('I have no checked rule on this today. Ask Sam.');
  });

  it('keeps the rule of the register apart from that of homelessness', () => {
    const about = (topic: string) =>
      lawOn('2026-03-18')
        .filter((one) => (one.about as string[]).includes(topic))
        .map(({ id }) => id);
    expect(about('register')).toEqual(['register_connection', 'register_order']);
    expect(about('tonight')).toEqual(expect.arrayContaining(['homeless_connection', 'homeless_connection_two_years']));
    expect(about('tonight')).not.toContain('register_connection');
  });

  const said = (topic: 'tonight' | 'keeping' | 'notice' | 'register', known: Partial<Facts>): string => {
    const facts = { ...jade, ...known };
    return show(lawOf(topic)({}, facts), facts, 'en')
      .map(({ text }) => text)
      .join('\n');
  };

  it('that turns on papers is not said to who waits for the Home Office: a person is', () => {
    for (const topic of ['tonight', 'keeping', 'register'] as const) {
      const waiting = said(topic, { waiting: true });
      expect(waiting).toContain('While you wait for the Home Office, other rules count.');
      expect(waiting).not.toMatch(/find you a place for now|56 days|send you on|turn you away/);
    }
    expect(said('tonight', { waiting: true, age: 17, band: '16-17' })).toContain('the council must look after you');
  });

  it('for a child is that the council looks after them, and none of the law for those of age', () => {
    const child = said('tonight', { age: 14, band: 'under16' });
    expect(child).toContain('Under 18 with nowhere to live?');
    expect(child).not.toMatch(/Under 25|Under 21/);
  });

  it('of the holidays is said to who is at uni, and to nobody else', () => {
    const course = { choice: 'university', place: null };
    expect(said('tonight', { age: 19, doing: course })).toContain('no place in the holidays?');
    expect(said('tonight', { age: 25, band: '25+', doing: course })).not.toContain('holidays');
    expect(said('tonight', { age: 19, doing: { choice: 'college', place: null } })).not.toContain('holidays');
  });

  it('does not say of every home that only a court can end it', () => {
    expect(said('notice', {})).toContain('For most who rent, only a court');
  });

  it('stands with the year in which it was checked', () => {
    expect(said('tonight', {})).toContain('Checked January 2026.');
  });

  it('says line and field of what does not fit', () => {
    const text =
      '- id: section_21\n  about: [notice]\n  source: nobody\n  checkedOn: 2026-01-12\n  from: 2026-01-01\n  until: 2025-01-01\n';
    expect(() => readYaml(text, 'housing.yaml', laws)).toThrow(/housing.yaml.*\n.*line 3: 0.source/);
  });
});

describe('who is to be called', () => {
  it('is who answers now: the duty team by day, and whoever answers at night', () => {
    const day = whoAnswers({ ...jade, now: '2026-03-18T10:00:00.000Z' });
    const night = whoAnswers({ ...jade, now: '2026-03-21T22:00:00.000Z' });
    expect([day.number, night.number, night.who]).toEqual([
      '01632 960 100',
      '01632 960 199',
      'the emergency duty team',
    ]);
  });
});

describe('money and times', () => {
  it.each([
    ['87', 87],
    ['£87.50', 88],
    ['about 90 quid', 90],
    ['£316.98 a month', 73],
    ['1,200 per month', 277],
    ['180 a fortnight', 90],
    ['not much', null],
    ['50 or 60', null],
  ])('reads "%s" as a sum a week', (typed, sum) => {
    expect(weekly(typed)).toBe(sum);
  });

  it('says when in London, over the change of the clocks', () => {
    expect(inWords('2026-03-19T23:59:00.000Z')).toBe('Thursday 19 March, 11.59pm');
    expect(inWords('2026-03-30T22:59:00.000Z')).toBe('Monday 30 March, 11.59pm');
  });
});
