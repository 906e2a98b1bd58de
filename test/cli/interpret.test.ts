import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const interpret = (input: string, ...args: string[]) => {
  const done = spawnSync(process.execPath, [join(import.meta.dirname, '../../bot/cli/interpret.ts'), ...args], {
    input,
    encoding: 'utf8',
  });
  const answers = done.stdout
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line));
  return { answers, status: done.status, complaint: done.stderr };
};
const lines = (...texts: string[]): string => texts.map((text) => `${JSON.stringify({ text })}\n`).join('');

describe('interpret', () => {
  it('answers each line of an adviser with one object, in order', () => {
    const { answers, status } = interpret(
      lines('texted Dawit, no answer', 'is it home time yet'),
      'quick-log',
      '--today',
      '2026-03-18',
    );
    expect(status).toBe(0);
    expect(answers).toEqual([
      { command: 'contact', person: 'Dawit Tesfay', method: 'text', outcome: 'no_reply' },
      { person: null, error: 'not_a_command' },
    ]);
  });

  it('answers the questions of a manager for the day given', () => {
    const { answers } = interpret(lines('contacts 1 to 28 February north'), 'caseload-query', '--today', '2026-03-18');
    expect(answers).toEqual([
      { measure: 'contacts_made', filters: { team: 'north' }, period: { from: '2026-02-01', to: '2026-02-28' } },
    ]);
  });

  it('names the conversation that a young person wants, line by line', () => {
    const { answers, status } = interpret(lines('lost my passport', 'STOP texting me', 'any jobs going'), 'intent');
    expect(status).toBe(0);
    expect(answers).toEqual([{ intent: 'documents' }, { intent: 'stop' }, { intent: 'what_next' }]);
  });

  it('keeps the order when a line is bad', () => {
    const { answers } = interpret(`nonsense\n{"words":1}\n${lines('DNA kai')}`, 'quick-log', '--today', '2026-03-18');
    expect(answers.map(({ error, person }) => error ?? person)).toEqual(['bad_line', 'bad_line', 'Kai Nguyen']);
  });

  it('takes other people from a file', () => {
    const folder = mkdtempSync(join(tmpdir(), 'people-'));
    const file = join(folder, 'people.json');
    writeFileSync(file, JSON.stringify({ youngPeople: ['Zuri Okoye'], staff: ['Ann Lee'], teams: ['east'] }));
    try {
      expect(interpret(lines('rang zuri 10m', 'rang jade 10m'), 'quick-log', '--people', file).answers).toMatchObject([
        { person: 'Zuri Okoye', method: 'phone' },
        { person: null, error: 'unknown_person' },
      ]);
      expect(interpret(lines("Ann's neets in east"), 'caseload-query', '--people', file).answers).toEqual([
        { measure: 'neet', filters: { adviser: 'Ann Lee', team: 'east' } },
      ]);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  it.each([
    ['an unknown kind', ['weather']],
    ['no kind', []],
    ['a day that is none', ['quick-log', '--today', '2026-02-30']],
    ['a file of people that is not there', ['quick-log', '--people', '/nowhere.json']],
  ])('says in one line that it cannot: %s', (_, args) => {
    const { status, complaint } = interpret('', ...args);
    expect(status).toBe(2);
    expect(complaint.trim().split('\n')).toHaveLength(1);
  });
});
