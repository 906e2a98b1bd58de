import { fillLine, type Key, type Language, say } from '../content/index.ts';
import type { Blank, Facts, Shown, Spoken } from '../flows/flow.ts';
import { londonClock } from '../reference/london-time.ts';
import type { Reply } from '../turn.ts';
import { spokenTime } from './hours.ts';

const month = new Intl.DateTimeFormat('en-GB', { month: 'long', year: 'numeric', timeZone: 'UTC' });

const date = new Intl.DateTimeFormat('en-GB', { weekday: 'long', day: 'numeric', month: 'long', timeZone: 'UTC' });
const spokenDate = (day: string) => date.format(Date.parse(day)).replace(',', '');

/** Who is meant by "your adviser": by name where there is one, else whoever takes their place. */
export function adviserName(facts: Facts, language: Language): string {
  return facts.adviser ?? say(language, facts.linked ? 'common.adviser.none' : 'common.adviser.unknown');
}

function fill(blank: Blank, facts: Facts, language: Language): string | number {
  if (typeof blank !== 'object') return blank;
  if ('say' in blank) return speak(blank.say, facts, language);
  if ('date' in blank) return spokenDate(blank.date);
  if ('day' in blank) return month.format(Date.parse(blank.day));
  const { day, time } = londonClock(new Date(blank.at));
  return `${spokenDate(day)}, ${spokenTime(time)}`;
}

/** A sentence of a flow in words. */
export function speak(spoken: Spoken, facts: Facts, language: Language): string {
  const { key, values } = typeof spoken === 'string' ? { key: spoken, values: {} } : spoken;
  return fillLine(language, key as Key, () => ({
    adviser: adviserName(facts, language),
    place: '',
    ...Object.fromEntries(Object.entries(values).map(([name, blank]) => [name, fill(blank, facts, language)])),
  }));
}

/** What a flow shows, as replies: a sentence each, or a card. */
export function show(shown: readonly Shown[], facts: Facts, language: Language): Reply[] {
  const words = (spoken: Spoken) => speak(spoken, facts, language);
  return shown.map((one): Reply => {
    if (typeof one === 'string' || 'key' in one) return { text: words(one) };
    if ('link' in one) {
      const { text, title, ...where } = one.link;
      return { text: words(text), link: { ...where, title: words(title) } };
    }
    const { title, lead, facts: known, small } = one.card;
    return {
      card: {
        name: 'facts',
        data: {
          title: words(title),
          lead: words(lead),
          facts: known.map(({ label, value }) => ({ label: words(label), value: words(value) })),
          small: small ? words(small) : '',
        },
      },
    };
  });
}
