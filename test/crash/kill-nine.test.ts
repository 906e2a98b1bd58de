import { killNine } from './kill-nine.ts';

describe('a service that is killed while people talk to it', () => {
  // Six kills here; two hundred by `node test/crash/kill-nine.ts 200`.
  it('loses no acknowledged record, doubles none and leaves no conversation stuck', async () => {
    const { kills, acknowledged, lost, doubled, stuck, gaps } = await killNine(6);
    expect({ kills, lost, doubled, stuck, gaps }).toEqual({ kills: 6, lost: [], doubled: [], stuck: [], gaps: [] });
    expect(acknowledged).toBeGreaterThan(20);
  });
});
