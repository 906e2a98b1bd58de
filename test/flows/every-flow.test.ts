import fc from 'fast-check';
import { type Key, messages, say, sayLine } from '../../bot/content/index.ts';
import { show, speak } from '../../bot/conversation/speak.ts';
import { playedOf, stateOf } from '../../bot/conversation/state.ts';
import { bare, wordList, wordOf } from '../../bot/conversation/words.ts';
import { answer, back, change, openQuestion, optionsOf, walk } from '../../bot/flows/engine.ts';
import { type Flow, here, type Spoken, waits } from '../../bot/flows/flow.ts';
import { flowOf, flows } from '../../bot/flows/index.ts';
import { inspect } from '../../bot/flows/inspect.ts';
import { detect } from '../../bot/safety/detect.ts';
import { anybody, playBy, playOn, someAnswer, stranger } from './playing.ts';

const english = messages('en');
const every: Flow[] = Object.values(flows).flat();
const dice = fc.array(fc.nat(1000), { minLength: 5, maxLength: 40 });
// WALKS=10000 for the long run; its figures stand in the closing note of whoever ran it.
const runs = { numRuns: Number(process.env.WALKS ?? 150) };

describe.each(every.map((flow) => [`${flow.id} ${flow.version}`, flow] as const))('%s', (_, flow) => {
  it('has no fault', () => {
    expect(inspect(flow, (key) => english.has(key))).toEqual([]);
  });

  it('never leaves anybody at a dead end, whoever they are and whatever they pick', () => {
    fc.assert(
      fc.property(anybody, dice, (facts, throws) => {
        const end = playOn(flow, facts, throws).at(-1);
        expect(end && walk(flow, end, facts).ending).not.toBeNull();
      }),
      runs,
    );
  });

  it('says every sentence whole, wherever somebody comes', () => {
    fc.assert(
      fc.property(anybody, dice, (facts, throws) => {
        for (const played of playOn(flow, facts, throws)) {
          const place = walk(flow, played, facts);
          const step = openQuestion(flow, place);
          const asked = step
            ? [here<Spoken>(step.ask, place.answers, facts), here<Spoken>(step.why, place.answers, facts)]
            : [];
          const shown = Object.values(place.said).flatMap((lines) => show(lines, facts, 'en'));
          const said = [...asked.map((one) => speak(one, facts, 'en')), JSON.stringify(shown)];
          // A name in place of its sentence: nobody wrote one of that name.
          expect(said.filter((text) => /(^|")[a-z-]+\.[a-zA-Z0-9]+(\.[\w-]+)*("|$)/.test(text))).toEqual([]);
        }
      }),
      runs,
    );
  });

  it('comes to every end that it has', () => {
    const ends = Object.values(flow.steps).flatMap((step) => (step.kind === 'end' ? [step.ending] : []));
    const reached = new Set<string | null>();
    fc.assert(
      fc.property(anybody, dice, (facts, throws) => {
        const end = playOn(flow, facts, throws).at(-1);
        reached.add(end ? walk(flow, end, facts).ending : null);
      }),
      { numRuns: Math.max(runs.numRuns, 2_000), seed: 18_03_2026 },
    );
    expect([...new Set(ends)].filter((ending) => !reached.has(ending))).toEqual([]);
  });

  it('is where it was after every answer was kept as text and read again', () => {
    fc.assert(
      fc.property(anybody, dice, (facts, throws) => {
        for (const played of playOn(flow, facts, throws)) {
          const running = { flow: flow.id, version: flow.version, given: played.given, changing: played.changing };
          const { state, lost } = stateOf(JSON.parse(JSON.stringify({ v: 1, greeted: true, misses: 0, running })));
          expect(lost).toBe(false);
          expect(state.running && walk(flow, playedOf(state.running), facts)).toEqual(walk(flow, played, facts));
        }
      }),
      runs,
    );
  });

  it('undoes exactly one answer by back, down to the first', () => {
    fc.assert(
      fc.property(anybody, dice, (facts, throws) => {
        const all = playOn(flow, facts, throws);
        for (let at = all.length - 1; at > 0; at -= 1) {
          const undone = back(flow, all[at] ?? { given: [] });
          const before = walk(flow, all[at - 1] ?? { given: [] }, facts);
          expect(undone && walk(flow, undone, facts)).toEqual(before);
        }
        expect(back(flow, { given: [] })).toBeNull();
      }),
      runs,
    );
  });

  it('comes to the same by a change as by having answered so at first', () => {
    fc.assert(
      fc.property(anybody, dice, fc.nat(100), fc.nat(1000), (facts, throws, which, throwAgain) => {
        const all = playOn(flow, facts, throws);
        const played = all[all.length - 2];
        const path = played ? walk(flow, played, facts).path : [];
        const step = path[which % Math.max(path.length, 1)];
        const changing = played && step ? change(flow, played, facts, step) : null;
        if (!changing) return;
        const place = walk(flow, changing, facts);
        const question = openQuestion(flow, place);
        expect(place.at).toBe(step);
        const changed = question && answer(flow, changing, facts, someAnswer(question, place, facts, throwAgain));
        const end = changed && playOn(flow, facts, throws, changed).at(-1);
        const came = end && walk(flow, end, facts);
        expect(came?.ending).not.toBeNull();
        const fresh = playBy(flow, facts, came?.answers ?? {});
        const { path: freshPath, answers, outcomes, ending } = walk(flow, fresh, facts);
        expect({ path: freshPath, answers, outcomes, ending }).toEqual({
          path: came?.path,
          answers: came?.answers,
          outcomes: came?.outcomes,
          ending: came?.ending,
        });
      }),
      runs,
    );
  });

  it('has at most six buttons at every question, told apart by what they say', () => {
    fc.assert(
      fc.property(anybody, dice, (facts, throws) => {
        for (const played of playOn(flow, facts, throws)) {
          const place = walk(flow, played, facts);
          const step = openQuestion(flow, place);
          if (!step) continue;
          const titles = optionsOf(step, place.answers, facts).map((one) => bare(speak(one.title, facts, 'en')));
          expect(titles.length).toBeLessThanOrEqual(6);
          expect(new Set(titles).size).toBe(titles.length);
        }
      }),
      runs,
    );
  });

  const questions = Object.entries(flow.steps).filter(([, step]) => waits(step));
  const fixed = questions.flatMap(([id, step]) =>
    (step.kind === 'choose' || step.kind === 'many') && typeof step.options !== 'function'
      ? step.options.map((option) => ({ id, kind: step.kind, option, title: speak(option.title, stranger, 'en') }))
      : [],
  );

  it('has no button that another word of the conversation would swallow, or that frightens the safety net', () => {
    for (const { title, option } of fixed) {
      // "Not sure" is also a way to skip; a button is heard as itself first.
      expect([title, wordOf(title, 'en') ?? 'skip']).toEqual([title, 'skip']);
      if (!option.worry) expect([title, detect(title)]).toEqual([title, null]);
    }
  });

  it('has no comma in what may be picked together: commas divide what was picked', () => {
    expect(fixed.filter(({ kind, title }) => kind === 'many' && title.includes(','))).toEqual([]);
  });

  it('takes no way out for an answer', () => {
    const ways = ['back', 'change', 'menu', 'help', 'stop', 'person', 'save', 'why', 'carryOn'] as const;
    // At these, the same words are the plain answer to what was asked.
    const theirs = new Set(['keep.more', 'thing.notNow', 'who.adviser', 'mind.new']);
    for (const { id, option } of fixed) {
      if (!option.also || theirs.has(`${id}.${option.value}`)) continue;
      const said = [...wordList('en', option.also as Key)];
      const taken = ways.flatMap((way) => said.filter((word) => wordList('en', `common.words.${way}`).has(word)));
      expect([id, option.value, taken]).toEqual([id, option.value, []]);
    }
  });
});

