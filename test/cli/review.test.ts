import { readdirSync } from 'node:fs';
import { rungsOf } from '../../bot/cli/review/chain.ts';
import { type Evidence, evidence, none } from '../../bot/cli/review/evidence.ts';
import { kindName, kinds } from '../../bot/cli/review/kind.ts';
import { reviewPage } from '../../bot/cli/review/page.ts';
import { lineText, partsOf } from '../../bot/cli/review/readable.ts';
import { languages, messages } from '../../bot/content/index.ts';
import { currentFlow, type FlowId, flows } from '../../bot/flows/index.ts';
import type { JobParts } from '../../bot/jobs/parts.ts';
import { testAlert } from '../../bot/jobs/test-alert.ts';
import { type Telling, toldOn } from '../../bot/notify/concern.ts';
import { pattern } from '../../bot/safety/pattern.ts';
import { fillers, wordLists } from '../../bot/safety/phrases/en/words.ts';
import { en } from '../../bot/safety/phrases/en.ts';
import { helpElsewhere, others } from '../../bot/safety/phrases/others.ts';
import { fixedWords } from '../../bot/safety/respond.ts';
import { rulesHeld } from '../../bot/safety/rules.ts';
import { sentences } from '../../bot/safety/sentences.ts';
import { wordsOf } from '../../bot/safety/words.ts';
import type { Council } from '../../bot/turn.ts';
import { riverside } from '../support/council.ts';
import { missingIn, read } from './review-read.ts';

const now = new Date('2026-03-18T10:00:00Z');
let page: string;
let text: string;
let found: Evidence;
beforeAll(() => {
  page = reviewPage({ council: riverside, now });
  text = read(page);
  found = evidence();
});

const missing = (all: readonly string[], where = text) => missingIn(where, all);

/** What stands on the page between two things that are there. */
function between(from: string, to: string): string {
  const start = text.indexOf(from);
  const end = text.indexOf(to, start + 1);
  expect([from, start >= 0, to, end >= 0]).toEqual([from, true, to, true]);
  return text.slice(start, end);
}

/** Every text in a list, whatever it is kept as: words that stand for themselves together, in their order. */
function textsIn(list: unknown): string[] {
  if (typeof list === 'string') return [list];
  if (list instanceof Map) return [...list].flat().flatMap(textsIn);
  const words = list instanceof Set || Array.isArray(list) ? [...list].filter((one) => one !== '') : [];
  if (words.length > 0)
    return words.every((one) => typeof one === 'string') ? [words.join(', ')] : words.flatMap(textsIn);
  return typeof list === 'object' && list !== null ? Object.values(list).flatMap(textsIn) : [];
}

