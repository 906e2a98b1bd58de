import { mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { demoCouncilFile, readCouncil } from '../../bot/config/council.ts';

/** The demo council's file with some of its text replaced, and what is said of it. */
async function faultsWith(from: string, to: string): Promise<string[]> {
  const text = await readFile(demoCouncilFile, 'utf8');
  expect(text).toContain(from);
  const file = join(await mkdtemp(join(tmpdir(), 'council-')), 'council.yaml');
  await writeFile(file, text.replace(from, to));
  try {
    readCouncil(file);
    return [];
  } catch (error) {
    const [first = '', ...rest] = (error as Error).message.split('\n').map((line) => line.trim());
    expect(first).toBe(`${file} needs a look:`);
    return rest;
  }
}

const lineOf = async (piece: string) =>
  (await readFile(demoCouncilFile, 'utf8')).split('\n').findIndex((line) => line.includes(piece)) + 1;

describe("a council's file", () => {
  it('says on which line an hour cannot be', async () => {
    const [fault] = await faultsWith('open: Mon-Fri 09:00-17:00', 'open: Mon-Fri 9-5');
    expect(fault).toBe(`line ${await lineOf('open: Mon-Fri')}: open: must look like Mon-Fri 09:00-17:00`);
  });

  it('says what is missing, by its whole name', async () => {
    const [fault] = await faultsWith('dutyNumber: 01632 960 100', '');
    expect(fault).toContain('dutyNumber:');
  });

  it('knows a word that it does not know, deep inside', async () => {
    const [fault] = await faultsWith('    stepFree: true', '    stepFree: true\n    parking: yes');
    expect(fault).toMatch(/^line \d+: offices\.0: .*parking/);
    expect(fault).toContain(`line ${await lineOf('- id: hub')}`);
  });

  it('names the line of a slip in the writing itself', async () => {
    const [fault] = await faultsWith('name: Riverside Council', 'name: "Riverside Council');
    expect(fault).toMatch(/^line \d+: /);
  });

  it('that is not there is named with its setting', () => {
    expect(() => readCouncil('/nowhere/council.yaml')).toThrow('COUNCIL_FILE: /nowhere/council.yaml cannot be read.');
  });
});
