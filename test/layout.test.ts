import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';

// Who may import whom: a room, the rooms below it that it may use, and every file it may reach sideways. House rules as data.
const base = ['events', 'access', 'errors', 'clock', 'log', 'config', 'turn'];
const may: Record<string, string[]> = {
  server: ['channels', 'queries', 'records', 'content', 'db'],
  channels: ['conversation', 'commands', 'queries', 'records', 'content', 'cards', 'db', 'understanding'],
  jobs: ['conversation', 'records', 'notify', 'queries', 'reference', 'db'],
  cli: ['transfer', 'flows', 'content', 'safety', 'understanding', 'conversation', 'reference', 'db', 'prisma'],
  pages: ['content'],
  conversation: ['flows', 'safety', 'understanding', 'records', 'reference', 'content', 'cards', 'db'],
  commands: ['understanding', 'records', 'reference', 'content', 'cards'],
  queries: ['understanding', 'db', 'reference', 'content', 'cards'],
  flows: ['reference', 'content'],
  safety: ['content', 'learning'],
  transfer: ['records', 'reference', 'db'],
  understanding: ['reference', 'learning'],
  records: ['db', 'reference'],
  notify: ['reference', 'content', 'cards'],
  content: [],
  reference: [],
  learning: [],
  cards: ['reference'],
  db: [],
  prisma: ['db', 'records', 'reference'],
};

const files = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard', '*.ts'], {
  encoding: 'utf8',
})
  .split('\n')
  .filter((path) => path && !path.includes('/generated/'));
const ours = files.filter((path) => /^(bot|cards|prisma|manifest)\//.test(path));
const read = (path: string) => readFileSync(path, 'utf8');

/** The room a file lives in: a folder of bot/, or cards, prisma, manifest; a file directly in bot/ is its own room. */
function roomOf(path: string): string {
  const parts = path.split('/');
  if (parts[0] !== 'bot') return parts[0] ?? '';
  return parts.length === 2 ? (parts[1] ?? '').replace(/\.ts$/, '') : (parts[1] ?? '');
}

function importsOf(path: string): string[] {
  return [...read(path).matchAll(/^\s*(?:import|export)\s[^;]*?from\s+'([^']+)'|import\('([^']+)'\)/gm)].map(
    (match) => match[1] ?? match[2] ?? '',
  );
}

const only = (what: RegExp, where: RegExp, fix: string) => {
  const wrong = ours.filter((path) => !where.test(path) && what.test(read(path)));
  return { wrong, fix };
};

describe('the house', () => {
  it('lets nobody import upwards or next door', () => {
    const wrong = ours.flatMap((path) => {
      const room = roomOf(path);
      if (['main', 'app'].includes(room)) return [];
      const allowed = new Set([...(base.includes(room) ? [] : (may[room] ?? [])), room, ...base]);
      return importsOf(path)
        .filter((target) => target.startsWith('.'))
        .map((target) => normalize(join(dirname(path), target)))
        .filter((target) => !allowed.has(roomOf(target)))
        .map((target) => `${path} imports ${target}: ask app.ts to hand it in instead`);
    });
    expect(wrong).toEqual([]);
  });

  it('has a rule for every room', () => {
    const rooms = new Set(ours.filter((path) => path.split('/').length > 2 || !path.startsWith('bot/')).map(roomOf));
    expect([...rooms].filter((room) => !(room in may) && !base.includes(room) && room !== 'manifest')).toEqual([]);
  });

  it.each([
    [
      'reads the environment in one place',
      /process\.env/,
      /^(bot\/config\.ts|prisma\/prisma\.config\.ts)$/,
      'add a setting to bot/config.ts',
    ],
    ['knows Prisma in one room', /from '@prisma|generated\/client/, /^(bot\/db\/|prisma\/)/, 'read through bot/db'],
    ['knows pg-boss in one file', /from 'pg-boss'/, /^bot\/jobs\/queue\.ts$/, 'queue a Job'],
    ['knows restify in one room', /from 'restify'/, /^bot\/server\//, 'add a door to bot/server/routes.ts'],
    [
      'knows botbuilder in one room',
      /from 'botbuilder'|from 'botframework-(connector|schema)'/,
      /^bot\/(channels\/|app\.ts)/,
      'use bot/turn.ts',
    ],
    [
      'makes time and ids in one file',
      /Date\.now\(\)|new Date\(\)|Math\.random\(\)|randomUUID\(/,
      /^bot\/(clock\.ts|pages\/)/,
      'take them from the Clock handed in',
    ],
    [
      'prints in one file',
      /console\.(log|info|warn|error)\(/,
      /^bot\/(log\.ts|main\.ts|cli\/|pages\/)/,
      'use the Log handed in',
    ],
  ] as [string, RegExp, RegExp, string][])('%s', (_, what, where, fix) => {
    expect(only(what, where, fix)).toEqual({ wrong: [], fix });
  });

  it('writes to the shared records in one room', () => {
    const writing = /\b(INSERT INTO|UPDATE|DELETE FROM)\s+("?care"?)\./i;
    const { wrong } = only(writing, /^(bot\/records\/|prisma\/)/, 'say what happened as an event');
    expect(wrong).toEqual([]);
  });

  it('keeps every file under 250 lines', () => {
    const long = files.filter((path) => read(path).split('\n').length > 251);
    expect(long).toEqual([]);
  });

  it('spells file names one way', () => {
    const odd = files.filter((path) => !/^[a-z0-9.-]+$/.test(path.split('/').at(-1) ?? ''));
    expect(odd).toEqual([]);
  });

  it('has index files only where they are lists', () => {
    const barrels = ours.filter((path) => path.endsWith('/index.ts') && /^export \* from/m.test(read(path)));
    expect(barrels).toEqual([]);
  });

  it('has nothing at the top that was not named', () => {
    const top = execFileSync('git', ['ls-files', '--cached'], { encoding: 'utf8' })
      .split('\n')
      .map((path) => path.split('/')[0] ?? '')
      .filter((name) => name && !name.startsWith('.'));
    const named = [
      'README.md',
      'bot',
      'cards',
      'manifest',
      'package-lock.json',
      'package.json',
      'prisma',
      'test',
      'tsconfig.json',
    ];
    expect([...new Set(top)].filter((name) => !named.includes(name))).toEqual([]);
  });

  it('says in each room of bot/ what lives there', () => {
    const rooms = new Set(
      ours
        .filter((path) => /^bot\/[a-z-]+\//.test(path) && !base.includes(roomOf(path)))
        .map((path) => path.split('/')[1]),
    );
    const without = [...rooms].filter((room) => {
      try {
        return read(`bot/${room}/README.md`).split('\n').length > 16;
      } catch {
        return true;
      }
    });
    expect(without).toEqual([]);
  });
});
