import { type EntryId, entryIds, moneyGuide } from '../../bot/config/money.ts';
import { fitting } from '../../bot/flows/financial-support-fit.ts';
import type { Facts } from '../../bot/flows/flow.ts';
import { stranger } from './playing.ts';
import { someMoney } from './some-money.ts';
import type { Who } from './who.ts';
import { whoIsOffered } from './who-is-offered.ts';

const known = ['age', 'band', 'category', 'flags', 'waiting', 'ours', 'doing', 'schoolYear'] as const;

/** What somebody is offered on 18 March 2026: what the record knows of them, and what they answer. */
function offered(who: Who): EntryId[] {
  const facts: Record<string, unknown> = { ...stranger, ours: true, money: someMoney('2026-03-18') };
  const answers: Record<string, string> = {};
  for (const [name, value] of Object.entries(who)) {
    if ((known as readonly string[]).includes(name)) facts[name] = value;
    else answers[name] = String(value);
  }
  return fitting(answers, facts as Facts).map((one) => one.id);
}

describe('who is offered what', () => {
  it.each(entryIds)('%s', (id) => {
    const { to, not } = whoIsOffered[id];
    expect(to.filter((who) => !offered(who).includes(id))).toEqual([]);
    expect(not.filter((who) => offered(who).includes(id))).toEqual([]);
  });

  it('has every entry of the guide, each under a topic that shows it', () => {
    expect(
      moneyGuide()
        .entries.map((one) => one.id)
        .toSorted(),
    ).toEqual(entryIds.toSorted());
  });

  it('asks the council first of somebody who does not know which it is, and shows them what holds anywhere', () => {
    expect(offered({ topic: 'movingIn', ours: null, council: 'dontKnow', band: '18-24' })).toContain('setting_up_home');
  });
});
