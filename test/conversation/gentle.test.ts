import { inMemoryChat } from '../../bot/cli/in-memory-chat.ts';
import { sample } from '../../bot/cli/samples/index.ts';
import { say } from '../../bot/content/index.ts';
import { isCode, makeCode } from '../../bot/records/invitation-code.ts';
import { detect } from '../../bot/safety/detect.ts';
import { look } from '../../bot/safety/look.ts';
import { council, people, wednesday } from '../flows/cast.ts';

const asked = say('en', 'safety.gentle.ask');
const safe = say('en', 'safety.gentle.safe');
const notSafe = say('en', 'safety.gentle.notSafe');
// What is unsure today may be plain tomorrow, when more is taught: the first of these that still is.
const unsure =
  ['nobody would notice', 'i cant do this', 'i hate my life lol', 'i cant cope', 'everything hurts'].find((text) => {
    const seen = look(text);
    return seen !== null && 'unsure' in seen;
  }) ?? '';

/** Jade's chat, after the menu. */
function chatOf(...said: string[]) {
  const chat = inMemoryChat({ person: people.jade ?? null, council, now: wednesday, find: sample });
  chat.join();
  for (const text of said) chat.say(text);
  const seen = (came: ReturnType<typeof chat.say>) => ({
    texts: came.replies.map(({ text }) => text ?? ''),
    buttons: came.replies.at(-1)?.choices?.map(({ title }) => title) ?? [],
    raised: came.events.flatMap((one) => (one.type === 'concern_raised' ? [one] : [])),
    types: came.events.map(({ type }) => type),
  });
  return {
    chat,
    say: (text: string) => seen(chat.say(text)),
    silent: (kind: 'waited' | 'left') => seen(chat.silent(kind)),
  };
}

