import { readFile } from 'node:fs/promises';
import { drawings } from '../../bot/cli/drawing.ts';
import { flows } from '../../bot/flows/index.ts';

describe('the drawings of conversations', () => {
  it('are of every conversation, and as it is today: npm run draw', async () => {
    const drawn = await drawings();
    expect(Object.keys(drawn)).toEqual(Object.keys(flows));
    for (const [id, svg] of Object.entries(drawn)) {
      const kept = await readFile(`.readme/flows/${id}.svg`, 'utf8').catch(() => '');
      expect([id, kept === svg]).toEqual([id, true]);
    }
  });

  it('show every question that is always the same, with its buttons', async () => {
    const { 'what-next': svg = '' } = await drawings();
    const words = svg.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');
    expect(words).toContain('[No idea yet]');
    expect(words).toContain('How is it going?');
  });
});
