import { asJson } from '../db/as-json.ts';
import type { Statement } from '../turn.ts';
import { prepared } from './writer.ts';

/** Something on the opportunities board as it is kept; days as `2026-03-18`, instants as ISO text. */
export type OpportunityRow = {
  id: string;
  reference: string;
  title: string;
  kind: string;
  about: string | null;
  place: string | null;
  starts_on: string | null;
  starts_at: string | null;
  closes_on: string | null;
  places: number | null;
  ring_fenced: boolean;
  youngest: number | null;
  oldest: number | null;
  url: string | null;
  source: string;
  imported_at: string;
};

// Whoever gives out the places counts those that were said yes to as gone; here they are still held.
const held = `(SELECT count(*) FROM care.opportunity_interest i
  WHERE i.opportunity_id = o.id AND i.withdrawn_at IS NULL AND i.confirmed_at IS NOT NULL)`;

/** Opportunities are public, about nobody and of no event: those of a known reference are brought up to date, the others added. */
export const putOpportunities = (rows: readonly OpportunityRow[]): Statement =>
  prepared(
    `INSERT INTO care.opportunity AS o (id, reference, title, kind, about, place, starts_on, starts_at, closes_on, places,
       ring_fenced, youngest, oldest, url, source, imported_at)
     SELECT id, reference, title, kind, about, place, starts_on, starts_at, closes_on, places, ring_fenced, youngest, oldest,
       url, source, imported_at FROM jsonb_populate_recordset(null::care.opportunity, $1)
     ON CONFLICT (reference) DO UPDATE SET title = excluded.title, kind = excluded.kind, about = excluded.about,
       place = excluded.place, starts_on = excluded.starts_on, starts_at = excluded.starts_at, closes_on = excluded.closes_on,
       places = excluded.places + ${held}, ring_fenced = excluded.ring_fenced, youngest = excluded.youngest,
       oldest = excluded.oldest, url = excluded.url, source = excluded.source, imported_at = excluded.imported_at
     RETURNING (xmax = 0) AS fresh`,
    [asJson(rows)],
  );
