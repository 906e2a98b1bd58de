import { cpus, totalmem } from 'node:os';
import { benchPage } from './page.bench.ts';
import { benchStart } from './start.bench.ts';
import { benchTurn } from './turn.bench.ts';
import { benchUnderstand } from './understand.bench.ts';

const benches = {
  turn: () => benchTurn(),
  start: () => benchStart(),
  page: () => benchPage(),
  understand: () => benchUnderstand(),
};

const wanted = process.argv.slice(2);
const names = (wanted.length > 0 ? wanted : Object.keys(benches)) as (keyof typeof benches)[];
const [cpu] = cpus();
console.log(`${cpus().length} x ${cpu?.model}, ${Math.round(totalmem() / 2 ** 30)} GB, node ${process.version}\n`);
for (const name of names) {
  const bench = benches[name];
  if (!bench) throw new Error(`no such benchmark: ${name}; there are ${Object.keys(benches).join(', ')}`);
  console.log(`${name}\n${await bench()}\n`);
}
process.exit(0);