describe('the page that a safeguarding lead signs', () => {
  it('shows every rule: its name, kind, haste, reason and source', () => {
    expect(en.length).toBeGreaterThan(0);
    for (const [at, rule] of en.entries()) {
      const from = text.indexOf(`Rule ${at + 1}: ${rule.id}`);
      const next = en[at + 1];
      const block = text.slice(from, next ? text.indexOf(`Rule ${at + 2}: ${next.id}`) : undefined);
      const severity = languages.en['staff-concern'].severity[rule.severity];
      expect([rule.id, from > 0]).toEqual([rule.id, true]);
      expect(missing([kindName(rule.kind), severity, rule.why, rule.source], block)).toEqual([]);
      expect(missing([...rule.says, ...(rule.unless ?? [])].map(lineText), block)).toEqual([]);
    }
  });

  it('reads a line of a rule as the rule itself does', () => {
    for (const written of en.flatMap(({ says, unless }) => [...says, ...(unless ?? [])])) {
      const shown = partsOf(written).filter(({ words }) => !words.every((word) => fillers.has(word)));
      const places = pattern(written);
      expect([written, shown.map(({ maybe, not }) => [maybe, not])]).toEqual([
        written,
        places.map(({ maybe, not }) => [maybe, not]),
      ]);
      const keys = shown.map(({ words }) => new Set(words.filter((word) => !fillers.has(word))).size);
      expect([written, keys]).toEqual([written, places.map((place) => place.keys.size)]);
    }
    expect(lineText('kill/hurt {self} .. my? ... !lesson =kills #')).toBe(
      'kill / hurt [self] … (my)? …… not: lesson “kills” [number]',
    );
  });

  it('sets beside a line only a sentence that it holds on, and says where there is none', () => {
    for (const { id, says } of en) {
      const { byLine } = found.ofRule(id);
      for (const [written, one] of byLine) {
        const held = rulesHeld(wordsOf(one.text)).some((hit) => hit.rule.id === id && hit.written === written);
        expect([written, one.text, held]).toEqual([written, one.text, true]);
        expect(missing([one.text])).toEqual([]);
      }
      if (byLine.size < says.length) expect(missing(['no example'])).toEqual([]);
    }
  });

  it('shows ordinary sentences that a rule holds on', () => {
    const caught = en.filter(({ id }) => found.ofRule(id).held.some(({ kind }) => kind === none));
    expect(caught.length).toBeGreaterThan(0);
    for (const { id } of caught) {
      const ordinary = found.ofRule(id).held.filter(({ kind }) => kind === none);
      expect(missing(ordinary.slice(0, 1).map((one) => one.text))).toEqual([]);
    }
  });

  it('shows every kind of concern with the very words of that moment', () => {
    expect(kinds.length).toBe(Object.keys(languages.en.safety.first).length);
    for (const [at, kind] of kinds.entries()) {
      const { sees, gentleTitle } = languages.en.review.kinds;
      const next = kinds[at + 1];
      const block = between(`${kindName(kind)} ${sees}`, next ? `${kindName(next)} ${sees}` : `${gentleTitle} `);
      const event = { type: 'concern_raised' as const, personId: null };
      const data = { concernId: 'x', conversationId: 'x', kind, severity: 'now' as const, rule: 'x' };
      const said = fixedWords([{ ...event, data }], {
        language: 'en',
        council: riverside,
        onCall: { number: riverside.dutyNumber },
      });
      const texts = said.map((one) => one.text ?? '');
      expect(missing(texts, block)).toEqual([]);
    }
  });

  it('shows every fixed sentence by its name', () => {
    const fixed = [...messages('en')].filter(([key]) => key.startsWith('safety.'));
    expect(missing(fixed.map(([key, words]) => `${key}${words.replace(/\{(\w+)\}/g, '($1)')}`))).toEqual([]);
  });

  it('shows every list of words, whichever file it is in', async () => {
    const { title } = languages.en.review.lists;
    const lists = between(`4. ${title}`, `5. ${languages.en.review.second.title}`);
    expect(
      missing(
        [...wordLists].map(([name, words]) => `[${name}]${words.join(', ')}`),
        lists,
      ),
    ).toEqual([]);
    const files = readdirSync('bot/safety/phrases/en').filter((name) => name.endsWith('.ts'));
    for (const name of files) {
      const inFile: Record<string, unknown> = await import(`../../bot/safety/phrases/en/${name}`);
      const plain = Object.entries(inFile).filter(([, list]) => !(Array.isArray(list) && list[0]?.says));
      expect(
        missing(
          plain.flatMap(([, list]) => textsIn(list)),
          lists,
        ),
      ).toEqual([]);
    }
  });

  it('shows every sentence that teaches the second opinion', () => {
    const listed = new Set([...page.matchAll(/<li>([^<\n]*)\n/g)].map(([, one = '']) => read(one)));
    expect(sentences().filter((one) => !listed.has(one.text.replace(/\s+/g, ' ')))).toEqual([]);
  });

  it('shows every phrase of every other language with what it means, and whether anybody has signed it', () => {
    const phrases = others.flatMap(({ code, language, says }) => [
      language,
      ...Object.entries(says).flatMap(([kind, all]) =>
        all.map(([phrase, means], at) => `${code}.${kind}.${at + 1}${phrase}${means}`),
      ),
    ]);
    expect(missing([...phrases, ...helpElsewhere.map(([phrase, language]) => `${phrase}${language}`)])).toEqual([]);
    const drafted = others.filter((list) => list.signed === null).length;
    expect(text.split(languages.en.review.tongues.unsigned).length - 1).toBe(drafted);
  });

  it('shows every answer to a question that is a concern', () => {
    const buttons = (Object.keys(flows) as FlowId[]).flatMap((id) =>
      Object.values(currentFlow(id).steps).flatMap((step) =>
        (step.kind === 'choose' || step.kind === 'many') && typeof step.options !== 'function'
          ? step.options.filter(({ worry }) => worry)
          : [],
      ),
    );
    const titles = buttons.map(({ title }) => messages('en').get(title as never) ?? '');
    expect(titles.length).toBeGreaterThan(0);
    expect(titles).not.toContain('');
    expect(missing(titles)).toEqual([]);
  });
});

