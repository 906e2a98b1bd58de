import { z } from 'zod';
import { type AlertRoute, alertRoutes } from '../events/concern.ts';
import type { Read } from '../turn.ts';

const dayMs = 86_400_000;
// A week, and a day to answer in.
const goodMs = 8 * dayMs;

const row = z.object({ route: z.enum(alertRoutes), sentAt: z.date().nullable(), answeredAt: z.date().nullable() });

/** When each way to a person was last tried, and when a person last answered on it. */
export const readRoutes = (): Read => ({
  name: 'routes',
  text: `SELECT route, max(sent_at) AS "sentAt", max(answered_at) AS "answeredAt" FROM waymark.alert_test GROUP BY route`,
  values: [],
});

export type RouteState = 'passed' | 'waiting' | 'failed' | 'untried';

/** How each way stands: whether a person answered on it within a week and a day. */
export function routeStates(rows: unknown[], now: Date): Record<AlertRoute, RouteState> {
  const known = new Map(rows.map((one) => row.parse(one)).map((one) => [one.route, one]));
  const state = (route: AlertRoute): RouteState => {
    const one = known.get(route);
    if (!one?.sentAt) return 'untried';
    if (one.answeredAt && now.getTime() - one.answeredAt.getTime() <= goodMs) return 'passed';
    return now.getTime() - one.sentAt.getTime() <= dayMs ? 'waiting' : 'failed';
  };
  return { teams: state('teams'), mail: state('mail'), webhook: state('webhook') };
}

export const provenRoutes = (rows: unknown[], now: Date): AlertRoute[] =>
  alertRoutes.filter((route) => routeStates(rows, now)[route] === 'passed');

/** One test, and whether it was answered. */
export const readAlertTest = (testId: string): Read => ({
  name: 'alert test',
  text: 'SELECT id, route, sent_at AS "sentAt", answered_at AS "answeredAt" FROM waymark.alert_test WHERE id = $1',
  values: [testId],
});
export const alertTest = row.extend({ id: z.uuid() });
