/**
 * How hard a text is to read: the Flesch-Kincaid grade (Kincaid and others, 1975): 0.39 words a sentence + 11.8 syllables a word
 * - 15.59. A grade is a school year in the United States; the age that goes with it is about the grade + 5.
 */
export function grade(sentences: readonly string[]): number {
  const words = sentences.flatMap(wordsOf);
  const ends = sentences.reduce((all, text) => all + Math.max(1, sentencesOf(text).length), 0);
  const syllables = words.reduce((all, word) => all + syllablesOf(word), 0);
  return 0.39 * (words.length / ends) + 11.8 * (syllables / words.length) - 15.59;
}

/** The words of a text; a number counts as one. */
export const wordsOf = (text: string): string[] => text.match(/[A-Za-z]+(?:['’-][A-Za-z]+)*|\d[\d,. ]*\d|\d/g) ?? [];

export const sentencesOf = (text: string): string[] =>
  text.split(/(?<=[.!?:])\s+|\n/).filter((part) => wordsOf(part).length > 0);

/** Syllables by groups of vowels, without a silent e at the end: right for nine words in ten, which is enough for a mean. */
export function syllablesOf(word: string): number {
  const low = word.toLowerCase().replace(/[^a-z]/g, '');
  if (low.length <= 3) return 1;
  const groups = low.replace(/(?:[^laeiouy]es|[^td]ed|[^laeiouy]e)$/, (end) => end[0] ?? '').match(/[aeiouy]{1,2}/g);
  return Math.max(1, groups?.length ?? 1);
}
