import { systemClock } from '../../bot/clock.ts';
import { commit } from '../../bot/db/commit.ts';
import { record, write } from '../../bot/records/write.ts';
import { staff, youngPeople } from '../../prisma/demo/cast.ts';
import { startChat, type TestChat } from '../support/app.ts';
import { type StaffRoom, staffRoom } from './staff-room.ts';

let room: StaffRoom;
beforeAll(async () => {
  room = await staffRoom();
});
afterAll(() => room.app.close());

const personId = youngPeople.jade.id;
const code = /[A-HJ-NP-Z2-9]{4}-[A-HJ-NP-Z2-9]{4}/;
const linked = async (chat: TestChat) => {
  const [invitation = ''] = code.exec((await room.sam.say('invite jade')).join()) ?? [];
  expect((await chat.say(invitation)).join()).toContain('joined to your record');
};
/** A note that Jade leaves at the end of a conversation in this chat. */
async function leaves(chat: TestChat, text: string) {
  const words = { id: systemClock.newId(), kind: 'note', text, retentionClass: 'care_record' } as const;
  const data = { forStaffId: staff.sam.id, flow: 'what-next', lines: [], noteId: words.id };
  const by = { actor: { kind: 'young_person', personId } as const, at: room.app.now(), newId: systemClock.newId };
  const events = record([{ type: 'note_left', personId, data, words: [words] }], by);
  await commit(room.app.pool, write(events, `${chat.id}:${words.id}`).statements);
}

it('keeps from Sam what Jade leaves in a chat where she told of him before she said who she is', async () => {
  const chat = await startChat(room.app.url);
  await chat.say('my social worker Sam hurts me');
  expect(await room.concernIn(chat)).toMatchObject({ person_id: null, restricted_to: [staff.ruth.id] });
  await linked(chat);
  await leaves(chat, 'he must not come to my flat');
  expect((await room.sam.say('notes jade')).join()).not.toContain('my flat');
  expect((await room.ruth.say('notes jade')).join()).toContain('my flat');
});

it('shows Sam what Jade leaves in a chat where nothing is kept from him', async () => {
  const chat = await startChat(room.app.url);
  await linked(chat);
  room.app.pass(60_000);
  await leaves(chat, 'I like the second college');
  expect((await room.sam.say('notes jade')).join()).toContain('the second college');
});
