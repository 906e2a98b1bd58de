import type { Pool, PoolClient } from 'pg';

/** The pool, and the names of what was sent through it. */
export function watched(pool: Pool, sent: string[]): Pool {
  const connect = async () => {
    const client = await pool.connect();
    const watching = new Proxy(client, {
      get: (target, key) => {
        const found = Reflect.get(target, key) as unknown;
        if (key !== 'query') return typeof found === 'function' ? found.bind(target) : found;
        return (query: string | { name: string }) => {
          sent.push(typeof query === 'string' ? query : query.name);
          return target.query(query as string);
        };
      },
    });
    return watching as PoolClient;
  };
  return { connect } as Pool;
}
