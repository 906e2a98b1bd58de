import { z } from 'zod';
import { read } from '../db/commit.ts';
import { type AlertRoute, alertRoutes } from '../events/concern.ts';
import { mailFor, webhookFor } from '../notify/concern-outside.ts';
import { concern, readConcern } from '../records/concern-reads.ts';
import { happen } from './happen.ts';
import type { JobParts } from './parts.ts';
import type { Work } from './queue.ts';

const toldBefore = (cause: string) => ({
  name: 'told before',
  text: 'SELECT FROM care.event WHERE cause = $1',
  values: [cause],
});

/** Word of a concern by one of the ways beside Teams: tried until the other side takes it, or somebody has the concern. */
export const alertOutside = (parts: JobParts): Work => ({
  retries: 20,
  async run({ concernId, rung: given, route: way }) {
    const route: AlertRoute | undefined = alertRoutes.find((name) => name === way);
    const rung = z.coerce.number().int().min(0).catch(0).parse(given);
    if (!concernId || !route) return;
    const cause = `concern-told:${concernId}:${rung}:${route}`;
    const found = await read(parts.pool, [readConcern(concernId), toldBefore(cause)]);
    const [row] = found['one concern'] ?? [];
    if (!row || (found['told before'] ?? []).length > 0) return;
    const one = concern.parse(row);
    if (one.closedAt || one.acceptedBy) return;
    const { outside, council } = parts;
    if (route === 'mail' && outside?.mail) for (const mail of mailFor(rung, one, council)) await outside.mail(mail);
    if (route === 'webhook' && outside?.webhook) await outside.webhook(webhookFor(rung, one, council));
    const told = { type: 'concern_told' as const, personId: one.person?.id ?? null, data: { concernId, route, rung } };
    await happen(parts, [told], cause);
  },
});
