import { plain } from '../../bot/safety/plain.ts';
import { wordsOf } from '../../bot/safety/words.ts';

const bases = (text: string) => wordsOf(text).map(({ base }) => base);

describe('a message as plain words', () => {
  it('has its text-speak written out', () => {
    expect(plain('WÀNNA dïe 2nite').join(' ')).toBe('want to die tonight');
    expect(plain("I'm gonna b l o w it").join(' ')).toBe('i am going to blow it');
  });

  it('has slips mended only where the word matters', () => {
    expect(bases('he strangeld me')).toEqual(['he', 'strangle', 'me']);
    expect(bases('took 30 paracetmol')).toEqual(['take', '30', 'paracetamol']);
    expect(plain('racing stressed staring')).toEqual(['racing', 'stressed', 'staring']);
  });

  it('comes out alike in good and in broken English', () => {
    expect(bases('she is not breathing')).toEqual(bases('she not breathe'));
    expect(bases('i have no place to sleep')).toEqual(
      bases('i no have place for sleep').filter((word) => word !== 'for'),
    );
  });
});
