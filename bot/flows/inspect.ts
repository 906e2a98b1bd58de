import type { Key } from '../content/index.ts';
import { type Flow, type Next, type Option, type Step, waits } from './flow.ts';

export type Fault = {
  step: string;
  fault:
    | 'dead end'
    | 'names no step'
    | 'unreachable'
    | 'never waits'
    | 'loop'
    | 'missing words'
    | 'question without why'
    | 'too many choices'
    | 'writes unchecked';
};

// One screen of a phone, and what a tired reader takes in.
const mostChoices = 6;

function targets(next: Next<string>): string[] {
  return typeof next === 'string' ? [next] : next.map((way) => (typeof way === 'string' ? way : way[1]));
}

const fixedOptions = (step: Step<string>): readonly Option<string>[] =>
  (step.kind === 'choose' || step.kind === 'many') && typeof step.options !== 'function' ? step.options : [];

/** Every step that one step can lead to, whatever is answered. */
function ways(step: Step<string>): string[] {
  if (step.kind === 'end') return [];
  const chosen = fixedOptions(step).flatMap((one) => (one.next ? [one.next] : []));
  return [...targets(step.next), ...chosen, ...(step.kind === 'check' ? [step.bin] : [])];
}

/** The steps reached from `from` without entering one that `stop` holds for. */
function reached(flow: Flow, from: string, stop: (step: Step<string>) => boolean = () => false): Set<string> {
  const found = new Set<string>();
  const look = [from];
  for (let id = look.pop(); id !== undefined; id = look.pop()) {
    const step = flow.steps[id];
    if (!step || found.has(id)) continue;
    found.add(id);
    if (!stop(step)) look.push(...ways(step));
  }
  return found;
}

/** The names of sentences that a step holds; those that depend on answers are checked by their types and by the golden chats. */
export function wordsOf(part: unknown): string[] {
  if (typeof part === 'string') return /^[a-z-]+\./.test(part) ? [part] : [];
  if (Array.isArray(part)) return part.flatMap(wordsOf);
  if (typeof part !== 'object' || part === null) return [];
  return Object.entries(part).flatMap(([name, below]) =>
    ['next', 'value', 'bin', 'ending'].includes(name) ? [] : wordsOf(below),
  );
}

/** What is wrong with a flow, as data; none when it can be played to an end from everywhere. `has`: whether a sentence exists. */
export function inspect(flow: Flow, has: (key: Key) => boolean): Fault[] {
  const faults: Fault[] = [];
  const ends = (id: string) => [...reached(flow, id)].some((one) => flow.steps[one]?.kind === 'end');
  const alive = reached(flow, flow.first);
  if (!flow.steps[flow.first]) faults.push({ step: flow.first, fault: 'names no step' });
  for (const [id, step] of Object.entries(flow.steps)) {
    const add = (fault: Fault['fault']) => faults.push({ step: id, fault });
    const on = ways(step);
    if (on.some((to) => !flow.steps[to])) add('names no step');
    if (!alive.has(id)) add('unreachable');
    if (!ends(id)) add('dead end');
    // Answers are kept by step, so a step that comes round again would be answered already.
    if (on.some((to) => reached(flow, to).has(id))) add('loop');
    if (wordsOf(step).some((key) => !has(key as Key))) add('missing words');
    if (waits(step) && (step.why as string) === '') add('question without why');
    if (fixedOptions(step).length > mostChoices) add('too many choices');
  }
  const unasked = reached(flow, flow.first, waits);
  if ([...unasked].some((id) => flow.steps[id]?.kind === 'end'))
    faults.push({ step: flow.first, fault: 'never waits' });
  const unchecked = reached(flow, flow.first, (step) => step.kind === 'check');
  for (const id of unchecked) {
    if (flow.steps[id]?.kind === 'record') faults.push({ step: id, fault: 'writes unchecked' });
  }
  return faults;
}
