import { messages } from '../../bot/content/index.ts';
import { event } from '../../bot/events.ts';
import type { Detected } from '../../bot/safety/detect.ts';
import { excerpt, fixedWords, respond } from '../../bot/safety/respond.ts';
import { council } from '../flows/cast.ts';

const worry: Detected = { kind: 'suicide', severity: 'now', rule: 'suicide.plain', at: 0.5 };
const ids = () => {
  let next = 0;
  return () => {
    next += 1;
    return `00000000-0000-4000-8000-${String(next).padStart(12, '0')}`;
  };
};
const byDay = { number: council.dutyNumber };
const told = (text: string | null, personId: string | null = null) => ({
  text,
  personId,
  conversationId: '00000000-0000-4000-8000-00000000c0de',
  language: 'en' as const,
  council,
  onCall: byDay,
  newId: ids(),
});

describe('a worry that was heard', () => {
  it('is an event with its words beside it, never in it', () => {
    const { events } = respond([worry], told('i want to kill myself'));
    const [raised] = events;
    expect(event.safeParse(raised).success).toBe(true);
    expect(JSON.stringify(raised?.data)).not.toContain('kill');
    expect(raised?.words).toEqual([
      expect.objectContaining({ kind: 'excerpt', retentionClass: 'concern', text: 'i want to kill myself' }),
    ]);
    expect(raised?.type === 'concern_raised' && raised.data.excerptId).toBe(raised?.words?.[0]?.id);
  });

  it('that was picked and not typed has no words', () => {
    const [raised] = respond([worry], told(null)).events;
    expect(raised?.words).toBeUndefined();
  });

  it('keeps the part of a long message where it was said', () => {
    const long = `${'a'.repeat(3_000)} HERE ${'b'.repeat(3_000)}`;
    expect(excerpt(long, 0.5)).toHaveLength(500);
    expect(excerpt(long, 0.5)).toContain('HERE');
    expect(excerpt(long, 0)).toBe('a'.repeat(500));
    expect(excerpt('short', 1)).toBe('short');
  });
});

describe('the fixed words', () => {
  const kinds = [...messages('en').keys()].flatMap((key) => (key.startsWith('safety.first.') ? [key.slice(13)] : []));

  it.each(kinds)('for %s thank, say what this is, and show who can help, at once', (kind) => {
    const { replies } = respond(
      [{ ...worry, kind: kind as Detected['kind'] }],
      told('x', '00000000-0000-4000-8000-000000000001'),
    );
    const texts = replies.map(({ text }) => text ?? '');
    expect(replies[0]?.urgent).toBe(true);
    expect(texts).toContain('I am a bot, not a person. I have to tell a worker about this, and I am doing that now.');
    expect(texts.join(' ')).toMatch(/999|116 123|116 000|85258/);
    expect(texts.join(' ')).toContain('No person has read this yet.');
  });

  it('follow from the event alone, so that they can be said whatever fails', () => {
    const { events, replies } = respond([worry], told('x'));
    expect(fixedWords(events, { language: 'en', council, onCall: byDay })).toEqual(replies);
  });

  it('ask somebody unknown where they are, and nobody who is known', () => {
    const asks = (personId: string | null) =>
      respond([worry], told('x', personId)).replies.some(({ text }) => text?.includes('tell me your name'));
    expect(asks(null)).toBe(true);
    expect(asks('00000000-0000-4000-8000-000000000001')).toBe(false);
  });

  it('show the number of whoever of the council answers now, and none where nobody does', () => {
    const homeless: Detected = { ...worry, kind: 'homeless_tonight' };
    const at = (onCall: { name?: string; number: string } | null) =>
      respond([homeless], { ...told('x'), onCall })
        .replies.map(({ text }) => text)
        .join(' ');
    expect(at(byDay)).toContain('Riverside Council duty team 01632 960 100');
    expect(at({ name: 'the night team', number: '01632 960 199' })).toContain(
      'Riverside Council, the night team 01632 960 199',
    );
    expect(at(null)).not.toContain('01632');
    expect(at(null)).toContain('999');
  });
});

describe('several worries at once', () => {
  it('are answered with the gravest first', () => {
    const hungry: Detected = { ...worry, kind: 'no_food_or_heat' };
    const dying: Detected = { ...worry, kind: 'medical_emergency' };
    const { replies } = respond([hungry, worry, dying], told('x'));
    expect(replies[0]?.text).toContain('Call 999 now');
    expect(replies[2]?.text).toContain('food');
  });
});
