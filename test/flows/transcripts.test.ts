import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { flows } from '../../bot/flows/index.ts';
import { replay } from './recorded.ts';

const folder = new URL('./transcripts/', import.meta.url);
const names = readdirSync(folder).filter((name) => name.endsWith('.txt'));

describe('recorded chats', () => {
  for (const name of names) {
    it(`goes as recorded: ${name.replace('.txt', '')}`, () => {
      const file = new URL(name, folder);
      const recorded = readFileSync(file, 'utf8');
      const played = replay(recorded);
      // UPDATE=1 records again: read the difference before it is committed.
      if (process.env.UPDATE === '1') writeFileSync(file, played);
      else expect(played).toBe(recorded);
    });
  }

  for (const id of Object.keys(flows)) {
    it(`has at least twelve for ${id}`, () => {
      expect(names.filter((name) => name.startsWith(`${id}.`)).length).toBeGreaterThanOrEqual(12);
    });
  }
});
