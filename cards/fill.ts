import { showAsTyped } from './as-typed.ts';
import type { CardChannel } from './card.ts';
import { compile, type Json } from './template.ts';

type JsonObject = { [key: string]: Json };

const isObject = (json: Json | undefined): json is JsonObject =>
  typeof json === 'object' && json !== null && !Array.isArray(json);

function submit(execute: JsonObject): JsonObject {
  const { verb, data, ...rest } = execute;
  return { ...rest, type: 'Action.Submit', data: { ...(isObject(data) ? data : {}), verb: verb ?? null } };
}

/** What stands in for a chart: shown as often, and under the same condition, as the chart would be. */
function instead({ $when, $data, fallback }: JsonObject): Json {
  if (!isObject(fallback) || '$when' in fallback || '$data' in fallback)
    throw new Error('a chart needs a plain fallback');
  return { ...($when === undefined ? {} : { $when }), ...($data === undefined ? {} : { $data }), ...fallback };
}

/** Web chat knows neither `Action.Execute` nor charts nor refresh: each becomes what it stands for there. */
function forWeb(json: Json): Json {
  if (Array.isArray(json)) return json.map(forWeb);
  if (!isObject(json)) return json;
  if (typeof json.type === 'string' && json.type.startsWith('Chart.')) return forWeb(instead(json));
  const { refresh: _, ...rest } = json.type === 'Action.Execute' ? submit(json) : json;
  return Object.fromEntries(Object.entries(rest).map(([key, value]) => [key, forWeb(value)]));
}

/** Older Teams clients do not know `Action.Execute`: they take its plain form, which carries the same fields. */
function forTeams(json: Json): Json {
  if (Array.isArray(json)) return json.map(forTeams);
  if (!isObject(json)) return json;
  const inner = Object.fromEntries(Object.entries(json).map(([key, value]) => [key, forTeams(value)]));
  if (json.type !== 'Action.Execute') return inner;
  // Its own condition has decided before its plain form is looked at.
  const { $when: _, $data: __, ...plain } = inner;
  return { ...inner, fallback: submit(plain) };
}

type Fill = (data: unknown) => unknown;
const ready: Record<CardChannel, WeakMap<object, Fill>> = { web: new WeakMap(), teams: new WeakMap() };

function fillOf(template: object, channel: CardChannel): Fill {
  const known = ready[channel].get(template);
  if (known) return known;
  const made = compile(channel === 'web' ? forWeb(template as Json) : forTeams(template as Json));
  ready[channel].set(template, made);
  return made;
}

/**
 * A template with `data` in it, in the form that `channel` shows. The form is made of the template, once, and not of each filled
 * card. Throws where the template is not one that we can read.
 */
export function expand(template: object, data: Record<string, unknown>, channel: CardChannel): Record<string, unknown> {
  const filled = fillOf(template, channel)(data) as Record<string, unknown>;
  showAsTyped(filled);
  return filled;
}
