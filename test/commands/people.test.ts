import { createHash } from 'node:crypto';
import { commands } from '../../bot/commands/index.ts';
import { parse } from '../../bot/commands/parse.ts';
import { openConversation } from '../../bot/conversation/storage.ts';
import { commit } from '../../bot/db/commit.ts';
import { hashOfCode, makeCode } from '../../bot/records/invitation-code.ts';
import { staff, youngPeople } from '../../prisma/demo/cast.ts';
import { cardIn, demoWorld, type StaffChat, type World } from './chat.ts';

const { jade, jaydenOkafor, jaydenSmith, marcus } = youngPeople;
type Found = { title: string; people: { name: string; facts: { label: string; value: string }[] }[]; wider: boolean };

describe('people', () => {
  let world: World;
  let sam: StaffChat;
  beforeAll(async () => {
    world = await demoWorld();
  });
  beforeEach(async () => {
    sam = await world.chat('sam');
    await world.database.pool.query('DELETE FROM waymark.invitation');
  });
  afterAll(() => world.close());

  const looked = (who: string) =>
    world.rows(
      'SELECT staff_id, why, action, reason_id IS NOT NULL AS reason FROM care.access_log WHERE person_id = $1',
      [who],
    );
  const find = async (chat: StaffChat, line: string) => cardIn(await chat.say(line), 'found') as Found;
  const names = (found: Found) => found.people.map((one) => one.name);

  it('are found in the caseload, with what tells them apart, and a line in the access log', async () => {
    const found = await find(sam, 'find jade');
    expect(found.people).toEqual([
      {
        name: 'Jade',
        facts: [
          { label: 'Age', value: '17' },
          { label: 'Adviser', value: 'Sam Patel, North' },
          { label: 'Last contact', value: 'Mon 9 March' },
        ],
      },
    ]);
    expect(await looked(jade.id)).toEqual([
      { staff_id: staff.sam.id, why: 'own_caseload', action: 'find', reason: false },
    ]);
  });

  it('are found as people type names', async () => {
    const ines = await world.chat('ines');
    for (const [line, name] of [
      ['find sian', 'Siân'],
      ["look up Siân O'Neill", 'Siân'],
      ['find oneill', 'Siân'],
      ['find aysha', 'Aisha'],
    ] as const) {
      expect([line, names(await find(ines, line))]).toEqual([line, [name]]);
    }
    expect(names(await find(sam, 'find chlo'))).toEqual(['Chloe']);
    expect(names(await find(sam, 'find jaden'))).toEqual(['Jayden']);
  });

  it('beyond the caseload need a reason, which is kept; nothing says before that they are there', async () => {
    const found = await find(sam, 'find okafor');
    expect([names(found), found.wider]).toEqual([[], true]);
    expect(await looked(jaydenOkafor.id)).toEqual([]);
    const wider = cardIn(
      await sam.press({ verb: 'find.wider', name: 'okafor', reason: 'He rang the office' }),
      'found',
    ) as Found;
    expect([names(wider), wider.wider]).toEqual([['Jayden'], false]);
    expect(await looked(jaydenOkafor.id)).toEqual([
      { staff_id: staff.sam.id, why: 'with_reason', action: 'find', reason: true },
    ]);
    expect((await sam.press({ verb: 'find.wider', name: 'okafor', reason: ' ' }))[0]?.text).toMatch(/reason is needed/);
  });

  it('kept to named staff are found by those alone, whatever the reason', async () => {
    const ines = await world.chat('ines');
    const wider = cardIn(await ines.press({ verb: 'find.wider', name: 'marcus', reason: 'Duty' }), 'found') as Found;
    expect(names(wider)).toEqual([]);
    expect(names(await find(await world.chat('bev'), 'find marcus'))).toEqual(['Marcus']);
    expect((await looked(marcus.id)).map((one) => one.staff_id)).toEqual([staff.bev.id]);
  });

  it('are shown to Ruth where she manages and to Tom on duty, told apart by a letter', async () => {
    for (const who of ['ruth', 'tom'] as const) {
      expect(names(await find(await world.chat(who), 'find jayden'))).toEqual(['Jayden O', 'Jayden S']);
    }
    expect((await looked(jaydenSmith.id)).map((one) => one.why)).toEqual(expect.arrayContaining(['own_team', 'duty']));
  });

  it('are not looked for by next to nothing', async () => {
    for (const line of ['find', 'find j', 'find %', 'find ..'])
      expect((await sam.say(line))[0]?.text).toMatch(/Who shall/);
    expect(names(await find(sam, "find '; drop table care.person; --"))).toEqual([]);
  });

  it('are invited by a code that is kept as a hash, for seven days, and only the last one counts', async () => {
    const first = cardIn(await sam.say('invite jade'), 'invitation');
    const second = cardIn(await sam.say('invite Jade Wilson'), 'invitation');
    expect(first.code).not.toBe(second.code);
    expect(second.title).toBe('Invitation for Jade');
    const rows = await world.rows(
      `SELECT person_id, made_by, code_hash, expires_at, revoked_at IS NOT NULL AS revoked FROM waymark.invitation ORDER BY id`,
    );
    expect(rows).toMatchObject([
      { person_id: jade.id, made_by: staff.sam.id, code_hash: hashOfCode(String(first.code)), revoked: true },
      { expires_at: new Date('2026-03-25T10:02:00Z'), code_hash: hashOfCode(String(second.code)), revoked: false },
    ]);
    const inEvents = await world.rows(`SELECT data::text AS data FROM care.event WHERE type = 'invitation_made'`);
    expect(JSON.stringify(inEvents)).not.toContain(String(second.code).replace('-', ''));
    expect(JSON.stringify(inEvents)).not.toContain(String(second.code));
  });

  it('beyond the caseload are invited for a reason only', async () => {
    expect(cardIn(await sam.say('invite kai'), 'contact-missing')).toMatchObject({ asks: 'reason', said: [] });
    expect(await world.rows('SELECT FROM waymark.invitation')).toEqual([]);
    expect(cardIn(await sam.say('He is moving to my team next week'), 'invitation').title).toBe('Invitation for Kai');
  });

  it('are unlinked from every chat, and their tokens die', async () => {
    const chats = [world.clock.newId(), world.clock.newId()];
    await commit(
      world.database.pool,
      chats.map((id) =>
        openConversation({ id, channel: 'web', userId: 'dl_y', personId: jade.id, at: world.clock.now() }),
      ),
    );
    const [said] = await sam.say('unlink jade');
    expect(said?.text).toMatch(/2 chats were/);
    const rows = await world.rows('SELECT person_id, session FROM waymark.conversation WHERE id = ANY ($1)', [chats]);
    expect(rows).toEqual([
      { person_id: null, session: 1 },
      { person_id: null, session: 1 },
    ]);
    expect((await sam.say('unlink jade'))[0]?.text).toMatch(/No chat is linked/);
  });
});

