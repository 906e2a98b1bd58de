import type { About } from '../../../bot/conversation/known/knowing.ts';
import { myPlan } from '../../../bot/conversation/known/my-plan.ts';
import { commit, read } from '../../../bot/db/commit.ts';
import type { Happened } from '../../../bot/events.ts';
import type { PlanFacts } from '../../../bot/flows/my-plan-facts.ts';
import { record, write } from '../../../bot/records/write.ts';
import { staff, staffActor, youngPeople } from '../../../prisma/demo/cast.ts';
import { seedDemo } from '../../../prisma/seed.ts';
import { people } from '../../flows/cast.ts';
import { frozenClock, frozenNow } from '../../support/clock.ts';
import { riverside } from '../../support/council.ts';
import { type FreshDatabase, freshDatabase } from '../../support/database.ts';

let database: FreshDatabase;
const clock = frozenClock();
const { aisha, chloeMae, dawit, jade, tyler } = youngPeople;

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
  now: clock.now(),
  today: '2026-03-18',
  ...given,
});

/** What the conversation knows of somebody's plan at this moment. */
async function known(personId: string): Promise<PlanFacts> {
  const whom = about(personId);
  const facts = myPlan.facts(await read(database.pool, myPlan.needs(whom)), whom).plan;
  if (!facts) throw new Error('nothing was known');
  return facts;
}

let causes = 0;
async function happens(personId: string, event: Happened, by?: 'sam') {
  causes += 1;
  const actor = by ? staffActor(staff.sam) : { kind: 'young_person' as const, personId };
  const turn = { actor, at: clock.now(), newId: clock.newId };
  await commit(database.pool, write(record([event], turn), `plan ${causes}`).statements);
}
const planId = async (personId: string) => (await known(personId)).plan?.id ?? '';

describe('what is known of a plan', () => {
  it('is its ten headings in words, with who does what by when', async () => {
    const { plan, list } = await known(jade.id);
    expect(plan?.headings.map((one) => one.heading)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
    expect(plan?.headings[1]?.contingency).toContain('two other places');
    expect(plan?.review).toEqual({ lastOn: null, dueOn: '2026-06-04', asked: null });
    expect(plan?.views).toMatchObject([{ view: 'differently', heading: 6, on: '2026-03-10' }]);
    const visit = list.find((one) => one.words === 'Visit the motor vehicle workshop');
    expect(visit).toMatchObject({ heading: 2, owner: 'young_person', dueOn: '2026-03-27', ended: null });
    expect(list.filter((one) => one.kind === 'promise').length).toBe(1);
  });

  it('is the review that Chloe asked for, and what she wants to say there', async () => {
    const { plan } = await known(chloeMae.id);
    expect(plan?.review.asked).toEqual({ on: '2026-03-12', byOn: '2026-04-13', seenBy: null, managerTold: false });
    expect(plan?.voice).toMatchObject({
      who: ['family'],
      whoElse: 'My sister, and not the old keyworker.',
      seenBy: null,
    });
  });

  it('counts a review that is asked for today in working days, over Easter', async () => {
    expect((await known(tyler.id)).reviewBy).toBe('2026-04-17');
  });

  it('is nothing on a phone that has not shown its code, and nothing for a stranger', () => {
    expect(myPlan.needs(about(jade.id, { open: false }))).toEqual([]);
    expect(myPlan.needs(about(jade.id, { person: null }))).toEqual([]);
    expect(myPlan.facts({ 'my plan': [] }, about(jade.id))).toEqual({});
  });

  it('says who marked it as seen, and not of what came after', async () => {
    clock.pass(60_000);
    await happens(
      chloeMae.id,
      { type: 'plan_news_seen', personId: chloeMae.id, data: { staffId: staff.sam.id } },
      'sam',
    );
    const seen = (await known(chloeMae.id)).plan;
    expect([seen?.review.asked?.seenBy, seen?.voice?.seenBy]).toEqual(['Sam', 'Sam']);
    clock.pass(60_000);
    const data = { voiceId: clock.newId(), planId: seen?.id ?? '', who: ['advocate'] };
    await happens(chloeMae.id, { type: 'review_voice_given', personId: chloeMae.id, data });
    const after = (await known(chloeMae.id)).plan;
    expect([after?.review.asked?.seenBy, after?.voice?.seenBy, after?.voice?.who]).toEqual(['Sam', null, ['advocate']]);
  });

  it('keeps what was ticked off in its place for a day, and then no longer', async () => {
    const before = (await known(tyler.id)).list;
    const actionId = before[0]?.id ?? '';
    await happens(tyler.id, { type: 'action_ticked', personId: tyler.id, data: { actionId, as: 'done' } });
    const after = (await known(tyler.id)).list;
    expect(after.map((one) => one.id)).toEqual(before.map((one) => one.id));
    expect(after[0]?.ended).toBe('done');
    clock.pass(25 * 3_600_000);
    expect((await known(tyler.id)).list.map((one) => one.id)).toEqual(before.slice(1).map((one) => one.id));
  });

  it('shows nobody’s words that are kept to named staff', async () => {
    const wordsId = clock.newId();
    await happens(jade.id, {
      type: 'plan_view_given',
      personId: jade.id,
      data: { viewId: clock.newId(), planId: await planId(jade.id), view: 'differently', heading: 1, wordsId },
      words: [
        { id: wordsId, kind: 'plan', text: 'kept', retentionClass: 'care_record', restrictedTo: [staff.ruth.id] },
      ],
    });
    expect((await known(jade.id)).plan?.views[0]).toMatchObject({ heading: 1, words: null });
  });

  it('has heard at a review what was said before it', async () => {
    const data = { voiceId: clock.newId(), planId: await planId(aisha.id), who: ['friend'] };
    await happens(aisha.id, { type: 'review_voice_given', personId: aisha.id, data });
    expect((await known(aisha.id)).plan?.voice?.who).toEqual(['friend']);
    clock.pass(60_000);
    const held = { reviewId: clock.newId(), planId: data.planId, heldOn: '2026-03-19', askedBy: 'staff' as const };
    await happens(aisha.id, { type: 'plan_reviewed', personId: aisha.id, data: held }, 'sam');
    const { plan } = await known(aisha.id);
    expect([plan?.voice, plan?.review.lastOn, plan?.review.dueOn]).toEqual([null, '2026-03-19', '2026-09-19']);
  });

  it('remembers that a plan was asked for, until one is made', async () => {
    const { plan } = await known(dawit.id);
    await happens(dawit.id, { type: 'plan_asked_for', personId: dawit.id, data: {} });
    expect((await known(dawit.id)).planAskedOn).toBe('2026-03-19');
    clock.pass(60_000);
    const madeOn = plan ? '2026-03-20' : '2026-03-19';
    await happens(dawit.id, { type: 'plan_made', personId: dawit.id, data: { planId: clock.newId(), madeOn } }, 'sam');
    expect((await known(dawit.id)).planAskedOn).toBeNull();
  });
});
