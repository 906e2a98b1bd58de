import { wordsOfFileName } from '../../bot/understanding/file-name.ts';

describe('the name of a file', () => {
  it.each([
    ['he_hit_me_again.png', 'he hit me again'],
    ['i-want+to.die.jpg', 'i want to die'],
    ['what%20he%20did.HEIC', 'what he did'],
    ['IWantToDie.jpg', 'I Want To Die'],
    ['no ending. he hit me again', 'no ending  he hit me again'],
    ['CV final.docx', 'CV final'],
    ['.jpg', ''],
    ['', ''],
  ])('%j reads as %j', (name, words) => {
    expect(wordsOfFileName(name)).toBe(words);
  });
});
