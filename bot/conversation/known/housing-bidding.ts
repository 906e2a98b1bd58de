import { z } from 'zod';
import { lawOn } from '../../content/dated/housing.ts';
import type { Home, HomesFacts, MyBid, SkillSeen } from '../../flows/housing-bidding-facts.ts';
import { homeCriteria, homeSkills, homeTypes, skillHelpers, skillScores } from '../../reference/homes.ts';
import type { Read } from '../../turn.ts';
import type { Knowing } from './knowing.ts';

// A month of adverts of one council fits; who wants to see all of them goes to the scheme's own site.
const mostHomes = 100;

/** Homes that are open for bids, those that close first before the others. Public: nobody is named in them. */
const openHomes = (now: Date): Read => ({
  name: 'open homes',
  text: `SELECT id, reference, landlord, area, property_type AS type, bedrooms, weekly_pence AS "weeklyPence",
      opens_at AS "opensAt", closes_at AS "closesAt", criteria, url, source,
      (imported_at AT TIME ZONE 'Europe/London')::date::text AS "importedOn"
    FROM care.advert WHERE opens_at <= $1 AND closes_at > $1 ORDER BY closes_at, weekly_pence, reference LIMIT ${mostHomes}`,
  values: [now.toISOString()],
});

const instant = z.coerce.date().transform((at) => at.toISOString());
const homeRow: z.ZodType<Home> = z.object({
  id: z.uuid(),
  reference: z.string(),
  landlord: z.string(),
  area: z.string(),
  type: z.enum(homeTypes),
  bedrooms: z.int(),
  weeklyPence: z.int(),
  opensAt: instant,
  closesAt: instant,
  criteria: homeCriteria,
  url: z.string().nullable(),
  source: z.string(),
  importedOn: z.iso.date(),
}) as never;

/**
 * What one person has to do with homes: how they stand on the register (confirmed before said), the bids that are not withdrawn
 * and not long over, and how each thing of the check was scored last, by them and by staff.
 */
const myHomes = (personId: string, today: string): Read => ({
  name: 'my homes',
  text: `SELECT
    (SELECT jsonb_build_object('band', h.band, 'bedrooms', h.bedrooms, 'standing', h.standing,
        'confirmed', h.standing NOT LIKE 'said\\_%')
      FROM care.housing_application h WHERE h.person_id = $1 AND h.closed_on IS NULL
      ORDER BY h.standing LIKE 'said\\_%', h.event_id DESC LIMIT 1) AS register,
    (SELECT coalesce(jsonb_agg(b.bid ORDER BY b.closed, b.at DESC), '[]') FROM (
      SELECT v.closes_at < $2::date AS closed, b.wanted_at AS at, jsonb_build_object('id', b.id, 'advertId', v.id,
        'reference', v.reference, 'area', v.area, 'type', v.property_type, 'bedrooms', v.bedrooms,
        'closesAt', v.closes_at, 'how', b.how, 'asked', b.asked_at IS NOT NULL, 'risen', b.risen_at IS NOT NULL,
        'reported', b.reported_at IS NOT NULL, 'confirmedOn', (b.confirmed_at AT TIME ZONE 'Europe/London')::date,
        'couldNot', b.could_not_at IS NOT NULL, 'position', b.position, 'positionOn', b.position_on,
        'offered', b.offered_at IS NOT NULL, 'answerBy', b.answer_by, 'answerSaid', b.answer_said,
        'accepted', b.accepted_at IS NOT NULL, 'refused', b.refused_at IS NOT NULL,
        'unsuccessful', b.unsuccessful_at IS NOT NULL) AS bid
      FROM care.bid b JOIN care.advert v ON v.id = b.advert_id
      WHERE b.person_id = $1 AND b.withdrawn_at IS NULL AND v.closes_at > $2::date - interval '60 days'
      ORDER BY closed, b.wanted_at DESC LIMIT 40) b) AS bids,
    (SELECT coalesce(jsonb_agg(to_jsonb(s)), '[]') FROM (
      SELECT DISTINCT ON (c.skill, c.scored_by = 'young_person') c.skill, c.scored_by = 'young_person' AS own, c.score,
        w.text AS reason, c.helper, c.look_again_on AS "lookAgainOn"
      FROM care.skill_check c LEFT JOIN waymark.words w ON w.id = c.reason_id AND w.restricted_to = '{}'
      WHERE c.person_id = $1 AND c.scored_by <> 'carer'
      ORDER BY c.skill, c.scored_by = 'young_person', c.scored_on DESC, c.event_id DESC) s) AS skills`,
  values: [personId, today],
});

const offset = z.iso.datetime({ offset: true }).transform((at) => new Date(at).toISOString());
const bid: z.ZodType<MyBid> = z.object({
  id: z.uuid(),
  advertId: z.uuid(),
  reference: z.string(),
  area: z.string(),
  type: z.enum(homeTypes),
  bedrooms: z.int(),
  closesAt: offset,
  how: z.enum(['self', 'adviser', 'connected']).nullable(),
  asked: z.boolean(),
  risen: z.boolean(),
  reported: z.boolean(),
  confirmedOn: z.iso.date().nullable(),
  couldNot: z.boolean(),
  position: z.int().nullable(),
  positionOn: z.iso.date().nullable(),
  offered: z.boolean(),
  answerBy: offset.nullable(),
  answerSaid: z.enum(['yes', 'no']).nullable(),
  accepted: z.boolean(),
  refused: z.boolean(),
  unsuccessful: z.boolean(),
}) as never;

const skill = z.object({
  skill: z.enum(homeSkills),
  own: z.boolean(),
  score: z.enum(skillScores),
  reason: z.string().nullable(),
  helper: z.enum(Object.values(skillHelpers)).nullable(),
  lookAgainOn: z.iso.date().nullable(),
});
const mineRow = z.object({
  register: z
    .object({ band: z.string().nullable(), bedrooms: z.int().nullable(), standing: z.string(), confirmed: z.boolean() })
    .nullable(),
  bids: z.array(bid),
  skills: z.array(skill),
});

function sideBySide(rows: z.infer<typeof skill>[]): SkillSeen[] {
  return homeSkills.flatMap((name): SkillSeen[] => {
    const of = rows.filter((row) => row.skill === name);
    const [mine, theirs] = [of.find((row) => row.own), of.find((row) => !row.own)];
    if (!mine && !theirs) return [];
    return [
      {
        skill: name,
        mine: mine?.score ?? null,
        theirs: theirs?.score ?? null,
        theirReason: theirs?.reason ?? null,
        helper: mine?.helper ?? theirs?.helper ?? null,
        lookAgainOn: mine?.lookAgainOn ?? theirs?.lookAgainOn ?? null,
      },
    ];
  });
}

/** "A home" knows the open adverts for anybody; of one person only where their record is open on this phone. */
export const housingBidding: Knowing = {
  needs: ({ person, open, now, today }) => [openHomes(now), ...(person && open ? [myHomes(person.id, today)] : [])],
  facts(found, { person, open, today }) {
    const row = person && open ? found['my homes']?.[0] : undefined;
    const mine = row ? mineRow.parse(row) : null;
    const homes: HomesFacts = {
      homes: (found['open homes'] ?? []).map((one) => homeRow.parse(one)),
      law: lawOn(today),
      mine: mine && { ...mine, skills: sideBySide(mine.skills) },
    };
    return { homes };
  },
};
