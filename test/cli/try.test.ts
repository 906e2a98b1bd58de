import { spawnSync } from 'node:child_process';
import { flows } from '../../bot/flows/index.ts';

const talk = (said: string[], ...args: string[]) =>
  spawnSync(process.execPath, ['bot/cli/try.ts', ...args], { input: `${said.join('\n')}\n`, encoding: 'utf8' });

describe('talking to a flow in the terminal', () => {
  it('shows questions, buttons and what would be written', () => {
    const said = [
      'No idea yet',
      'College',
      'OK',
      'Computers',
      'Nothing',
      '18 to 24',
      'A college course',
      'None of these',
      'Not now',
      "That's right",
    ];
    const { stdout, status } = talk(said, 'what-next', '--today', '2026-03-18');
    expect(status).toBe(0);
    expect(stdout).toMatch(/What's on your mind.*\[College\].*# A college course.*Nobody sees this.*\* flow_finished/s);
  });

  it('is with somebody known, if a name is given', () => {
    const { stdout } = talk(['menu'], 'what-next', '--name', 'Jade', '--adviser', 'Sam', '--today', '2026-03-18');
    expect(stdout).toContain('Hi Jade');
  });

  it('says which flows there are when there is none of that name', () => {
    const { stderr, status } = talk([], 'no-such-flow');
    expect([status, stderr]).toEqual([
      1,
      `There is no flow called no-such-flow. There are: ${Object.keys(flows).join(', ')}.\n`,
    ]);
  });
});
