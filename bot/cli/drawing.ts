import { instance } from '@viz-js/viz';
import { demoCouncilFile, readCouncil } from '../config/council.ts';
import { type Language, say } from '../content/index.ts';
import { factsOf } from '../conversation/facts.ts';
import { speak } from '../conversation/speak.ts';
import { type Facts, type Flow, here, type Next, type Option, type Spoken, type Step, waits } from '../flows/flow.ts';
import { currentFlow, type FlowId, flows } from '../flows/index.ts';

const ink = '#1d2b36';
const colours = { say: '#eef1f4', choose: '#dcebf7', many: '#dcebf7', write: '#fdf3d4', check: '#dff2e1' };

/** Breaks a text into lines of about `width` letters. */
function wrapped(text: string, width = 32): string {
  const lines = [''];
  for (const word of text.split(/\s+/)) {
    const last = lines.length - 1;
    if (`${lines[last]} ${word}`.length > width && lines[last] !== '') lines.push(word);
    else lines[last] = `${lines[last]} ${word}`.trim();
  }
  return lines.join('\n');
}

/** A sentence as it is said to somebody of whom nothing is known; a part that needs more to be known is left out. */
function words(part: Spoken | ((...all: never[]) => Spoken), facts: Facts, language: Language): string {
  try {
    return speak(here(part as Spoken, {}, facts), facts, language);
  } catch {
    return '';
  }
}

function said(step: Step<string>, id: string, facts: Facts, language: Language): string {
  if (waits(step)) return words(step.ask as Spoken, facts, language) || id;
  if (step.kind === 'record') return say(language, 'drawing.record');
  const lines =
    typeof step.show === 'function'
      ? say(language, 'drawing.fits', { step: id })
      : step.show.map((one) => words(one, facts, language)).join(' ');
  return step.kind === 'end' ? say(language, 'drawing.end', { words: lines }) : lines;
}

type Edge = { tail: string; head: string; attributes: Record<string, string> };
const edge = (tail: string, head: string, attributes: Record<string, string> = {}): Edge => ({
  tail,
  head,
  attributes,
});

function edgesOf(id: string, step: Step<string>, facts: Facts, language: Language): Edge[] {
  if (step.kind === 'end') return [];
  const ways = (next: Next<string>): Edge[] =>
    typeof next === 'string'
      ? [edge(id, next)]
      : next.map((way) => (typeof way === 'string' ? edge(id, way) : edge(id, way[1], { style: 'dashed' })));
  const options: readonly Option<string>[] =
    (step.kind === 'choose' || step.kind === 'many') && typeof step.options !== 'function' ? step.options : [];
  const chosen = options.flatMap((one) =>
    one.next ? [edge(id, one.next, { label: wrapped(words(one.title, facts, language), 22) })] : [],
  );
  const bin = step.kind === 'check' ? [edge(id, step.bin, { label: say(language, 'common.check.bin') })] : [];
  return [...ways(step.next), ...chosen, ...bin];
}

/** The buttons of a question, below what is asked. */
function buttonsOf(step: Step<string>, facts: Facts, language: Language): string {
  if ((step.kind !== 'choose' && step.kind !== 'many') || typeof step.options === 'function') return '';
  return `[${step.options.map((one) => words(one.title, facts, language)).join('] [')}]`;
}

/**
 * A flow as a picture for people who do not read code: every question with its buttons, every way from it, every end. A dashed
 * way is taken when something holds that is known or was answered. Answers SVG.
 */
async function drawFlow(flow: Flow, facts: Facts, language: Language = 'en'): Promise<string> {
  const viz = await instance();
  const steps = Object.entries(flow.steps);
  return viz.renderString(
    {
      directed: true,
      graphAttributes: { rankdir: 'TB', ranksep: '0.35', nodesep: '0.25', bgcolor: 'white', fontname: 'sans-serif' },
      nodeAttributes: {
        shape: 'box',
        style: 'rounded,filled',
        color: ink,
        fontname: 'sans-serif',
        fontsize: '11',
        margin: '0.22,0.08',
      },
      edgeAttributes: { color: ink, fontname: 'sans-serif', fontsize: '9', arrowsize: '0.6' },
      nodes: steps.map(([name, step]) => ({
        name,
        attributes: {
          label: [wrapped(said(step, name, facts, language)), wrapped(buttonsOf(step, facts, language), 44)]
            .filter(Boolean)
            .join('\n'),
          fillcolor: step.kind in colours ? colours[step.kind as keyof typeof colours] : 'white',
          ...(step.kind === 'end' ? { penwidth: '2' } : {}),
          ...(name === flow.first ? { penwidth: '3' } : {}),
        },
      })),
      edges: steps.flatMap(([name, step]) => edgesOf(name, step, facts, language)),
    },
    { format: 'svg' },
  );
}

/** Every flow in its latest version as SVG, by id: as somebody sees it of whom nothing is known, on a weekday in working hours. */
export async function drawings(): Promise<Record<string, string>> {
  const council = readCouncil(demoCouncilFile);
  const facts = factsOf({ person: null, now: new Date('2026-03-18T10:00:00Z'), council });
  const ids = Object.keys(flows) as FlowId[];
  return Object.fromEntries(await Promise.all(ids.map(async (id) => [id, await drawFlow(currentFlow(id), facts)])));
}
