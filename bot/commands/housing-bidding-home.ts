import { z } from 'zod';
import { card, type Pressed } from '../../cards/index.ts';
import { firstNameOf } from '../../cards/names.ts';
import { type Key, say, sayLine } from '../content/index.ts';
import type { Happened, Words } from '../events.ts';
import { type HomeSkill, homeSkills, lookAgainDays, skillHelpers, skillScores } from '../reference/homes.ts';
import { dayAfter } from '../reference/london-time.ts';
import type { Read } from '../turn.ts';
import { answer, type Came, defineCommand, rowsOf, type StaffTurn } from './command.ts';
import { begin } from './proceed.ts';
import { decide, peopleById, person, type Who } from './who.ts';

const standings = ['registered', 'applied', 'on_hold', 'closed'] as const;

const application = z.object({ standing: z.string(), band: z.string().nullable(), bedrooms: z.int().nullable() });
const view = z.object({ skill: z.enum(homeSkills), own: z.boolean(), score: z.enum(skillScores) });

const readApplications = (personId: string): Read => ({
  name: 'applications',
  text: `SELECT standing, band, bedrooms FROM care.housing_application WHERE person_id = $1 AND closed_on IS NULL
    ORDER BY standing LIKE 'said\\_%', event_id DESC`,
  values: [personId],
});
const readViews = (personId: string): Read => ({
  name: 'skill views',
  text: `SELECT DISTINCT ON (skill, scored_by = 'young_person') skill, scored_by = 'young_person' AS own, score
    FROM care.skill_check WHERE person_id = $1 AND scored_by <> 'carer'
    ORDER BY skill, scored_by = 'young_person', scored_on DESC, event_id DESC`,
  values: [personId],
});

const standingInWords = (code: string): string => sayLine('en', { key: `staff-homes.record.standings.${code}` as Key });

function saidIn(one: z.infer<typeof application>): string {
  const said = one.standing.startsWith('said_');
  return sayLine('en', {
    key: said ? 'staff-homes.record.says' : 'staff-homes.record.confirmed',
    values: { standing: standingInWords(one.standing), band: one.band ?? 'none', bedrooms: one.bedrooms ?? 'none' },
  });
}

function recordCard(
  turn: StaffTurn,
  who: Who,
  applications: z.infer<typeof application>[],
  views: z.infer<typeof view>[],
) {
  const confirmed = applications.find(({ standing }) => !standing.startsWith('said_'));
  const scoreOf = (skill: HomeSkill, own: boolean) =>
    views.find((one) => one.skill === skill && one.own === own)?.score;
  const words = (score: (typeof skillScores)[number]) => say('en', `staff-homes.record.score.${score}`);
  return card('home-record', {
    personId: who.id,
    title: say('en', 'staff-homes.record.title', { name: firstNameOf(who) }),
    facts: (applications.length > 0 ? applications.map(saidIn) : [say('en', 'staff-homes.record.none')]).map(
      (value) => ({ label: say('en', 'staff-homes.record.register'), value }),
    ),
    standings: standings.map((value) => ({ title: standingInWords(value), value })),
    now: {
      standing: confirmed?.standing ?? 'registered',
      band: confirmed?.band ?? applications[0]?.band ?? '',
      bedrooms: confirmed?.bedrooms ?? null,
    },
    today: turn.today,
    skills: homeSkills.map((skill) => {
      const own = scoreOf(skill, true);
      const name = say('en', `housing-bidding.skill.${skill}.name`);
      return {
        id: skill,
        label: own ? say('en', 'staff-homes.record.own', { skill: name, score: words(own) }) : name,
        value: scoreOf(skill, false) ?? 'not_said',
      };
    }),
    scores: [
      { title: say('en', 'staff-homes.record.notSaid'), value: 'not_said' },
      ...skillScores.map((value) => ({ title: words(value), value })),
    ],
    labels: {
      standing: say('en', 'staff-homes.record.standing'),
      band: say('en', 'staff-homes.record.band'),
      bedrooms: say('en', 'staff-homes.record.bedrooms'),
      since: say('en', 'staff-homes.record.since'),
      save: say('en', 'staff-homes.record.save'),
      skills: say('en', 'staff-homes.record.skills'),
      skillsHow: say('en', 'staff-homes.record.skillsHow'),
      reason: say('en', 'staff-homes.record.skillsReason'),
      saveSkills: say('en', 'staff-homes.record.skillsSave'),
    },
  });
}

