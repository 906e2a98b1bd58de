import fc from 'fast-check';
import { bare, cleaned, cleanText, storable } from '../../bot/channels/clean.ts';

describe('what somebody typed', () => {
  it('is kept without what cannot be seen', () => {
    expect(cleanText('  hi\u0000 \u202eyou\u2066!\u200f\r\nnext\tline \u0007')).toBe('hi you!\nnext\tline');
  });

  it('keeps what other languages need', () => {
    const persian = 'می\u200cخواهم';
    for (const text of [persian, 'Siân', '👩\u200d👧', 'שלום', 'ትግርኛ']) expect(cleanText(text)).toBe(text);
  });

  it('loses half a character, which no database can hold', () => {
    expect([storable('a\ud83db'), bare('a\ud83db'), storable('👩')]).toEqual(['ab', 'ab', '👩']);
  });

  it('is cleaned wherever it stands, names included', () => {
    expect(cleaned({ 'a\u0000': ['x\u202e', { b: 1, c: null }] }, bare)).toEqual({ a: ['x', { b: 1, c: null }] });
  });

  it('is refused when it is nested without end', () => {
    const deep = JSON.parse('['.repeat(20_000) + ']'.repeat(20_000));
    expect(() => cleaned(deep, bare)).toThrow('deeply');
  });

  it('never has a control character left, whatever it was', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const kept = cleanText(text);
        // biome-ignore lint/suspicious/noControlCharactersInRegex: that there are none is what is proved
        return !/[\u0000-\u0008\u000b-\u001f\u007f\u202a-\u202e]/.test(kept) && kept === cleanText(kept);
      }),
    );
  });
});
