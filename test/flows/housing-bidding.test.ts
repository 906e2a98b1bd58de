import fc from 'fast-check';
import { messages } from '../../bot/content/index.ts';
import { show, speak } from '../../bot/conversation/speak.ts';
import { answer, noAnswers, openQuestion, optionsOf, type Played, walk } from '../../bot/flows/engine.ts';
import { type Facts, here, type Spoken } from '../../bot/flows/flow.ts';
import { housingBidding as flow } from '../../bot/flows/housing-bidding.ts';
import { bidsLeft } from '../../bot/flows/housing-bidding-fit.ts';
import { stands } from '../../bot/flows/housing-bidding-mine.ts';
import { anybody, playBy, playOn, stranger } from './playing.ts';
import { aBid, aHome, homesFacts, someHomes } from './some-homes.ts';

const dice = fc.array(fc.nat(1000), { minLength: 5, maxLength: 40 });

/** Anybody, with any homes, bids and views; in a council of any of the three ways to bid. */
const anyone: fc.Arbitrary<Facts> = fc
  .record({
    who: anybody,
    of: someHomes,
    bidding: fc.constantFrom('guide' as const, 'adviser' as const, 'connected' as const),
  })
  .map(({ who, of, bidding }) => ({
    ...who,
    now: '2026-03-18T10:00:00.000Z',
    today: '2026-03-18',
    council: { ...who.council, housing: { ...who.council.housing, bidding } },
    homes: homesFacts(of, who.linked && !who.locked, '2026-03-18'),
  }));

const jade: Facts = {
  ...stranger,
  linked: true,
  adviser: 'Sam',
  age: 18,
  band: '18-24',
  ours: true,
  homes: homesFacts({ homes: [aHome], register: null, bids: [], skills: [] }, true, '2026-03-18'),
};
const withBid = (change: Partial<typeof aBid>): Facts => ({
  ...jade,
  homes: homesFacts({ homes: [aHome], register: null, bids: [{ ...aBid, ...change }], skills: [] }, true, '2026-03-18'),
});

/** Every sentence that is on a screen at a place: what was said, what is asked, and each button. */
function screen(played: Played, facts: Facts): string[] {
  const place = walk(flow, played, facts);
  const said = Object.values(place.said)
    .flat()
    .flatMap((one) => show([one], facts, 'en'))
    .flatMap(({ text, card }) => [text ?? '', ...(card ? textsIn(card.data) : [])]);
  const step = openQuestion(flow, place);
  if (!step) return said;
  const words = (spoken: Spoken) => speak(spoken, facts, 'en');
  const asked = words(here<Spoken>(step.ask, place.answers, facts));
  const why = words(here<Spoken>(step.why, place.answers, facts));
  const buttons = optionsOf(step, place.answers, facts).map(({ title }) => words(title));
  const check =
    step.kind === 'check' ? [words(step.note(place.answers, facts)), words(step.keep(place.answers, facts))] : [];
  return [...said, asked, why, ...buttons, ...check];
}

const textsIn = (data: unknown): string[] =>
  typeof data === 'string' ? [data] : data && typeof data === 'object' ? Object.values(data).flatMap(textsIn) : [];

// What would say that a bid exists in the council's system.
const saysItIsIn =
  /\b(your|the|a) bids? (is|are|has been|have been|was) (now )?(in|made|placed|done|sent|confirmed|accepted|through)\b|\bbid (placed|confirmed|made|accepted)\b|\byou have bid\b|\bhave (placed|made) (your|the|a) bid\b/i;
// A sentence may tell what they said themselves, and that nobody has checked it; a question asks; a button is theirs to press.
const theirWord = new Set([
  'housing-bidding.mine.reported',
  'housing-bidding.done.reported',
  'housing-bidding.done.self',
]);

describe('a bid', () => {
  it('is called in by no sentence but those of a confirmed one', () => {
    const found = [...messages('en')]
      .filter(([key]) => key.startsWith('housing-bidding.') || key.startsWith('staff-homes.told.'))
      .filter(([key, text]) => saysItIsIn.test(text) && !theirWord.has(key) && !key.includes('.also.'));
    expect(found.map(([key]) => key)).toEqual(['housing-bidding.mine.confirmed', 'staff-homes.told.confirmed']);
  });

  it('is called in on no screen, in any state, unless one was confirmed', () => {
    let confirmed = 0;
    fc.assert(
      fc.property(anyone, dice, (facts, throws) => {
        const bids = facts.homes?.mine?.bids ?? [];
        for (const played of playOn(flow, facts, throws)) {
          const claims = screen(played, facts).filter(
            (text) =>
              saysItIsIn.test(text) &&
              !/^You said you have bid|kept that you have bid|When you have made the bid/.test(text),
          );
          if (claims.length > 0) {
            confirmed += 1;
            expect([claims, bids.some((bid) => bid.confirmedOn)]).toEqual([claims, true]);
          }
        }
      }),
      { numRuns: 2_000 },
    );
    // The rule has been met by screens that do say it.
    expect(confirmed).toBeGreaterThan(0);
  });

  it('says in each state exactly what is true of it', () => {
    const said = (change: Partial<typeof aBid>) => speak(stands({ ...aBid, ...change }, jade), jade, 'en');
    expect(said({})).toBe('On your list. Nobody has bid yet.');
    expect(said({ how: 'adviser', asked: true })).toBe('Asked. Sam has not bid yet.');
    expect(said({ asked: true, risen: true })).toMatch(/has not bid|had not bid/);
    expect(said({ how: 'connected' })).toMatch(/have not answered yet/);
    expect(said({ reported: true })).toBe('You said you have bid. Nobody has checked it yet.');
    expect(said({ reported: true, confirmedOn: '2026-03-17' })).toBe('Your bid is in. Checked on Tuesday 17 March.');
    expect(said({ couldNot: true })).toBe('No bid was made.');
    expect(said({ closesAt: '2026-03-16T23:59:00.000Z' })).toMatch(/closed on .* No bid was made/);
  });
});

