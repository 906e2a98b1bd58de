import { topics } from '../../bot/reference/topics.ts';
import { readTopics } from '../../bot/understanding/topics.ts';
import { topicWords } from '../../bot/understanding/words/topic-words.ts';

describe('what a note is about', () => {
  it.each([
    ['rent arrears', ['housing']],
    ['rent and a college place', ['housing', 'education']],
    ['bank card', ['money']],
    ['council tax letter', ['money']],
    ['bus pass', ['money']],
    ['nursery funding', ['parenting']],
    ['hospital appointment support', ['health']],
    ['licence recall', ['offending']],
    ['provisional licence', ['documents']],
    ['college interview', ['education']],
    ['home office interview', ['immigration']],
    ['job interview', ['employment']],
    ['apprenticeships', ['employment']],
    ['cscs card', ['training']],
    ['row with her mum', ['relationships']],
    ['solicitor details', ['immigration']],
    ['court, solicitor', ['offending']],
    ['met at college re rent', ['housing']],
    ['saw him at the police station', ['offending']],
    ['universal credit', ['money']],
    ['new social worker', []],
    ['had a nice chat', []],
  ])('%s: %s', (text, expected) => {
    expect(readTopics(text).topics).toEqual(expected);
  });

  it('names each topic once, where it was first said', () => {
    const found = readTopics('rent, landlord, debts');
    expect(found.topics).toEqual(['housing', 'money']);
    expect(found.spans[0]).toEqual({ start: 0, end: 4 });
  });

  it('has words for every topic of the list', () => {
    const named = new Set(topicWords.map(([topic]) => topic));
    expect(topics.filter((topic) => !named.has(topic))).toEqual([]);
  });
});
