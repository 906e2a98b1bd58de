import fc from 'fast-check';
import { readQuickLog } from '../../bot/understanding/quick-log.ts';
import { people, type Row, rowsOf, score, scoreLine, staff, today } from './score.ts';

const read = (text: string) => readQuickLog(text, { today, people, staff });

/** A row with a fault is judged on the fault and on who it may have been; any other on what it says, and on having none. */
const judged = (row: Row): string[] => {
  if (!row.expect.error) return [...Object.keys(row.expect), 'error'];
  return row.expect.ambiguous ? ['error', 'ambiguous'] : ['error'];
};

const named: [string, string][] = [
  ['jade', 'Jade Wilson'],
  ['Jade W', 'Jade Wilson'],
  ['J Wilson', 'Jade Wilson'],
  ['mo', 'Mohammed Al-Hassan'],
  ['mohamed', 'Mohammed Al-Hassan'],
  ['sian', "Siân O'Neill"],
  ['Siân', "Siân O'Neill"],
  ['chloe-mae', 'Chloe-Mae Turner'],
  ['Ellie Watson', 'Ellie Watson'],
  ['jayden okafor', 'Jayden Okafor'],
  ['Kai', 'Kai Nguyen'],
  ['aisha k', 'Aisha Khan'],
  ['dawitt', 'Dawit Tesfay'],
  ['Lucy', 'Lucy Grey'],
];
const ways: [string, string][] = [
  ['rang', 'phone'],
  ['phone call with', 'phone'],
  ['call', 'phone'],
  ['hv', 'home_visit'],
  ['home visit to', 'home_visit'],
  ['visited', 'home_visit'],
  ['saw', 'face_to_face'],
  ['f2f with', 'face_to_face'],
  ['texted', 'text'],
  ['email to', 'email'],
  ['teams call', 'video'],
  ['video call with', 'video'],
  ['letter to', 'letter'],
  ['insta message to', 'social_media'],
  ['spoke by phone to', 'phone'],
];
const lengths: [string, number][] = [
  ['20m', 20],
  ['45 mins', 45],
  ['1h', 60],
  ['1hr 15', 75],
  ['1.5 hours', 90],
  ['half an hour', 30],
  ['an hour and a half', 90],
  ['for 35 mins', 35],
];
const subjects: [string, string][] = [
  ['re rent arrears', 'housing'],
  ['about college', 'education'],
  ['re universal credit', 'money'],
  [', anxiety', 'health'],
  ['re probation', 'offending'],
  ['about his dad', 'relationships'],
  ['re asylum claim', 'immigration'],
  ['re passport', 'documents'],
  [', job search', 'employment'],
  [', nursery', 'parenting'],
];
const days: [string, string][] = [
  ['today', '2026-03-18'],
  ['yesterday', '2026-03-17'],
  ['on monday', '2026-03-16'],
  ['fri', '2026-03-13'],
  ['12/3', '2026-03-12'],
  ['on 4 March', '2026-03-04'],
  ['last thursday', '2026-03-12'],
  ['on the 9th', '2026-03-09'],
  ['2 days ago', '2026-03-16'],
  ['last night', '2026-03-17'],
];
const plans: [string, string][] = [
  ['ring back fri', '2026-03-20'],
  ['next contact in 3 weeks', '2026-04-08'],
  ['see again monday', '2026-03-23'],
  ['next visit 2 April', '2026-04-02'],
  ['follow up next tues', '2026-03-24'],
  ['will call on the 25th', '2026-03-25'],
  ['f/u in a fortnight', '2026-04-01'],
  ['catch up end of month', '2026-03-31'],
];
const one = <T>(list: readonly T[]) => fc.constantFrom(...list);
const maybe = <T>(list: readonly T[]) => fc.option(one(list), { nil: undefined });
const said = (part: readonly [string, unknown] | undefined): string => (part ? ` ${part[0]}`.replace(' ,', ',') : '');

