import { startTestApp, type TestApp } from '../../support/app.ts';
import { callAt } from '../../support/call.ts';
import { openChat, until } from '../../support/web-chat.ts';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp({ RATE_SCALE: '1000' });
}, 60_000);
afterAll(() => app.close());

type Way = { token: string; conversationId: string };
/** A chat of somebody unknown, or of somebody of the demo. */
const enter = async (as?: string): Promise<Way> =>
  (await callAt(app.url, 'POST', as ? '/demo/token' : '/token', { body: as ? { as } : {} })).body as Way;
const refusal = 'I cannot take pictures or files yet. You can tell me in words.';
const file = (name: string) => ({ contentType: 'image/png', contentUrl: 'data:image/png;base64,aGk=', name });

/** What is on record of a chat: each worry with the words it was raised with. */
const worries = async (conversationId: string) =>
  (
    await app.pool.query(
      `SELECT k.kind, w.text FROM care.concern k LEFT JOIN care.event e ON e.data ->> 'concernId' = k.id::text AND e.type = 'concern_raised'
       LEFT JOIN waymark.words w ON w.id::text = e.data ->> 'excerptId' WHERE k.conversation_id = $1 ORDER BY k.kind`,
      [conversationId],
    )
  ).rows;

async function upload(way: Way, body: BodyInit, headers: Record<string, string> = {}) {
  const answer = await fetch(`${app.url}/v3/directline/conversations/${way.conversationId}/upload`, {
    method: 'POST',
    headers: { authorization: `Bearer ${way.token}`, ...headers },
    body,
  });
  return answer.status;
}
const said = async (way: Way) =>
  (await callAt(app.url, 'GET', `/v3/directline/conversations/${way.conversationId}/activities`, way)).body
    .activities as { text?: string; from: { role?: string } }[];
const started = async (as?: string) => {
  const way = await enter(as);
  await callAt(app.url, 'POST', '/v3/directline/conversations', { token: way.token, body: { user: {} } });
  return way;
};

