import { concernSpeaks } from '../../content/concern-speaks.ts';
import { type ConcernKind, say } from '../../content/index.ts';
import { bySecond } from '../../safety/look.ts';
import { en } from '../../safety/phrases/en.ts';
import type { Rule } from '../../safety/rule.ts';

/** The kinds of concern, in the order of `safety/look.ts`. */
export const kinds = Object.keys(bySecond) as ConcernKind[];

/** What a kind is called; `none`: no concern. */
export const kindName = (kind: string): string =>
  concernSpeaks.has(`kind.${kind}`) ? concernSpeaks.say(`kind.${kind}`) : say('en', 'review.kind.none');

/** How soon somebody must hear of a kind: what its rules say, and what holds when no rule speaks. */
export const hastesOf = (kind: ConcernKind): Rule['severity'][] =>
  [...new Set([...en.filter((rule) => rule.kind === kind).map(({ severity }) => severity), bySecond[kind]])].sort(
    (one, two) => order.indexOf(one) - order.indexOf(two),
  );
const order: Rule['severity'][] = ['now', 'today', 'soon'];
