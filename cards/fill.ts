import { createRequire } from 'node:module';
import type { CardChannel } from './card.ts';

type Json = string | number | boolean | null | Json[] | { [key: string]: Json };
type JsonObject = { [key: string]: Json };

const isObject = (json: Json | undefined): json is JsonObject =>
  typeof json === 'object' && json !== null && !Array.isArray(json);

// What we use of the engine. Its own types lead into the sources of the card renderer, which the compiler refuses in a project
// that Node runs as it is written.
type Template = { expand(context: { $root: unknown }): unknown };
type Engine = { Template: new (card: object) => Template };

// The template engine takes a third of a second to load: not before the first card is needed.
let engine: Engine | undefined;
const compiled = new WeakMap<object, Template>();

function templateOf(template: object): Template {
  const known = compiled.get(template);
  if (known) return known;
  engine ??= createRequire(import.meta.url)('adaptivecards-templating') as Engine;
  const made = new engine.Template(template);
  compiled.set(template, made);
  return made;
}

function submit(execute: JsonObject): JsonObject {
  const { verb, data, ...rest } = execute;
  return { ...rest, type: 'Action.Submit', data: { ...(isObject(data) ? data : {}), verb: verb ?? null } };
}

/** Web chat knows neither `Action.Execute` nor charts nor refresh: each becomes what it stands for there. */
function forWeb(json: Json): Json {
  if (Array.isArray(json)) return json.map(forWeb);
  if (!isObject(json)) return json;
  if (typeof json.type === 'string' && json.type.startsWith('Chart.')) return forWeb(json.fallback ?? null);
  const { refresh: _, ...rest } = json.type === 'Action.Execute' ? submit(json) : json;
  return Object.fromEntries(Object.entries(rest).map(([key, value]) => [key, forWeb(value)]));
}

/** Older Teams clients do not know `Action.Execute`: they take its plain form, which carries the same fields. */
function forTeams(json: Json): Json {
  if (Array.isArray(json)) return json.map(forTeams);
  if (!isObject(json)) return json;
  const inner = Object.fromEntries(Object.entries(json).map(([key, value]) => [key, forTeams(value)]));
  return json.type === 'Action.Execute' ? { ...inner, fallback: submit(inner) } : inner;
}

/** A template with `data` in it, in the form that `channel` shows. */
export function expand(template: object, data: Record<string, unknown>, channel: CardChannel): Record<string, unknown> {
  const filled = templateOf(template).expand({ $root: data }) as Json;
  return (channel === 'web' ? forWeb(filled) : forTeams(filled)) as Record<string, unknown>;
}