describe('what next', () => {
  const [flow] = flows['what-next'];

  it('shows its first ideas after at most eight answers, when nothing goes wrong', () => {
    const smooth = {
      mind: 'new',
      doing: 'college',
      still: 'yes',
      going: 'ok',
      like: 'people',
      way: 'money',
      age: '18-24',
      want: 'job',
      papers: 'no',
    };
    const known = {
      ...stranger,
      linked: true,
      adviser: 'Sam',
      band: '18-24' as const,
      doing: { choice: 'college', place: null },
    };
    const answered = (facts: typeof stranger) => playBy(flow, facts, smooth).given.length;
    expect(walk(flow, playBy(flow, stranger, smooth), stranger).at).toBe('keep');
    expect(answered(stranger)).toBe(8);
    expect(answered(known)).toBe(7);
  });

  it('has two ideas or three for everybody, and none that could harm a claim', () => {
    fc.assert(
      fc.property(anybody, dice, (facts, throws) => {
        for (const played of playOn(flow, facts, throws)) {
          const place = walk(flow, played, facts);
          if (place.at !== 'keep') continue;
          const step = openQuestion(flow, place);
          const ideas = step ? optionsOf(step, place.answers, facts).map((one) => one.value) : [];
          const routes = ideas.filter((value) => value !== 'more' && value !== 'none');
          expect(routes.length).toBeGreaterThanOrEqual(2);
          expect(routes.length).toBeLessThanOrEqual(3);
          const waiting = facts.waiting || ['waiting', 'refused', 'notSure'].includes(place.answers.papers ?? '');
          const closed = facts.routes.filter((route) => !route.openWhileWaiting).map(({ id }) => id as string);
          if (waiting) expect(routes.filter((value) => closed.includes(value))).toEqual([]);
        }
      }),
      { numRuns: 200 },
    );
  });

  it('never writes down what was said about papers', () => {
    const all = {
      mind: 'new',
      doing: 'college',
      going: 'ok',
      like: '',
      way: 'nothing',
      age: '18-24',
      want: 'job',
      papers: 'waiting',
      keep: 'none',
      thing: 'notNow',
      check: 'keep',
    };
    const place = walk(flow, playBy(flow, { ...stranger, linked: true }, all), { ...stranger, linked: true });
    expect(place.ending).toBe('plan_made');
    expect(JSON.stringify(place.outcomes)).not.toMatch(/papers|waiting/);
  });
});

describe('a version that has gone', () => {
  it('goes on with the one of today, and says so', () => {
    expect(flowOf('what-next', 2)).toEqual({ flow: flows['what-next'][0], moved: false });
    expect(flowOf('what-next', 1)?.moved).toBe(true);
    expect(flowOf('what-next', 999)?.moved).toBe(true);
    expect(flowOf('toString', 1)).toBeNull();
    expect(say('en', 'common.changed')).not.toBe(sayLine('en', { key: 'common.lost' }));
  });
});
