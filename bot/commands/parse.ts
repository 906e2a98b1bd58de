import type { Command } from './command.ts';

type Start = { command: Command; start: string };
const startsOf = new WeakMap<readonly Command[], Start[]>();

/** All words that start a command, the longest first: made once for a list. */
function startsIn(commands: readonly Command[]): Start[] {
  const known = startsOf.get(commands);
  if (known) return known;
  const made = commands.flatMap((command) => command.starts.map((start) => ({ command, start })));
  made.sort((a, b) => b.start.length - a.start.length);
  startsOf.set(commands, made);
  return made;
}

const takesLine = (command: Command): boolean => command.may !== null || command.takesLine === true;

/**
 * The command that a line starts with, by its first word or words, and the rest of the line. Undefined: it starts with none.
 * `parse('log call Jade 20m', commands)` is log-contact with `call Jade 20m`.
 */
export function parse(text: string, commands: readonly Command[]): { command: Command; rest: string } | undefined {
  const line = text.trim().replace(/^\//, '');
  const small = line.toLowerCase();
  const whole = small.replace(/(\s+(please|me))*[\s.!?]*$/, '');
  const hit = startsIn(commands).find(({ command, start }) => {
    if (small === start || whole === start) return true;
    if (command.not?.test(line)) return false;
    return takesLine(command) && small.startsWith(start) && /^[\s:,]/.test(line.slice(start.length));
  });
  if (!hit) return undefined;
  const rest = line.slice(hit.start.length).replace(/^[\s:,]+/, '');
  return { command: hit.command, rest: takesLine(hit.command) ? rest : '' };
}
