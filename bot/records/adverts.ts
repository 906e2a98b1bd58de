import { asJson } from '../db/as-json.ts';
import type { Statement } from '../turn.ts';
import { prepared } from './writer.ts';

/** An advert as it is kept; instants as ISO text. */
export type AdvertRow = {
  id: string;
  reference: string;
  landlord: string;
  area: string;
  property_type: string;
  bedrooms: number;
  weekly_pence: number;
  opens_at: string;
  closes_at: string;
  criteria: object;
  url: string | null;
  address: string | null;
  source: string;
  imported_at: string;
};

/** Adverts are public, about nobody and of no event: those of a known reference are brought up to date, the others added. */
export const putAdverts = (rows: readonly AdvertRow[]): Statement =>
  prepared(
    `INSERT INTO care.advert (id, reference, landlord, area, property_type, bedrooms, weekly_pence, opens_at, closes_at,
       criteria, url, address, source, imported_at)
     SELECT id, reference, landlord, area, property_type, bedrooms, weekly_pence, opens_at, closes_at,
       criteria, url, address, source, imported_at FROM jsonb_populate_recordset(null::care.advert, $1)
     ON CONFLICT (reference) DO UPDATE SET landlord = excluded.landlord, area = excluded.area,
       property_type = excluded.property_type, bedrooms = excluded.bedrooms, weekly_pence = excluded.weekly_pence,
       opens_at = excluded.opens_at, closes_at = excluded.closes_at, criteria = excluded.criteria, url = excluded.url,
       address = excluded.address, source = excluded.source, imported_at = excluded.imported_at
     RETURNING (xmax = 0) AS fresh`,
    [asJson(rows)],
  );
