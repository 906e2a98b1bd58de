import { ageIn, isAgeAlone } from '../../bot/understanding/age.ts';

describe('how old somebody says they are', () => {
  it.each([
    ['im 23', 23],
    ["I'm 17 and i want to do college", 17],
    ['i am only 15', 15],
    ['hi im 19 btw', 19],
    ['17 years old, no job', 17],
    ['they say im 19 but im 17', 17],
  ])('is read in "%s"', (text, age) => expect(ageIn(text)).toBe(age));

  it.each([
    'im 15 minutes late',
    'im 20 quid short',
    'im 18 in june',
    'im 18 next week',
    'when im 18',
    'they say im 19',
    'im nearly 18',
    'my sister is 17',
    'im 17 no im 19',
    'i was 12',
    'room 23',
  ])('is not read in "%s"', (text) => expect(ageIn(text)).toBeNull());

  it('is all that is said, or not', () => {
    expect(['im 23', 'hi i am 17 years old', 'im 17 and pregnant'].map(isAgeAlone)).toEqual([true, true, false]);
  });
});
