import type { Choice, Said } from './activity.ts';

/** A message of ours on its way: made once, posted with the same id until it is saved. */
export type Own = { id: string; text: string; shown: string; value?: unknown; hidden?: boolean };
export type State = 'sending' | 'waiting' | 'saved' | 'failed' | 'long';
export type Item = Said & { key: string; state: State; own?: Own };

/** The conversation as this page knows it: what was said, in order, and what is still on its way. */
export type Thread = {
  /** Takes in what came; the same message again replaces itself. Answers whether it was new. */
  hear(said: Said): boolean;
  add(own: Own): void;
  mark(id: string, state: State): void;
  drop(id: string): void;
  clear(): void;
  items(): Item[];
  /** The question that waits: the last one asked after which we have said nothing. */
  asking(): Item | undefined;
  ways(): Choice[] | undefined;
};

const blank = { cards: [], urgent: false, folded: false };

/** An empty conversation. Pure: no page, no clock, no network. */
export function newThread(): Thread {
  const items = new Map<string, Item>();
  let arrived = 0;

  // What is not yet numbered by the service comes last, in the order it was written.
  const sorted = () => [...items.values()].sort((a, b) => (a.seq ?? Infinity) - (b.seq ?? Infinity) || 0);

  return {
    hear(said) {
      const key = said.clientId ?? said.id;
      const known = items.get(key);
      const seq = said.seq ?? known?.seq ?? arrived;
      arrived = Math.max(arrived, seq) + 1e-6;
      items.set(key, { ...said, text: said.text || (known?.text ?? ''), key, seq, state: 'saved', own: known?.own });
      return known === undefined;
    },
    add: (own) => {
      items.set(own.id, { ...blank, key: own.id, id: own.id, mine: true, text: own.shown, state: 'sending', own });
    },
    mark(id, state) {
      const item = items.get(id);
      if (item && item.state !== 'saved') items.set(id, { ...item, state });
    },
    drop: (id) => {
      items.delete(id);
    },
    clear: () => items.clear(),
    items: sorted,
    asking() {
      const all = sorted();
      const last = all.findLastIndex((item) => item.mine || item.ask);
      return all[last]?.ask ? all[last] : undefined;
    },
    ways: () => sorted().findLast((item) => !item.mine && item.ways)?.ways,
  };
}