describe('a home', () => {
  it('is seen after three taps from the menu, and asked for after six, where the register is known', () => {
    const known = {
      ...jade,
      homes: {
        ...jade.homes,
        mine: { register: { band: 'B', bedrooms: 1, standing: 'registered', confirmed: true }, bids: [], skills: [] },
      },
    } as Facts;
    const see = playBy(flow, known, { safe: 'yes', help: 'homes' });
    expect([walk(flow, see, known).at, see.given.length + 1]).toEqual(['pick', 3]);
    const ask = playBy(flow, known, { safe: 'yes', help: 'homes', pick: 'RH-1', how: 'adviser', check: 'keep' });
    expect([walk(flow, ask, known).ending, ask.given.length + 1]).toEqual(['saved', 6]);
  });

  it('never leads anybody to a dead end, whatever stands on record', () => {
    fc.assert(
      fc.property(anyone, dice, (facts, throws) => {
        const end = playOn(flow, facts, throws).at(-1) ?? noAnswers;
        expect(walk(flow, end, facts).ending).not.toBeNull();
      }),
      { numRuns: 2_000 },
    );
  });

  it('has at most six buttons on every screen, told apart', () => {
    fc.assert(
      fc.property(anyone, dice, (facts, throws) => {
        for (const played of playOn(flow, facts, throws)) {
          const place = walk(flow, played, facts);
          const step = openQuestion(flow, place);
          const titles = step
            ? optionsOf(step, place.answers, facts).map(({ title }) => speak(title, facts, 'en'))
            : [];
          expect(titles.length).toBeLessThanOrEqual(6);
          expect(new Set(titles).size).toBe(titles.length);
        }
      }),
      { numRuns: 1_000 },
    );
  });

  it('writes nothing for somebody whose record is closed on this phone', () => {
    fc.assert(
      fc.property(anyone, dice, (facts, throws) => {
        const shut = {
          ...facts,
          linked: true,
          locked: true,
          homes: facts.homes && { ...facts.homes, mine: null },
        } as Facts;
        const end = playOn(flow, shut, throws).at(-1) ?? noAnswers;
        const bids = walk(flow, end, shut).outcomes.filter(({ what }) => /bid|home_wanted|offer/.test(what));
        expect(bids).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });

  it('is not wanted twice, and not beyond the cap', () => {
    fc.assert(
      fc.property(anyone, dice, (facts, throws) => {
        const end = playOn(flow, facts, throws).at(-1) ?? noAnswers;
        for (const one of walk(flow, end, facts).outcomes) {
          if (one.what !== 'home_wanted') continue;
          expect(facts.homes?.mine?.bids.some((bid) => bid.advertId === one.home.id)).toBe(false);
          expect(bidsLeft(facts, one.home)).toBeGreaterThan(0);
        }
      }),
      { numRuns: 1_000 },
    );
  });

  it('is not asked for by somebody whom the Home Office has not answered', () => {
    const waiting = { ...jade, waiting: true };
    const played = playBy(flow, waiting, { safe: 'yes', help: 'homes', pick: 'RH-1' });
    expect(walk(flow, played, waiting).at).toBe('papersFirst');
  });

  it('keeps no word of what somebody earns', () => {
    const answers = { safe: 'yes', help: 'homes', pick: 'RH-1', onRegister: 'registered', how: 'afford', income: '87' };
    const played = playBy(flow, jade, { ...answers, howAfter: 'self', check: 'keep' });
    const place = walk(flow, played, jade);
    expect(place.ending).toBe('saved');
    expect(JSON.stringify(place.outcomes)).not.toContain('87');
    expect(flow.steps.income).toMatchObject({ unwritten: true });
  });
});

describe('what was meant', () => {
  it('asks first what was meant to be bid for', () => {
    const facts = withBid({ how: 'self' });
    const played = playBy(flow, facts, { safe: 'yes' });
    expect(screen(played, facts)).toContain('You were going to bid for the 1 bed flat in Northgate. Did it work?');
    const reported = walk(flow, playBy(flow, facts, { safe: 'yes', did: 'bid', check: 'keep' }), facts);
    expect(reported.outcomes).toEqual([{ what: 'bid_said_made', bidId: aBid.id, reference: 'RH-1' }]);
  });

  it('takes no answer twice for one undone', () => {
    const { given } = playBy(flow, jade, { safe: 'yes', help: 'homes' });
    expect(answer(flow, { given }, jade, 'RH-404')).toBeNull();
  });
});
