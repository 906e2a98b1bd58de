import fc from 'fast-check';
import { startChat, startTestApp, type TestApp, type TestChat } from './support/app.ts';

// BAD_INPUTS=2000 tries as many at each door of the whole service; fewer are enough for every day.
const tries = Number(process.env.BAD_INPUTS ?? 60);

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp({ RATE_SCALE: '1000000' });
});
afterAll(() => app.close());

/** Nothing that anybody would say on purpose: too long, control characters, marks that turn the line, markup, numbers out of range. */
const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 3_000 }).filter((one) => !/call/i.test(one)),
  // A word or a number alone may be an honest answer: "caller", which fast-check likes, is how Sam met her, also as "caller!", and
  // "7" how many minutes it took.
  fc
    .string({ unit: 'grapheme', maxLength: 60 })
    .filter((one) => !/^(\p{L}+|\d+)$/u.test(one.trim()) && !/call/i.test(one)),
  fc.constantFrom(
    '\u0000\u202e\u2066<script>alert(1)</script>',
    '<img src=x onerror=alert(1)>',
    "'; DROP TABLE care.person; --",
    '{"text":{"text":1}}',
    'x'.repeat(30_000),
    `log ${'9'.repeat(400)}`,
    'log call jade 99999999999m',
    'log \u202ejade 45/13/2026',
    '\ud800 \udfff',
    `${'🙈'.repeat(2_000)}`,
  ),
);
const value = fc.oneof(
  fc.jsonValue(),
  fc.record({
    verb: fc.constantFrom('contact.save', 'contact.undo', 'draft.answer', 'say', 'find.wider'),
    x: fc.jsonValue(),
  }),
  fc.constantFrom<unknown>(
    { verb: 'contact.undo', contactId: '00000000-0000-0000-0000-000000000000' },
    { verb: 'draft.answer', draftId: 1e308, answer: '\u0000' },
    { verb: '__proto__' },
  ),
);
const activity = fc.oneof(
  text.map((one) => ({ type: 'message', text: one })),
  value.map((one) => ({ type: 'message', value: one })),
  fc.tuple(text, value).map(([one, other]) => ({ type: 'message', text: one, value: other })),
);

// What a strange text may honestly come to: it was heard as a worry, a person was asked for, a chat ended with nothing kept, words that
// everybody uses went to the content owner's list.
const harmless = [
  'safety_asked',
  'safety_answered',
  'concern_raised',
  'concern_repeated',
  'person_asked_for',
  'flow_finished',
  'text_unanswered',
];
const events = async () =>
  (await app.pool.query('SELECT id, type, data FROM care.event WHERE type <> ALL ($1) ORDER BY id', [harmless])).rows;

async function survives(chat: TestChat): Promise<void> {
  const before = await events();
  const wrong: unknown[] = [];
  let last = (await chat.all()).at(-1);
  for (const one of fc.sample(activity, tries)) {
    const { status, body } = await chat.post({ ...one, from: { id: 'me' } });
    if (status >= 500) wrong.push({ status, one });
    if (status >= 400 && !/^[A-Z][^{}\\]{10,160}\.$/.test(JSON.parse(body).error?.message ?? ''))
      wrong.push({ body, one });
    if (status !== 200) continue;
    const came = await chat.all(last);
    last = came.at(-1) ?? last;
    const answers = came.filter((said) => said.from.role === 'bot');
    const answered = answers.some((said) => (said.text ?? '') !== '' || (said.attachments ?? []).length > 0);
    if (!answered || /something went wrong/.test(JSON.stringify(answers))) wrong.push({ answers, one });
  }
  expect(wrong).toEqual([]);
  expect(await events()).toEqual(before);
  expect((await chat.say('help')).join()).not.toBe('');
}

describe('bad input to the whole service', () => {
  it.each([
    ['a stranger', undefined, []],
    ['Jade', 'jade.wilson', []],
    ['Jade in the middle of What next', 'jade.wilson', ['What next']],
    ['Sam', 'sam.patel', []],
    ['Sam, while he is asked how he met her', 'sam.patel', ['log jade 20m about college']],
    ['Ruth', 'ruth.adeyemi', []],
    ['Tom on duty', 'tom.price', []],
  ] as [string, string | undefined, string[]][])(
    'from %s changes no record and gets a kind answer',
    async (_, as, lines) => {
      const chat = await startChat(app.url, as);
      await chat.post({ type: 'event', name: 'webchat/join', from: { id: 'me' } });
      for (const line of lines) await chat.say(line);
      await survives(chat);
    },
  );
});
