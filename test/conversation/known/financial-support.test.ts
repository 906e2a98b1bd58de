import { financialSupport, moneyFacts } from '../../../bot/conversation/known/financial-support.ts';
import type { About } from '../../../bot/conversation/known/knowing.ts';
import { commit, read } from '../../../bot/db/commit.ts';
import type { Happened } from '../../../bot/events.ts';
import type { MyRequest } from '../../../bot/flows/financial-support-facts.ts';
import { record, write } from '../../../bot/records/write.ts';
import { youngPeople } from '../../../prisma/demo/cast.ts';
import { seedDemo } from '../../../prisma/seed.ts';
import { people } from '../../flows/cast.ts';
import { frozenClock, frozenNow } from '../../support/clock.ts';
import { riverside } from '../../support/council.ts';
import { type FreshDatabase, freshDatabase } from '../../support/database.ts';

let database: FreshDatabase;
const clock = frozenClock();
const { tyler, dawit } = youngPeople;

beforeAll(async () => {
  database = await freshDatabase();
  await seedDemo(database.pool, frozenNow);
});
afterAll(() => database.close());

const about = (personId: string, given: Partial<About> = {}): About => ({
  person: people.jade ? { ...people.jade, id: personId } : null,
  open: true,
  answered: [],
  conversationId: '00000000-0000-4000-8000-000000000001',
  council: riverside,
  now: frozenNow,
  today: '2026-03-18',
  ...given,
});

let causes = 0;
async function happen(at: string, ...events: Happened[]): Promise<void> {
  const by = { actor: { kind: 'service' as const }, at: new Date(at), newId: clock.newId };
  causes += 1;
  await commit(database.pool, write(record(events, by), `known ${causes}`).statements);
}

async function mine(personId: string): Promise<readonly MyRequest[]> {
  const needs = financialSupport.needs(about(personId));
  const { money } = financialSupport.facts(await read(database.pool, needs), about(personId));
  return money?.mine ?? [];
}

const asks = (requestId: string, entitlement: string, answerBy: string): Happened => ({
  type: 'money_asked',
  personId: tyler.id,
  data: { requestId, entitlement, topic: 'travel', shown: [], answerBy, answerHow: 'here' },
});