describe('the chain on it', () => {
  const id = (last: number) => `00000000-0000-7000-8000-00000000000${last}`;
  const who = { adviser: id(1), duty: id(2), manager: id(3), designated: id(4) };
  const telling = {
    aboutStaffId: null,
    restrictedTo: [],
    person: { adviserId: who.adviser, restrictedTo: [] },
    duty: [who.duty],
    managers: [who.manager],
    gone: [],
  } as unknown as Telling;
  const council = (chain: Council['safeguarding']['chain']): Council => ({
    ...riverside,
    safeguarding: {
      ...riverside.safeguarding,
      chain,
      designated: [{ title: 'the lead', staffId: who.designated }],
    },
  });

  it.each([
    [['duty', 'manager', 'designated']],
    [['manager', 'duty']],
    [['designated']],
  ] as Council['safeguarding']['chain'][][])('is the one by which staff are told: %s', (chain) => {
    const rungs = rungsOf(council(chain));
    expect(rungs.length).toBe(chain.length + 1);
    for (const [rung, one] of rungs.entries()) {
      const { staffIds } = toldOn(rung, telling, council(chain));
      expect([rung, one.who.map((place) => who[place]).sort()]).toEqual([rung, staffIds.sort()]);
    }
  });

  it('stands there with each step, its minutes and the numbers of the council', () => {
    const { safeguarding, dutyNumber, night, housing } = riverside;
    const { who: names } = languages.en.review.after;
    expect(missing([names.duty, names.manager, ...safeguarding.designated.map(({ title }) => title)])).toEqual([]);
    expect(missing([dutyNumber, night?.number ?? '', housing.childrensDuty.number, safeguarding.mail ?? ''])).toEqual(
      [],
    );
    expect(missing(safeguarding.otherCouncils.flatMap(({ name, number }) => [name, number]))).toEqual([]);
    const { acceptMinutes, unsureMinutes, againMinutes } = safeguarding;
    expect(missing(Object.values(acceptMinutes).map((minutes) => `${minutes} minutes to accept`))).toEqual([]);
    expect(missing([`no answer within ${unsureMinutes} minutes`, `every ${againMinutes} minutes`])).toEqual([]);
  });

  it('names the hour of the weekly test at which it comes', () => {
    expect(testAlert({} as JobParts).schedule).toBe('30 9 * * 2');
    expect(missing(['Every Tuesday at 9:30'])).toEqual([]);
  });

  it('is that of whichever council it is made for, and its name is text and no mark', () => {
    const other = read(
      reviewPage({
        council: {
          ...council(['manager', 'duty']),
          name: 'A <b>& "B"</b>',
          dutyNumber: '01632 960 777',
          safeguarding: { ...council(['manager', 'duty']).safeguarding, unsureMinutes: 37 },
        },
        now,
      }),
    );
    expect(
      missing(['A <b>& "B"</b> duty team 01632 960 777', 'no answer within 37 minutes', 'the lead'], other),
    ).toEqual([]);
    expect(other.includes('Riverside')).toBe(false);
  });
});
