import { moneyGuide } from '../../config/money.ts';

/** The numbers of those who stand beside somebody who complains, as long as they may be given on a day; null: past their date. */
export function advocatesOn(today: string): { voice: string; become: string } | null {
  const { coramVoice, become } = moneyGuide().helplines;
  return today <= coramVoice.until && today <= become.until
    ? { voice: coramVoice.number, become: become.number }
    : null;
}
