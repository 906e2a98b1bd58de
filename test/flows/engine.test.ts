import { answer, back, change, left, noAnswers, readBack, walk, writtenAnswers } from '../../bot/flows/engine.ts';
import { defineFlow, type Flow } from '../../bot/flows/flow.ts';
import { inspect } from '../../bot/flows/inspect.ts';
import { stranger } from './playing.ts';

const words = { ask: 'what-next.going.ask', why: 'what-next.going.why' } as const;
const yes = { value: 'yes', title: 'what-next.still.yes' } as const;
const no = { value: 'no', title: 'what-next.still.no' } as const;

const small = defineFlow({
  id: 'small',
  version: 1,
  first: 'hard',
  steps: {
    hard: {
      kind: 'choose',
      ...words,
      name: 'what-next.going.name',
      options: [{ ...yes, next: 'why' }, no],
      next: 'line',
    },
    why: {
      kind: 'write',
      ...words,
      name: 'what-next.hardest.name',
      skip: 'common.way.skip',
      longest: 10,
      next: 'line',
    },
    line: { kind: 'say', show: ['what-next.beforeLine'], next: 'secret' },
    secret: { kind: 'choose', ...words, unwritten: true, options: [yes, no], next: 'check' },
    check: {
      kind: 'check',
      ...words,
      note: () => 'what-next.check.stranger',
      keep: () => 'common.check.keep',
      next: 'record',
      bin: 'binned',
    },
    record: { kind: 'record', happened: ({ hard }) => [{ what: 'doing_said', choice: `${hard}` }], next: 'done' },
    done: { kind: 'end', ending: 'done', show: [] },
    binned: { kind: 'end', ending: 'binned', show: [] },
  },
});

const given = (...answers: [string, string][]) => ({ given: answers });
const at = (played: { given: [string, string][] }, flow: Flow = small) => walk(flow, played, stranger).at;

describe('where somebody is', () => {
  it('follows from what they have answered', () => {
    expect(at(given())).toBe('hard');
    expect(at(given(['hard', 'yes']))).toBe('why');
    expect(at(given(['hard', 'no']))).toBe('secret');
  });

  it('asks again when a choice has gone', () => {
    expect(at(given(['hard', 'maybe'], ['secret', 'yes']))).toBe('hard');
  });

  it('passes by answers of steps that are gone', () => {
    expect(at(given(['removed', 'x'], ['hard', 'no']))).toBe('secret');
  });

  it('says what stands between, once, after the answer before it', () => {
    const { said } = walk(small, given(['hard', 'no']), stranger);
    expect(said).toEqual({ '': [], hard: ['what-next.beforeLine'] });
  });

  it('ends kindly in a circle instead of hanging', () => {
    const round = defineFlow({
      id: 'round',
      version: 1,
      first: 'a',
      steps: { a: { kind: 'say', show: [], next: 'b' }, b: { kind: 'say', show: [], next: 'a' } },
    });
    expect(walk(round, noAnswers, stranger)).toMatchObject({ at: null, ending: null });
  });
});

describe('an answer', () => {
  it('is taken by the open question only if it is one of its own', () => {
    expect(answer(small, noAnswers, stranger, 'maybe')).toBeNull();
    expect(answer(small, noAnswers, stranger, 'yes')?.given).toEqual([['hard', 'yes']]);
  });

  it('in own words has a longest, and may be empty only where it may be skipped', () => {
    const asked = given(['hard', 'yes']);
    expect(answer(small, asked, stranger, 'far too many letters')).toBeNull();
    expect(answer(small, asked, stranger, '')?.given.at(-1)).toEqual(['why', '']);
    expect(answer(small, noAnswers, stranger, '')).toBeNull();
  });

  it('changed early lets what hung on it fall away', () => {
    const all = given(['hard', 'yes'], ['why', 'the bus'], ['secret', 'no']);
    const asked = change(small, all, stranger, 'hard');
    const changed = asked && answer(small, asked, stranger, 'no');
    const place = walk(small, changed ?? noAnswers, stranger);
    expect(place).toMatchObject({ at: 'check', answers: { hard: 'no', secret: 'no' } });
    expect(readBack(small, place, stranger).map(({ step }) => step)).toEqual(['hard']);
  });

  it('that was changed comes back as it was by back', () => {
    const all = given(['hard', 'yes'], ['why', 'x'], ['secret', 'no'], ['hard', 'no']);
    const undone = back(small, all);
    expect(undone).toMatchObject({ changing: 'hard' });
    expect(walk(small, { given: undone?.given ?? [] }, stranger).answers).toMatchObject({ hard: 'yes', why: 'x' });
  });

  it('cannot be changed before it was given', () => {
    expect(change(small, noAnswers, stranger, 'secret')).toBeNull();
  });

  it('is written down only if it was picked, and not meant to be forgotten', () => {
    const place = walk(
      small,
      given(['hard', 'yes'], ['why', 'the bus'], ['secret', 'no'], ['check', 'keep']),
      stranger,
    );
    expect(writtenAnswers(small, place)).toEqual({ hard: 'yes' });
    expect(place).toMatchObject({ ending: 'done', outcomes: [{ what: 'doing_said', choice: 'yes' }] });
  });

  it('that is binned comes to nothing', () => {
    const place = walk(small, given(['hard', 'no'], ['secret', 'no'], ['check', 'bin']), stranger);
    expect(place).toMatchObject({ ending: 'binned', outcomes: [] });
  });
});

it('says about how many questions are left', () => {
  expect(left(small, walk(small, noAnswers, stranger), stranger)).toEqual({ now: 3, of: 3 });
  expect(left(small, walk(small, given(['hard', 'yes']), stranger), stranger)).toEqual({ now: 3, of: 4 });
});

describe('the inspection', () => {
  const faults = (steps: Flow['steps'], first = 'a') =>
    inspect({ id: 'x', version: 1, first, steps } as Flow, (key) => key !== ('what-next.none.such' as never)).map(
      ({ step, fault }) => `${step}: ${fault}`,
    );
  const end = { kind: 'end', ending: 'e', show: [] } as const;
  const ask = { kind: 'choose', ...words, options: [yes], next: 'end' } as const;

  it('finds a dead end, a step that nothing leads to, and a link to nowhere', () => {
    expect(faults({ a: { ...ask, next: 'gone' }, end })).toEqual([
      'a: names no step',
      'a: dead end',
      'end: unreachable',
    ]);
  });

  it('finds a circle', () => {
    expect(faults({ a: { ...ask, next: [[() => false, 'end'], 'a'] }, end })).toEqual(['a: loop']);
  });

  it('finds a flow that never waits', () => {
    expect(faults({ a: { kind: 'say', show: [], next: 'end' }, end })).toEqual(['a: never waits']);
  });

  it('finds missing words, a question without why, and too many buttons', () => {
    const seven = Array.from({ length: 7 }, (_, at) => ({ value: `${at}`, title: yes.title }));
    expect(
      faults({ a: { ...ask, ask: 'what-next.none.such' as never, why: '' as never, options: seven }, end }),
    ).toEqual(['a: missing words', 'a: question without why', 'a: too many choices']);
  });

  it('finds a flow that writes without asking whether it is right', () => {
    expect(faults({ a: { ...ask, next: 'r' }, r: { kind: 'record', happened: () => [], next: 'end' }, end })).toEqual([
      'r: writes unchecked',
    ]);
  });
});