describe('what "Money" knows', () => {
  it("gives the hours of the children's team until the very birthday, and to whoever may be a child", () => {
    const council = {
      ...riverside,
      housing: {
        ...riverside.housing,
        childrensDuty: { number: '1', hours: { weekdays: [1], from: '08:00', to: '12:00' } },
      },
    };
    const jade = people.jade;
    if (!jade) throw new Error('no Jade in the cast');
    const hours = (change: Partial<typeof jade>) =>
      moneyFacts({ council, now: frozenNow, today: '2026-03-18', person: { ...jade, ...change } }).bedHours;
    const [child, adult] = [hours({ dateOfBirth: '2008-03-19' }), hours({ dateOfBirth: '2008-03-18' })];
    expect(child).not.toBe(adult);
    expect(hours({ dateOfBirth: '2000-01-01', ageDisputed: true })).toBe(child);
  });

  it('reads nothing of somebody whose record is closed on this phone, and nothing of a stranger', () => {
    expect(financialSupport.needs(about(tyler.id, { open: false }))).toEqual([]);
    expect(financialSupport.needs(about(tyler.id, { person: null }))).toEqual([]);
    expect(financialSupport.facts({}, about(tyler.id, { person: null })).money?.mine).toEqual([]);
  });

  it('knows how far each request has come, newest first, with the sum and the reason of its answer', async () => {
    const [travel, papers, bed] = [clock.newId(), clock.newId(), clock.newId()];
    await happen('2026-03-02T10:00:00Z', asks(travel, 'travel', '2026-03-11'));
    await happen('2026-03-03T10:00:00Z', asks(papers, 'papers', '2026-03-12'));
    // Asked after midnight in London is asked on that day.
    await happen('2026-03-15T00:30:00Z', asks(bed, 'setting_up_home', '2026-03-24'));
    expect((await mine(tyler.id)).map((one) => [one.entry, one.state])).toEqual([
      ['setting_up_home', 'asked'],
      ['papers', 'asked'],
      ['travel', 'asked'],
    ]);
    const words = {
      id: clock.newId(),
      kind: 'reason' as const,
      text: 'It is free.',
      retentionClass: 'care_record' as const,
    };
    const of = (requestId: string) => ({ requestId });
    await happen('2026-03-16T10:00:00Z', {
      type: 'money_agreed',
      personId: tyler.id,
      data: { ...of(papers), amountPence: 7550 },
    });
    await happen('2026-03-16T11:00:00Z', {
      type: 'money_refused',
      personId: tyler.id,
      data: { ...of(travel), reasonId: words.id },
      words: [words],
    });
    await happen('2026-03-16T12:00:00Z', { type: 'money_seen', personId: tyler.id, data: of(bed) });
    expect(await mine(tyler.id)).toMatchObject([
      {
        entry: 'setting_up_home',
        state: 'seen',
        askedOn: '2026-03-15',
        answerBy: '2026-03-24',
        pounds: null,
        late: false,
      },
      { entry: 'papers', state: 'agreed', pounds: 75.5, reason: null },
      { entry: 'travel', state: 'refused', reason: 'It is free.' },
    ]);
    await happen('2026-03-17T10:00:00Z', { type: 'money_withdrawn', personId: tyler.id, data: of(bed) });
    expect((await mine(tyler.id))[0]?.state).toBe('withdrawn');
    expect(await mine(dawit.id)).toEqual([]);
  });

  it('says that an answer is late only when somebody was told so', async () => {
    const id = clock.newId();
    await happen('2026-03-02T10:00:00Z', asks(id, 'travel', '2026-03-11'));
    const late = async () => (await mine(tyler.id)).find((one) => one.id === id)?.late;
    expect(await late()).toBe(false);
    const risen = { requestId: id, entitlement: 'travel', answerBy: '2026-03-11' };
    await happen('2026-03-12T10:00:00Z', { type: 'money_risen', personId: tyler.id, data: risen });
    expect(await late()).toBe(true);
  });
});

describe('what is true of money here', () => {
  const on = (at: string, born?: string, open = true) =>
    moneyFacts({
      council: riverside,
      now: new Date(at),
      today: at.slice(0, 10),
      person: born && people.jade ? { ...people.jade, dateOfBirth: born, open } : null,
    });

  it('counts the days to an answer without weekends and bank holidays', () => {
    expect(on('2026-03-18T10:00:00Z').answerBy).toBe('2026-03-27');
    // Good Friday and Easter Monday lie between.
    expect(on('2026-04-01T10:00:00Z').answerBy).toBe('2026-04-14');
  });

  it('knows when crisis help answers, in winter and in summer', () => {
    expect(
      ['2026-03-18T16:59:00Z', '2026-03-18T17:00:00Z', '2026-07-15T16:00:00Z', '2026-04-03T10:00:00Z'].map(
        (at) => on(at).crisis.open,
      ),
    ).toEqual([true, false, false, false]);
  });

  it('tells of the 25th birthday within three months of it', () => {
    expect(on('2026-03-18T10:00:00Z', '2001-05-10').turns25On).toBe('2026-05-10');
    expect(on('2026-03-18T10:00:00Z', '2001-05-10', false).turns25On).toBeNull();
    expect(on('2026-03-18T10:00:00Z', '2001-07-10').turns25On).toBeNull();
    expect(on('2026-03-18T10:00:00Z', '2001-03-18').turns25On).toBeNull();
    expect(on('2025-02-01T10:00:00Z', '2000-02-29').turns25On).toBe('2025-03-01');
  });

  it('gives no number past its date', () => {
    expect(on('2026-12-31T10:00:00Z').become).toBe('0800 023 2033');
    expect(on('2027-01-01T10:00:00Z')).toMatchObject({ become: null, coramVoice: null });
  });
});