describe('an invitation code', () => {
  it('has eight characters that are not mistaken for each other, and always a figure', () => {
    const codes = Array.from({ length: 500 }, (_, at) =>
      makeCode(createHash('sha256').update(`${at}`).digest('hex').slice(0, 32)),
    );
    expect(codes.filter((code) => !/^[ACDEFHJKMNPQRTWXY34679]{4}-[ACDEFHJKMNPQRTWXY34679]{4}$/.test(code))).toEqual([]);
    expect(codes.filter((code) => !/\d/.test(code))).toEqual([]);
    expect(new Set(codes).size).toBe(500);
  });

  it('is the same however it is typed', () => {
    expect(new Set(['C7KM-RX4P', 'c7km rx4p', ' c7kmrx4p'].map(hashOfCode)).size).toBe(1);
  });
});

describe('the first word of a line', () => {
  const said = (line: string) => {
    const found = parse(line, commands);
    return found && [found.command.id, found.rest];
  };

  it('says which command it is', () => {
    expect(said('Log: call Jade')).toEqual(['log', 'call Jade']);
    expect(said('look up jade wilson')).toEqual(['find', 'jade wilson']);
    expect(said('/help')).toEqual(['help', '']);
    expect(said('help me please!')).toEqual(['help', '']);
    expect(said('UNDO')).toEqual(['undo', '']);
  });

  it('is no command where the line only begins alike', () => {
    expect(['logged off early', 'finding a flat', 'help with move for Jade', 'invites'].map(said)).toEqual(
      Array.from({ length: 4 }, () => undefined),
    );
  });
});
