import { findsReadingHard } from '../../bot/understanding/reading-help.ts';

describe('whoever finds reading hard', () => {
  it.each([
    'i cant read good',
    "I can't read very well",
    'can you read it to me',
    'i dont read english well',
    'read it out pls',
    'im dyslexic',
    'the writing is too small',
    'make it bigger',
  ])('is heard in "%s"', (text) => expect(findsReadingHard(text)).toBe(true));

  it.each(['i read a lot', 'he cant read my mind', 'i cant read my letter', 'can you read my plan', 'i like reading'])(
    'is not heard in "%s"',
    (text) => expect(findsReadingHard(text)).toBe(false),
  );
});