describe("an adviser's line", () => {
  it.each([
    ['the rows given', 'quick-log.given.jsonl', 167],
    ['our own rows', 'quick-log.rows.jsonl', 3929],
  ])('is understood on %s', (name, file, least) => {
    const result = score(rowsOf(file), read, judged);
    console.log(scoreLine(name, result));
    expect(result.wrong).toEqual([]);
    expect(result.right).toBeGreaterThanOrEqual(least);
  });

  it('is taken apart as it was put together, in any order of its parts', () => {
    const line = fc.record({
      who: one(named),
      way: one(ways),
      length: maybe(lengths),
      subject: maybe(subjects),
      day: maybe(days),
      plan: maybe(plans),
      order: fc.constantFrom('length first', 'day first', 'subject first', 'log'),
    });
    fc.assert(
      fc.property(line, ({ who, way, length, subject, day, plan, order }) => {
        const start = `${order === 'log' ? 'log ' : ''}${way[0]} ${who[0]}`;
        const middle = {
          'length first': `${said(length)}${said(day)}${said(subject)}`,
          'day first': `${said(day)}${said(length)}${said(subject)}`,
          'subject first': `${said(subject)}${said(length)}${said(day)}`,
          log: `${said(length)}${said(subject)}${said(day)}`,
        }[order];
        const log = read(`${start}${middle}${plan ? `, ${plan[0]}` : ''}`);
        expect(log).toMatchObject({ command: 'contact', person: who[1], method: way[1] });
        expect(log.durationMinutes).toBe(length?.[1]);
        expect(log.date).toBe(day?.[1]);
        expect(log.followUpDate).toBe(plan?.[1]);
        expect(log.topics).toEqual(subject && [subject[1]]);
        expect(log.error).toBeUndefined();
      }),
      { numRuns: 800 },
    );
  });

  it('never says that something happened on a day to come, nor plans for a day gone by', () => {
    const words =
      `jade rang saw fri monday next last on tomorrow yesterday 12/3 25/3 1/1 31/12 in 3 weeks ago 2 days the 9th 30th of march april
      ring back see again next contact will visit plan review moved to college attended dna cancelled this week end month 20m , .`.split(
        /\s+/,
      );
    fc.assert(
      fc.property(fc.array(one(words), { minLength: 2, maxLength: 14 }), (line) => {
        const log = read(line.join(' '));
        const calledOff = log.outcome === 'cancelled' || log.outcome === 'rearranged';
        if (log.date && !calledOff) expect(log.date <= today).toBe(true);
        if (log.followUpDate) expect(log.followUpDate >= today).toBe(true);
        if (log.error === 'future_date') expect(log.date).toBeUndefined();
      }),
      { numRuns: 1500 },
    );
  });

  it('answers whatever is typed, with positions inside it', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
        const log = read(text);
        for (const { start, end } of Object.values(log.spans)) {
          expect(start).toBeGreaterThanOrEqual(0);
          expect(end).toBeGreaterThanOrEqual(start);
          expect(end).toBeLessThanOrEqual(text.normalize('NFC').length);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('keeps for the note what it did not understand', () => {
    expect(read('rang Jade 20m re rent arrears, ring back fri').rest).toBe('re rent arrears');
    expect(read('hv kai 30m, new puppy, very proud').rest).toBe('new puppy, very proud');
    expect(read('texted Dawit, no answer').rest).toBeUndefined();
    expect(read('rang lucy, left voicemail').rest).toBe('left voicemail');
    expect(read('Arben started work at Sports Direct on 2 March').rest).toBe('started work at Sports Direct');
    expect(read('plan reviewed for Marcus 4 March').rest).toBeUndefined();
  });

  it('leaves out what was not said', () => {
    expect(read('rang jade')).toEqual({
      command: 'contact',
      person: 'Jade Wilson',
      personId: 'Jade Wilson',
      method: 'phone',
      spans: { person: { start: 5, end: 9 }, method: { start: 0, end: 4 } },
    });
    expect(read('spoke to jade 20 mins').method).toBeUndefined();
    expect(read('saw jade last week').date).toBeUndefined();
  });

  it('keeps a long line whole: what is beyond a line goes to the note', () => {
    const story = 'told me about the flat. '.repeat(80);
    const log = read(`rang jade 20m. ${story}`);
    expect(log).toMatchObject({ command: 'contact', person: 'Jade Wilson', durationMinutes: 20 });
    expect(log.rest?.length).toBeGreaterThan(story.length - 10);
  });

  it("asks who was meant where only a colleague's name was said", () => {
    expect(read('rang Sam 10m')).toMatchObject({ person: null, error: 'no_person' });
  });

  it('gives the national code of a destination, narrower where the words are', () => {
    expect(read('Kai has a part-time job').activityCode).toBe(360);
    expect(read('Kai has a job').activityCode).toBe(330);
    expect(read('Lucy neet, pregnant').activityCode).toBe(650);
    expect(read('Lucy neet, too ill to work').activityCode).toBe(640);
  });
});
