import { bound, type Scope } from './expression.ts';

export type Json = string | number | boolean | null | Json[] | { [key: string]: Json };

/** Nothing, where a `$when` leaves a part out; several, where `$data` repeats it. */
type Part = (scope: Scope) => unknown;

const isPart = (made: unknown): made is Part => typeof made === 'function';

function listOf(items: Json[]): Part {
  const parts = items.map(compiled);
  return (scope) => {
    const list: unknown[] = [];
    for (const part of parts) {
      const value = isPart(part) ? part(scope) : part;
      if (Array.isArray(value)) list.push(...value);
      else if (value !== null) list.push(value);
    }
    return list;
  };
}

function condition(when: Json | undefined): Part {
  const made = typeof when === 'string' ? bound(when) : undefined;
  if (!isPart(made)) throw new Error('a condition of a card is no expression');
  return made;
}

function source(from: Json | undefined): Part {
  const made = typeof from === 'string' ? bound(from) : undefined;
  if (!isPart(made)) throw new Error('what a part of a card repeats is no expression');
  return made;
}

function objectOf({ $data, $when, ...rest }: { [key: string]: Json }): Part {
  const fields = Object.entries(rest).map(([key, json]): [string, unknown] => {
    if (key.startsWith('$')) throw new Error(`cards do not know ${key}`);
    return [key, compiled(json)];
  });
  const shown = $when === undefined ? undefined : condition($when);
  const one = (scope: Scope): unknown => {
    if (shown && shown(scope) !== true) return null;
    const made: Record<string, unknown> = {};
    for (const [key, part] of fields) made[key] = isPart(part) ? part(scope) : part;
    return made;
  };
  if ($data === undefined) return one;
  const from = source($data);
  return (scope) => {
    const elements = from(scope);
    if (!Array.isArray(elements)) return one({ root: scope.root, data: elements });
    const made = elements.map((data) => one({ root: scope.root, data })).filter((each) => each !== null);
    // As the template language has it: none is nothing, one is itself.
    return made.length > 1 ? made : (made[0] ?? null);
  };
}

function compiled(json: Json): unknown {
  if (typeof json === 'string') return bound(json);
  if (Array.isArray(json)) return listOf(json);
  return typeof json === 'object' && json !== null ? objectOf(json) : json;
}

/**
 * A template of the Adaptive Cards template language (as much of it as our cards use) as a function of the data: read once, filled
 * often. Throws on what it does not know. The reference engine is the referee of it in test/cards.
 */
export function compile(template: Json): (data: unknown) => unknown {
  const made = compiled(template);
  return (data) => (isPart(made) ? made({ root: data, data }) : made);
}