/** The register and skills of one person, as said and as confirmed. */
export const home = defineCommand({
  id: 'home',
  starts: ['home', 'register', 'skills'],
  not: /^home[\s-]*(?:visit|call)/i,
  may: 'read_record',
  fields: z.object({}),
  what: () => say('en', 'staff-homes.what.home'),
  examples: ['home jade'],
  run: (turn, rest) => begin(turn, home, rest, {}),
  finish(turn, who, _draft, allowed) {
    const reads = [readApplications(who.id), readViews(who.id)] as const;
    const applications = rowsOf(turn, reads[0], application);
    const views = rowsOf(turn, reads[1], view);
    if (!applications || !views) return { need: [...reads] };
    const looked = [{ personId: who.id, ...allowed }];
    return { ...answer({ card: recordCard(turn, who, applications, views) }), looked };
  },
});

type Press = Extract<Pressed, { verb: 'home.register' | 'home.skills' }>;

function confirmed(turn: StaffTurn, press: Extract<Press, { verb: 'home.register' }>): Happened[] {
  const standing = standings.find((known) => known === press.standing);
  if (!standing) return [];
  const { band, bedrooms, since } = press;
  return [
    {
      type: 'register_confirmed',
      personId: press.personId,
      data: {
        applicationId: turn.newId(),
        register: turn.council.housing.scheme,
        standing,
        ...(band ? { band } : {}),
        ...(bedrooms === undefined ? {} : { bedrooms }),
        ...(since ? { effectiveOn: since } : {}),
      },
    },
  ];
}

function viewed(turn: StaffTurn, press: Extract<Press, { verb: 'home.skills' }>): Happened[] {
  const given = homeSkills.flatMap((skill) => {
    const score = skillScores.find((known) => known === press[skill]);
    return score ? [{ skill, score }] : [];
  });
  const words: Words[] = press.reason
    ? [{ id: turn.newId(), kind: 'reason', text: press.reason, retentionClass: 'care_record' }]
    : [];
  return given.map(({ skill, score }, place) => ({
    type: 'skill_checked',
    personId: press.personId,
    data: {
      checkId: turn.newId(),
      skill,
      scoredBy: 'staff',
      score,
      on: turn.today,
      ...(words[0] ? { reasonId: words[0].id } : {}),
      ...(score === 'not_yet' ? { helper: skillHelpers[skill], lookAgainOn: dayAfter(turn.today, lookAgainDays) } : {}),
    },
    ...(place === 0 && words.length > 0 ? { words } : {}),
  }));
}

/** A form of that card, saved: through access, from what is on record now. */
export function pressHome(turn: StaffTurn, press: Press): Came {
  const read = peopleById(turn.staff.id, [press.personId]);
  const rows = rowsOf(turn, read, person);
  if (!rows) return { need: [read] };
  const [who] = rows;
  const decision = who && decide(turn, { may: 'answer' }, who, null);
  if (!who || !decision?.allowed) return answer({ text: say('en', 'staff.notAllowed') });
  const name = firstNameOf(who);
  const events = press.verb === 'home.register' ? confirmed(turn, press) : viewed(turn, press);
  const looked = [{ personId: who.id, action: 'answer' as const, why: decision.why }];
  if (events.length === 0) return { ...answer({ text: say('en', 'staff-homes.record.skillsNone') }), looked };
  const done = press.verb === 'home.register' ? 'staff-homes.record.saved' : 'staff-homes.record.skillsSaved';
  return { events, looked, replies: [{ text: say('en', done, { name }) }] };
}
