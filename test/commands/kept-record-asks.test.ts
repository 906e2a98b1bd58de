import { noticesOf } from '../../bot/notify/notice.ts';
import { staff, youngPeople } from '../../prisma/demo/cast.ts';
import { startChat } from '../support/app.ts';
import { all, type StaffRoom, staffRoom, until } from './staff-room.ts';

let room: StaffRoom;
beforeAll(async () => {
  room = await staffRoom();
});
afterAll(() => room.app.close());

const { sam, bev, tom, ruth } = staff;
const to = (more: object) =>
  noticesOf({
    eventId: '01a20412-3d0c-7a8a-a461-fa9b22a655dd',
    personId: youngPeople.jade.id,
    data: {},
    firstName: 'Jade',
    adviserId: sam.id,
    duty: [tom.id],
    managers: [],
    restrictedTo: [bev.id, ruth.id],
    actor: null,
    appointment: null,
    offers: [],
    ...more,
  }).flatMap((one) => ('staffId' in one.to ? [one.to.staffId] : []));
const open = { restrictedTo: [], acceptedBy: null, justNow: 0 };

describe('somebody whose record is kept from their own adviser', () => {
  it('is heard by those whom it is kept to when they ask for a person, and named to nobody else', async () => {
    const bevs = await startChat(room.app.url, 'bev.morgan');
    await room.one('UPDATE care.person SET restricted_to = ARRAY[$2::uuid] WHERE id = $1', [
      youngPeople.jade.id,
      bev.id,
    ]);
    const jade = await startChat(room.app.url, 'jade.wilson');
    await jade.say('person');
    await until(bevs, /Jade asked for a person/);
    expect((await all(room.sam)).join()).not.toContain('asked for a person');
  });

  it.each(['person_asked_for', 'note_left', 'plan_asked_for'])('%s goes to nobody else', (type) => {
    expect(to({ type })).toEqual([bev.id, ruth.id]);
    expect(to({ type, restrictedTo: [sam.id, ruth.id] })).toEqual([sam.id]);
    expect(to({ type, restrictedTo: [] })).toEqual([sam.id]);
  });

  it('is not named to adviser and duty when they say more about a worry', () => {
    const more = { type: 'concern_repeated', concern: open, data: { rule: 'said.after' } };
    expect(to(more)).toEqual([bev.id, ruth.id]);
    expect(to({ ...more, restrictedTo: [] })).toEqual([sam.id, tom.id]);
    expect(to({ ...more, concern: { ...open, acceptedBy: ruth.id } })).toEqual([ruth.id]);
  });
});
