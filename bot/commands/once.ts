import type { StaffTurn } from './command.ts';

/**
 * `work` done once for each line of a turn, however many ask: reading a line costs more than all else a command does. What is known
 * about the sender is read anew for each turn, and what was understood goes when it goes.
 */
export function oncePerTurn<T>(work: (turn: StaffTurn, line: string) => T): (turn: StaffTurn, line: string) => T {
  const turns = new WeakMap<StaffTurn['staff'], Map<string, T>>();
  return (turn, line) => {
    const lines = turns.get(turn.staff) ?? new Map<string, T>();
    turns.set(turn.staff, lines);
    const known = lines.get(line);
    if (known !== undefined) return known;
    const made = work(turn, line);
    lines.set(line, made);
    return made;
  };
}
