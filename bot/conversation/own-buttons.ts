import { say } from '../content/index.ts';
import { changeQuestion, personOffer, resumeQuestion } from './ask.ts';
import type { Talk } from './talk.ts';
import { bare } from './words.ts';
import { aboutQuestion } from './worry/concern-about.ts';

/** The buttons of a question of our own that is open beside the flow's. */
export function ownButtons(talk: Talk): string[] {
  const { state, language } = talk;
  const titles = (choices: { title: string }[] = []) => choices.map(({ title }) => title);
  switch (state.asked) {
    case 'person':
    case 'where':
      return titles([
        ...(personOffer(talk, 'concern').choices ?? []),
        ...(personOffer({ ...talk, step: null }, 'concern').choices ?? []),
        ...(personOffer(talk, 'misses').choices ?? []),
      ]);
    case 'about':
      return titles(aboutQuestion(talk).choices);
    case 'resume':
      return titles(resumeQuestion(talk).choices);
    case 'change':
      return titles(changeQuestion(talk).choices);
    case 'return':
    case 'aside':
      return [
        say(language, 'common.aside.yes'),
        say(language, 'common.aside.no'),
        say(language, 'common.aside.notNow'),
      ];
    case 'earlier':
      return [say(language, 'common.old.change'), say(language, 'common.old.leave')];
    default:
      return [];
  }
}

/** Whether a text is one of these buttons, or several of them with commas between. */
export function isOneOf(text: string, titles: string[]): boolean {
  const known = new Set(titles.map(bare));
  const pieces = text.split(/,|\n/).filter((piece) => bare(piece) !== '');
  return known.has(bare(text)) || (pieces.length > 0 && pieces.every((piece) => known.has(bare(piece))));
}
