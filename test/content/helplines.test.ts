import { moneyGuide } from '../../bot/config/money.ts';
import { advocatesOn } from '../../bot/content/dated/helplines.ts';

describe('those who stand beside somebody who complains', () => {
  it('are given with their numbers until the last day on which these may be', () => {
    const { coramVoice, become } = moneyGuide().helplines;
    expect(advocatesOn('2026-03-18')).toEqual({ voice: coramVoice.number, become: become.number });
    expect(advocatesOn(become.until)).not.toBeNull();
    expect(advocatesOn('2027-01-01')).toBeNull();
  });
});