describe('a text that may be a worry', () => {
  it('is taken as it was meant, and Jade is asked whether she is safe, with who to call', () => {
    expect(look(unsure)).toMatchObject({ unsure: true });
    const { texts, buttons, raised, types } = chatOf('What next', 'I want something new').say(unsure);
    expect(texts).toContain(say('en', 'common.callNow'));
    expect(texts).toContain(say('en', 'safety.gentle.wait', { minutes: 15 }));
    expect(texts.at(-1)).toBe(asked);
    expect(buttons).toEqual([safe, notSafe]);
    expect(raised).toEqual([]);
    expect(types).toContain('safety_asked');
  });

  it.each(['what', 'what do you mean', 'why'])(
    'is explained to whoever asks "%s", and asked again each time',
    (words) => {
      const { say: tell } = chatOf(unsure);
      for (let times = 0; times < 3; times += 1) {
        expect(tell(words)).toMatchObject({
          texts: [say('en', 'safety.gentle.why'), asked],
          buttons: [safe, notSafe],
          types: [],
        });
      }
      expect(tell(notSafe).raised).toHaveLength(1);
    },
  );

  it('is explained as not understood to whoever wrote in another language', () => {
    const { say: tell } = chatOf('nie wiem co robic boje sie');
    expect(tell('what').texts).toEqual([say('en', 'safety.gentle.whyLanguage'), say('en', 'safety.gentle.language')]);
  });

  it('is kept without half a character where it is cut short', () => {
    const { chat, say: tell } = chatOf();
    const polish = 'nie wiem co mam robic jestem bardzo smutna i nikt mi nie pomaga w tym wszystkim '.repeat(7);
    const long = `${polish.slice(0, 499)}😀 ${polish}`;
    expect(tell(long).types).toContain('safety_asked');
    expect(JSON.parse(chat.kept).unsure.text).toBe(long.slice(0, 499));
  });

  it('is not told that it was not understood', () => {
    const { texts } = chatOf().say('i hate my life lol');
    expect(texts).toEqual([say('en', 'common.callNow'), say('en', 'safety.gentle.wait', { minutes: 15 }), asked]);
  });

  it('is nothing more when she says that she is safe, and the question she was at comes again', () => {
    const { say: tell, silent } = chatOf('What next', 'I want something new', unsure);
    const { texts, raised, types } = tell(safe);
    expect(texts[0]).toBe(say('en', 'safety.gentle.thanks'));
    expect(texts.length).toBeGreaterThan(1);
    expect(raised).toEqual([]);
    expect(types).toContain('safety_answered');
    expect(silent('waited')).toEqual({ texts: [], buttons: [], raised: [], types: [] });
    expect(silent('left').raised).toEqual([]);
  });

  it.each(['yes', 'yeah im ok', 'im fine', 'safe'])('is nothing more when she types "%s"', (answer) => {
    const typed = answer === 'yeah im ok' ? 'yes im ok' : answer;
    const { raised, types } = chatOf(unsure).say(typed);
    expect(raised).toEqual([]);
    expect(types).toContain('safety_answered');
  });

  it.each([notSafe, 'no', 'im not ok', 'not really'])('is a worry when she answers "%s"', (answer) => {
    const { raised, texts } = chatOf(unsure).say(answer);
    const about = look(unsure);
    expect(raised).toMatchObject([
      { data: { kind: about && 'about' in about && about.about, rule: 'unsure.not_safe' } },
    ]);
    // What the worker reads is what she wrote, not "no".
    expect(raised[0]?.words).toMatchObject([{ text: unsure }]);
    expect(texts).toContain(say('en', 'safety.bot'));
  });

  it('is a worry when the time is over, and what is said first is true', () => {
    const { raised, texts } = chatOf('What next', unsure).silent('waited');
    expect(raised).toMatchObject([{ data: { severity: 'today', rule: 'unsure.unanswered' } }]);
    expect(texts[0]).toBe(say('en', 'safety.gentle.unanswered'));
    expect(texts.some((text) => text.startsWith('Thank you for telling me'))).toBe(false);
  });

  it.each(['bye', 'stop', 'forget this phone'])('is a worry when she leaves with "%s"', (leaving) => {
    const { raised } = chatOf(unsure).say(leaving);
    expect(raised).toMatchObject([{ data: { rule: 'unsure.left' } }]);
  });

  it('goes from a phone that is to forget it, with nothing more on the screen', () => {
    expect(chatOf(unsure).say('forget this phone').texts).toEqual([say('en', 'phone.forgotten')]);
  });

  it('is a worry when she closes the page for good', () => {
    expect(chatOf(unsure).silent('left').raised).toHaveLength(1);
  });

  it('is asked about once more when she goes on, and then rests with the clock', () => {
    const jade = chatOf('What next', unsure);
    const first = jade.say('I want something new');
    expect(first.texts.at(-1)).toBe(asked);
    expect(first.texts).not.toContain(say('en', 'common.callNow'));
    expect(jade.say('back').texts).not.toContain(asked);
    // The button counts for as long as nobody has answered.
    expect(chatOf('What next', unsure, 'I want something new', 'back').say(safe).types).toContain('safety_answered');
    expect(jade.silent('waited').raised).toHaveLength(1);
  });

  it('becomes a worry at once when she then says what is wrong', () => {
    const { raised } = chatOf(unsure).say('im sleeping in a bus shelter tonight');
    expect(raised).toMatchObject([{ data: { kind: 'homeless_tonight' } }]);
  });

  it('in a language without a signed list is never taken for nothing, and somebody is asked to read it', () => {
    for (const text of ['nuk kam para per bileten e autobusit neser', 'متى يفتح المكتب غدا', 'ማን ነው ዛሬ የሚሰራው']) {
      const { say: tell } = chatOf();
      expect([text, tell(text).texts.at(-1)]).toEqual([text, say('en', 'safety.gentle.language')]);
      const { raised, texts } = chatOf(text).silent('waited');
      expect(raised).toMatchObject([{ data: { kind: 'not_understood' }, words: [{ text }] }]);
      expect(texts[0]).toBe(say('en', 'safety.gentle.unanswered'));
    }
  });

  it('is no button, and none of the words that work anywhere', () => {
    for (const text of ['What next', 'menu', 'person', 'back']) expect(chatOf().say(text).texts).not.toContain(asked);
  });

  it('is not lost with a place that could not be read', () => {
    const jade = chatOf('What next', unsure);
    jade.chat.kept = JSON.stringify({ ...JSON.parse(jade.chat.kept), misses: 'many' });
    expect(jade.silent('waited').raised).toHaveLength(1);
  });
});

describe('an invitation code', () => {
  it('is no words of anybody, whatever its letters spell', () => {
    const codes = Array.from({ length: 2_000 }, (_, at) => makeCode(at.toString(16).padStart(32, '7c3e9')));
    const heardAs = codes.filter((code) => look(code) !== null);
    expect(heardAs.length).toBeGreaterThan(0);
    for (const code of heardAs) {
      const find: typeof sample = (read, turn) => (read.name === 'invitation' ? [] : sample(read, turn));
      const chat = inMemoryChat({ person: null, council, now: wednesday, find });
      chat.join();
      expect(chat.say(code).events).toEqual([]);
    }
    expect(isCode('kill me2')).toBe(false);
  });
});

describe('a cry for help in two messages', () => {
  it('is heard, and what the worker reads is both', () => {
    const [first, then] = ['my mum kicked', 'me out'] as const;
    expect([detect(first), detect(then)]).toEqual([null, null]);
    const both = chatOf(first).say(then).raised;
    expect(both).toMatchObject([{ data: { kind: 'homeless_tonight' }, words: [{ text: `${first} ${then}` }] }]);
  });

  it('is not made of two that are minutes apart', () => {
    const jade = chatOf('my mum kicked');
    jade.chat.now = new Date(wednesday.getTime() + 3 * 60_000);
    expect(jade.say('me out').raised).toEqual([]);
  });
});
