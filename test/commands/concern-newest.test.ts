import { startChat } from '../support/app.ts';
import { type StaffRoom, staffRoom } from './staff-room.ts';

let room: StaffRoom;
beforeAll(async () => {
  room = await staffRoom();
});
afterAll(() => room.app.close());

it('shows whoever opens a concern what was said last, however much was said before, and no more than Teams takes', async () => {
  const jade = await startChat(room.app.url, 'jade.wilson');
  for (let time = 1; time <= 45; time += 1) {
    await jade.say(`i want to kill myself, ${time}. ${'and nobody hears "me" \n'.repeat(18)}`);
    room.app.pass(60_000);
  }
  const { id } = await room.concernIn(jade);
  const shown = (await room.tom.press({ verb: 'concern.show', concernId: id })).join('\n');
  const times = [...shown.matchAll(/kill myself, (\d+)\./g)].map(([, time]) => Number(time));
  expect(times.at(-1)).toBe(45);
  expect(times).toEqual(times.map((_, place) => 45 - times.length + place + 1));
  expect(shown).toContain(`${45 - times.length} earlier lines do not fit here.`);
  expect(Buffer.byteLength(shown)).toBeLessThan(28_000);
});

it('leaves nothing out where all of it fits', async () => {
  const kai = await startChat(room.app.url, 'kai.nguyen');
  await kai.say('i want to kill myself, first');
  room.app.pass(60_000);
  await kai.say('i want to kill myself, second');
  const { id } = await room.concernIn(kai);
  const shown = (await room.tom.press({ verb: 'concern.show', concernId: id })).join('\n');
  expect(shown).toMatch(/first.*second/);
  expect(shown).not.toContain('do not fit');
  expect(shown).not.toContain('does not fit');
});
