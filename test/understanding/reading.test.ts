import fc from 'fast-check';
import { bare, fold, readText } from '../../bot/understanding/reading.ts';

describe('how rules see a text', () => {
  it('folds accents, capitals and typographic signs, letter for letter', () => {
    expect(fold('Siân O’Neill – ŁUKASZ')).toBe("sian o'neill - lukasz");
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (typed) => {
        const text = typed.normalize('NFC');
        expect(fold(text)).toHaveLength(text.length);
      }),
    );
  });

  it('has one form for the spellings of a name', () => {
    expect(["O'Neill", 'O’NEILL', 'o neill', 'oneill'].map(bare)).toEqual(['oneill', 'oneill', 'oneill', 'oneill']);
  });

  it('writes short forms out and puts slips right', () => {
    expect(readText('visted tmrw re apprentiship appt').plain).toBe('visited tomorrow re apprenticeship appointment');
  });

  it('leaves names and everyday words as they are', () => {
    expect(readText('Marsh called Wendy about lacey').plain).toBe('marsh called wendy about lacey');
    expect(readText('unanswered').plain).toBe('unanswered');
  });

  it('leads back to the text as typed', () => {
    const text = 'Rang Jade tmrw pls';
    const { plain, spanOf } = readText(text, [{ start: 5, end: 9 }]);
    expect(plain).toBe('rang @ tomorrow pls');
    const { start, end } = spanOf(plain.indexOf('tomorrow'), plain.indexOf('tomorrow') + 'tomorrow'.length);
    expect(text.slice(start, end)).toBe('tmrw');
  });
});
