import type { Pool } from 'pg';

/**
 * A secret of the demonstration that all its instances share: made by whoever comes first, kept in the database. In
 * production secrets are settings.
 */
export async function sharedSecret(pool: Pool, name: string, made: string, at: Date): Promise<string> {
  await pool.query(
    'INSERT INTO waymark.secret (name, value, made_at) VALUES ($1, $2, $3) ON CONFLICT (name) DO NOTHING',
    [name, made, at],
  );
  const { rows } = await pool.query('SELECT value FROM waymark.secret WHERE name = $1', [name]);
  return String(rows[0]?.value);
}
