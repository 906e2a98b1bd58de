import type { Turn } from '../../conversation/run.ts';

/** Who is around somebody: their adviser, as they know them, and nobody else. */
export function aroundSample({ situation }: Turn): unknown[] {
  const adviser = situation.person?.adviser;
  const staff = adviser
    ? [
        {
          id: adviser.staffId,
          givenName: adviser.givenName,
          familyName: 'Adviser',
          role: 'adviser',
          roles: ['adviser'],
          managedBy: [],
        },
      ]
    : [];
  return [{ staff, others: [] }];
}
