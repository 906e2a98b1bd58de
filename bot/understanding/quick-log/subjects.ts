import type { Topic } from '../../reference/topics.ts';
import { topicsIn } from '../topics.ts';

type Stretch = { start: number; end: number };

/** Whom of the person's people the contact was with, which is no topic: "spoke to Jade's mum about rent". */
const others =
  /@ (?:foster |social )?(?:mum|mother|dad|father|carers?|worker|brother|sister|nan|partner|parents?)\b(?! (?:trouble|issues|problems))/g;

const blank = (said: string): string => ' '.repeat(said.length);

function topicsOf(plain: string): Topic[] {
  const text = plain.replace(others, (said) => `@${blank(said.slice(1))}`);
  return [...new Set(topicsIn(text).map(({ topic }) => topic))];
}

/** Topics of a line; the way a contact was made ("prison visit") says one only where nothing else does. */
export function subjectsOf(main: string, way?: Stretch): Topic[] {
  if (!way) return topicsOf(main);
  const topics = topicsOf(main.slice(0, way.start) + blank(main.slice(way.start, way.end)) + main.slice(way.end));
  return topics.length > 0 ? topics : topicsOf(main);
}
