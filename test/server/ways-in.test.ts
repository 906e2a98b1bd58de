import { hashOfShortCode } from '../../bot/conversation/short-code.ts';
import { echoWorld, type Instance, type WayIn, type World } from '../support/echo-service.ts';

const jade = { personId: '019cfb00-0000-7000-8000-00000000aaaa' };
const sam = { staffId: '019cfb00-0000-7000-8000-00000000bbbb' };
const base = '/v3/directline';
let world: World;
let service: Instance;

beforeAll(async () => {
  world = await echoWorld();
  await world.database.pool.query(
    `INSERT INTO care.person (id, given_name, family_name, date_of_birth, birth_date_source, responsible_authority, recorded_at)
     VALUES ($1, 'Jade', 'Wilson', '2008-11-02', 'said', '999', now())`,
    [jade.personId],
  );
  await world.database.pool.query(
    `INSERT INTO care.staff (id, given_name, family_name, role) VALUES ($1, 'Sam', 'Patel', 'adviser')`,
    [sam.staffId],
  );
  service = await world.instance({
    demoPerson: async (as) => ({ 'jade.wilson': jade, 'sam.patel': sam })[as] ?? null,
  });
});
afterAll(() => world.close());

/** A browser with one tab: its cookie, and what the tab keeps. */
function browser() {
  let cookie = '';
  const send = async (path: string, body: unknown, headers: Record<string, string> = {}) => {
    const answer = await fetch(service.origin + path, {
      method: 'POST',
      headers: { ...(cookie ? { cookie } : {}), ...headers },
      body: JSON.stringify(body),
    });
    const set = answer.headers.get('set-cookie');
    if (set !== null) cookie = set.startsWith('waymark_chat=;') ? '' : (set.split(';')[0] ?? '');
    const text = await answer.text();
    return { status: answer.status, set, body: text ? JSON.parse(text) : null };
  };
  return {
    send,
    enter: async (body: unknown = {}): Promise<WayIn> => (await send('/token', body)).body,
    start: (way: WayIn) => send(`${base}/conversations`, {}, { authorization: `Bearer ${way.token}` }),
    cookie: () => cookie,
  };
}

async function keep(way: WayIn, code: string) {
  await world.database.pool.query('UPDATE waymark.conversation SET kept_code = $2 WHERE id = $1', [
    way.conversationId,
    hashOfShortCode(way.conversationId, code),
  ]);
}

