/**
 * Runs work of the same key one after the other, of different keys side by side: two messages of one conversation on one
 * instance need not both think and one of them lose.
 */
export function inOrder() {
  const last = new Map<string, Promise<unknown>>();
  return <T>(key: string, work: () => Promise<T>): Promise<T> => {
    const before = last.get(key);
    const mine = before ? before.then(work, work) : work();
    last.set(key, mine);
    const tidy = () => {
      if (last.get(key) === mine) last.delete(key);
    };
    mine.then(tidy, tidy);
    return mine;
  };
}