describe('what a file is called', () => {
  it('is a cry for help: it is heard, answered first, and the file is refused as kindly as ever', async () => {
    const way = await enter();
    const chat = openChat(app.url, way);
    await until(() => chat.seen.length > 2);
    await expect(chat.say('', { attachments: [file('IMG_1.png'), file('i want to die.png')] })).rejects.toThrow('415');
    await chat.heard(refusal);
    const texts = chat.texts();
    const first = texts.indexOf('Thank you for telling me. You do not have to face this on your own.');
    expect(first).toBeGreaterThan(0);
    expect(texts.findIndex((text) => text.startsWith('No person has read this yet'))).toBeGreaterThan(first);
    expect(texts.indexOf(refusal)).toBeGreaterThan(first);
    expect(await worries(way.conversationId)).toEqual([{ kind: 'suicide', text: 'i want to die.png' }]);
    chat.leave();
  });

  it('is heard beside the words it came with, and both reach the worker', async () => {
    const way = await enter();
    const chat = openChat(app.url, way);
    await until(() => chat.seen.length > 2);
    await chat.say('this is from friday', { attachments: [file('my_stepdad_hit_me_again.jpg')] });
    await until(() => chat.texts().includes(refusal));
    expect(await worries(way.conversationId)).toEqual([
      { kind: 'abuse_or_exploitation', text: 'my_stepdad_hit_me_again.jpg\nthis is from friday' },
    ]);
    expect(JSON.stringify(chat.seen)).not.toContain('stepdad');
    chat.leave();
  });

  it('does not hide what was typed: each is a worry of its own', async () => {
    const way = await started();
    const activity = { type: 'message', text: 'i got no bed for tonight', attachments: [file('i want to die.png')] };
    await callAt(app.url, 'POST', `/v3/directline/conversations/${way.conversationId}/activities`, {
      token: way.token,
      body: activity,
    });
    expect((await worries(way.conversationId)).map(({ kind }) => kind)).toEqual(['homeless_tonight', 'suicide']);
  });

  it('goes to those alone who may know of it, where it names who looks after them', async () => {
    const way = await started('jade.wilson');
    expect(await upload(way, 'x', { 'content-disposition': 'attachment; filename="sam hit me.jpg"' })).toBe(415);
    const { rows } = await app.pool.query(
      `SELECT k.restricted_to <> '{}' AS kept, s.given_name AS about FROM care.concern k JOIN care.staff s ON s.id = k.about_staff_id
       WHERE k.conversation_id = $1`,
      [way.conversationId],
    );
    expect(rows).toEqual([{ kept: true, about: 'Sam' }]);
  });

  it('is heard however the file is sent', async () => {
    const form = new FormData();
    form.append('file', new Blob(['x'.repeat(2_000_000)], { type: 'image/jpeg' }), 'he wants to kill me.jpg');
    const [inParts, bare, late] = [await started(), await started(), await started()];
    expect(await upload(inParts, form)).toBe(415);
    const disposition = 'attachment; filename="nowhere+to+sleep+tonight.png"';
    expect(await upload(bare, 'x', { 'content-type': 'image/png', 'content-disposition': disposition })).toBe(415);
    const nameless = new FormData();
    nameless.append('activity', new Blob([JSON.stringify({ type: 'message', text: 'hi' })]));
    nameless.append('file', new Blob(['x'.repeat(600_000)]), 'gonna kill myself.txt');
    expect(await upload(late, nameless)).toBe(200);
    const kinds = await Promise.all(
      [inParts, bare, late].map(async (way) => (await worries(way.conversationId))[0]?.kind),
    );
    expect(kinds).toEqual(['immediate_danger', 'homeless_tonight', 'suicide']);
  });

  it('is heard once however often the same upload arrives', async () => {
    const way = await started();
    const channelData = { clientActivityID: 'the same' };
    const activity = { type: 'message', attachments: [file('overdose.jpg')], channelData };
    for (const _ of [1, 2, 3]) {
      const path = `/v3/directline/conversations/${way.conversationId}/activities`;
      expect((await callAt(app.url, 'POST', path, { token: way.token, body: activity })).status).toBe(415);
    }
    expect(await worries(way.conversationId)).toHaveLength(1);
    expect((await said(way)).filter(({ text }) => text === refusal)).toHaveLength(1);
  });

  it('is nothing where it is an ordinary name: the file is refused and nothing else is said', async () => {
    const ordinary = ['CV final.docx', 'IMG_2031.jpg', 'passport scan.pdf', 'bus pass.png', 'eviction notice.pdf'];
    const phones = ['Screenshot 2026-03-18 at 10.02.11.png', 'WhatsApp Image 2026-03-01 at 14.22.03.jpeg', 'blob', ''];
    for (const name of [...ordinary, ...phones]) {
      const way = await started();
      const form = new FormData();
      form.append('file', new Blob(['x']), name);
      const before = (await said(way)).length;
      expect(await upload(way, form)).toBe(415);
      expect((await said(way)).slice(before).map(({ text }) => text)).toEqual([refusal]);
      expect(await worries(way.conversationId)).toEqual([]);
    }
  });

  it('is cut short, few are read, and one without shape breaks nothing', async () => {
    const way = await started();
    const path = `/v3/directline/conversations/${way.conversationId}/activities`;
    const odd = [
      7,
      null,
      {},
      { name: 5 },
      { name: { a: 1 } },
      { name: '\u0000\u202e' },
      { name: `${'x'.repeat(300)} i want to die` },
    ];
    const many = [...Array(40).fill(file('a.png')), file('i want to die.png')];
    for (const attachments of [odd, many]) {
      const { status } = await callAt(app.url, 'POST', path, {
        token: way.token,
        body: { type: 'message', attachments },
      });
      expect(status).toBe(415);
    }
    expect(await worries(way.conversationId)).toEqual([]);
  });

  it('reaches no log', () => {
    const logged = app.logged.join('\n');
    for (const name of ['want to die', 'stepdad', 'sam hit', 'overdose']) expect(logged).not.toContain(name);
  });
});