describe('a browser that comes in', () => {
  it('gets a chat of its own and a cookie that no script and no other site can use', async () => {
    const phone = browser();
    const { body, set } = await phone.send('/token', {});
    expect(body).toEqual({
      token: expect.any(String),
      conversationId: expect.any(String),
      userId: expect.stringMatching(/^dl_/),
      domain: '/v3/directline',
      returnKey: expect.any(String),
      resumed: false,
    });
    expect(set).toMatch(/^waymark_chat=[\w.-]+; Path=\/; HttpOnly; SameSite=Strict$/);
  });

  it('comes back in the same tab, and in a new tab starts anew', async () => {
    const phone = browser();
    const first = await phone.enter();
    await phone.start(first);
    const again = await phone.enter({ returnKey: first.returnKey });
    expect([again.conversationId, again.resumed]).toEqual([first.conversationId, true]);
    const next = await phone.enter({ returnKey: again.returnKey });
    expect(next.conversationId).toBe(first.conversationId);
    const newTab = await phone.enter();
    expect([newTab.conversationId === first.conversationId, newTab.resumed]).toEqual([false, false]);
  });

  it('opens nothing with half of a key, or with halves of two', async () => {
    const [one, two] = [browser(), browser()];
    const [mine, theirs] = [await one.enter(), await two.enter()];
    const stolen = await browser().enter({ returnKey: mine.returnKey });
    const mixed = await one.enter({ returnKey: theirs.returnKey });
    const asToken = await two.enter({ returnKey: theirs.token });
    expect([stolen, mixed, asToken].map((way) => way.resumed)).toEqual([false, false, false]);
  });

  it('needs the short code for a chat that was kept, and has five tries', async () => {
    const phone = browser();
    const way = await phone.enter();
    await phone.start(way);
    await keep(way, '4711');
    const kept = await phone.send('/token', { returnKey: way.returnKey });
    expect(kept.set).toContain('; Max-Age=15552000');
    const asked = await phone.send('/token', {});
    expect([asked.status, asked.body.error.code]).toEqual([403, 'CodeNeeded']);
    const wrong = await phone.send('/token', { code: '0000' });
    expect([wrong.status, wrong.body.error.code]).toEqual([403, 'CodeNeeded']);
    const right = await phone.enter({ code: ' 4711 ' });
    expect([right.conversationId, right.resumed]).toEqual([way.conversationId, true]);
    const codes = await Promise.all(
      Array.from({ length: 7 }, (_, place) => phone.send('/token', { code: `000${place}` })),
    );
    expect(codes.map((one) => one.body.error.code).sort()).toEqual(
      [...Array(3).fill('CodeLocked'), ...Array(4).fill('CodeNeeded')].sort(),
    );
    expect((await phone.send('/token', { code: '4711' })).body.error.code).toBe('CodeLocked');
    const instead = await phone.enter({ fresh: true });
    expect(instead.resumed).toBe(false);
  });

  it('unlocks what is personal with the right code', async () => {
    const phone = browser();
    const way = await phone.enter();
    await phone.start(way);
    await keep(way, '4711');
    await phone.enter({ code: '4711' });
    const { rows } = await world.database.pool.query(
      'SELECT unlocked_until > $2 AS open, code_tries FROM waymark.conversation WHERE id = $1',
      [way.conversationId, world.clock.now().toISOString()],
    );
    expect(rows).toEqual([{ open: true, code_tries: 0 }]);
  });

  it('is forgotten by its cookie, and what it kept opens nothing any more', async () => {
    const phone = browser();
    const way = await phone.enter();
    await phone.start(way);
    const cookie = phone.cookie();
    const forgot = await phone.send('/forget', {});
    expect([forgot.status, phone.cookie()]).toEqual([204, '']);
    const thief = await fetch(`${service.origin}/token`, {
      method: 'POST',
      headers: { cookie },
      body: JSON.stringify({ returnKey: way.returnKey }),
    });
    expect(((await thief.json()) as WayIn).conversationId).not.toBe(way.conversationId);
    expect((await phone.start(way)).status).toBe(403);
  });

  it('is forgotten before it ever started', async () => {
    const phone = browser();
    const way = await phone.enter();
    await phone.send('/forget', {}, { authorization: `Bearer ${way.token}` });
    expect((await phone.start(way)).status).toBe(403);
  });

  it('has its cookie over https only where the service is', async () => {
    const secure = await world.instance({
      settings: {
        publicUrl: 'https://waymark.example',
        demo: false,
        directLineSecret: null,
        embedOrigins: [],
        trustedProxies: 1,
      },
    });
    const answer = await fetch(`${secure.origin}/token`, { method: 'POST' });
    expect(answer.headers.get('set-cookie')).toContain('; Secure');
    const way = (await answer.json()) as WayIn;
    const started = await fetch(`${secure.origin}${base}/conversations`, {
      method: 'POST',
      headers: { authorization: `Bearer ${way.token}` },
    });
    expect(((await started.json()) as { streamUrl: string }).streamUrl).toMatch(/^wss:\/\/waymark\.example\/v3\//);
    expect((await fetch(`${secure.origin}/demo/token`, { method: 'POST', body: '{"as":"jade.wilson"}' })).status).toBe(
      404,
    );
  });
});

describe('a person of the demo', () => {
  it('comes in by name, without a cookie, and finds their chat of today again', async () => {
    const phone = browser();
    const { body: first, set } = await phone.send('/demo/token', { as: 'jade.wilson' });
    expect([first.resumed, set]).toEqual([false, null]);
    await phone.start(first);
    const { rows } = await world.database.pool.query('SELECT person_id FROM waymark.conversation WHERE id = $1', [
      first.conversationId,
    ]);
    expect(rows).toEqual([{ person_id: jade.personId }]);
    const { body: again } = await phone.send('/demo/token', { as: 'jade.wilson' });
    expect([again.conversationId, again.resumed]).toEqual([first.conversationId, true]);
    const { body: staff } = await phone.send('/demo/token', { as: 'sam.patel' });
    expect(staff.resumed).toBe(false);
    world.clock.pass(25 * 60 * 60_000);
    const { body: tomorrow } = await phone.send('/demo/token', { as: 'jade.wilson' });
    expect(tomorrow.resumed).toBe(false);
  });

  it('is nobody else', async () => {
    expect((await browser().send('/demo/token', { as: 'mallory' })).status).toBe(404);
    expect((await browser().send('/demo/token', {})).status).toBe(400);
  });
});
