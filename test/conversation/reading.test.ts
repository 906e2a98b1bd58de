import { read, readExactly } from '../../bot/conversation/reading.ts';
import { says, wordOf } from '../../bot/conversation/words.ts';
import { walk } from '../../bot/flows/engine.ts';
import { type Asking, waits } from '../../bot/flows/flow.ts';
import { flows } from '../../bot/flows/index.ts';
import { stranger } from '../flows/playing.ts';

const [flow] = flows['what-next'];

function asked(id: string) {
  const step = flow.steps[id];
  if (!step || !waits(step)) throw new Error(`${id} is no question`);
  return {
    step: step as Asking,
    answers: walk(flow, { given: [] }, stranger).answers,
    facts: stranger,
    language: 'en' as const,
  };
}

describe('an answer as people type it', () => {
  it.each([
    ['doing', 'college', 'college'],
    ['doing', 'COLLEGE!', 'college'],
    ['doing', 'im at college atm', 'college'],
    ['doing', 'work', 'job'],
    ['doing', 'nothing', 'nothing'],
    ['going', 'its not good', 'hard'],
    ['going', 'pretty good', 'good'],
    ['going', 'shit', 'hard'],
    ['age', 'im 17', '16-17'],
    ['age', '22', '18-24'],
    ['year', 'yr 11', '11'],
    ['still', 'yh', 'yes'],
    ['still', 'nah', 'no'],
    ['like', 'Art or music, Computers', 'art,computers'],
    ['like', 'music and gaming', 'art,computers'],
    ['way', 'nope', 'nothing'],
    ['papers', 'im british', 'no'],
    ['mind', 'dunno', 'noIdea'],
  ])('%s: %s', (id, text, answer) => {
    expect(read(text, asked(id))).toEqual({ answer });
  });

  it('is asked again when it could mean two things, or nothing', () => {
    expect(read('school or college', asked('doing'))).toEqual({ fault: 'unclear' });
    expect(read('florble', asked('doing'))).toEqual({ fault: 'unclear' });
    expect(read('', asked('doing'))).toEqual({ fault: 'unclear' });
    expect(read('', asked('hardest'))).toEqual({ fault: 'unclear' });
  });

  it('may not be more than there is room for', () => {
    expect(read('people, making, computers, art', asked('like'))).toEqual({ fault: 'too many' });
    expect(read('x'.repeat(1001), asked('hardest'))).toEqual({ fault: 'too long' });
  });

  it('is a button only when it is exactly one', () => {
    expect(readExactly('Job', asked('doing'))).toEqual(['job']);
    expect(readExactly('i had a job but i want to die', asked('doing'))).toBeNull();
    expect(readExactly('anything', asked('hardest'))).toBeNull();
  });
});

describe('a word that works anywhere', () => {
  it.each([
    ['back', 'back'],
    ['Go back!!', 'back'],
    ['go back please', 'back'],
    ['wait what??', 'why'],
    ['MENU', 'menu'],
    ['Save for later', 'save'],
    ['A person', 'person'],
    ['can i talk to someone', 'person'],
    ['stopppp', 'stop'],
    ['rather not say', 'skip'],
    ['I don’t know', 'skip'],
    ['carry on', 'carryOn'],
    ['?', 'help'],
  ])('%s is %s', (text, word) => {
    expect(wordOf(text, 'en')).toBe(word);
  });

  it.each(['i want to go back to college', 'my person', 'change my life', 'college', ''])('"%s" is none', (text) => {
    expect(wordOf(text, 'en')).toBeNull();
  });

  it('is yes in many ways', () => {
    expect(['yh', 'Yes!', 'go on then', 'ok'].every((text) => says(text, 'yes', 'en'))).toBe(true);
  });
});
