import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { PrismaPg } from '@prisma/adapter-pg';
import {
  bindMigrationAwareSqlAdapterFactory,
  ColumnTypeEnum,
  type SqlDriverAdapter,
  type SqlMigrationAwareDriverAdapterFactory,
} from '@prisma/driver-adapter-utils';
import type { SchemaEngine } from '@prisma/schema-engine-wasm';
import pg from 'pg';

/** What the engine is given to work with: how a script is sent, and where a database for comparing may be made. */
export type EngineOptions = {
  /** Sends one script; must send it as one text, so that PostgreSQL makes it one transaction. */
  runScript?: (pool: pg.Pool, script: string) => Promise<void>;
  /** Makes an empty database and answers its address and how to drop it; without it the engine cannot compare. */
  shadow?: () => Promise<{ url: string; drop(): Promise<void> }>;
};

type EngineModule = typeof import('@prisma/schema-engine-wasm');
type Bindings = EngineModule & { __wbg_set_wasm(exports: WebAssembly.Exports): void };

let loading: Promise<EngineModule> | undefined;
const panics: string[] = [];

/** The engine's WebAssembly, linked by hand: its own entry imports a .wasm file, which Node does only behind a flag. */
async function load(): Promise<EngineModule> {
  const name = '@prisma/schema-engine-wasm/schema_engine_bg';
  const bindings: Bindings = await import(name);
  const imports: Record<string, unknown> = { ...bindings };
  for (const key of Object.keys(imports)) {
    // The engine waits up to 10 s for its own lock by a timer that it never clears: it must not keep a process alive.
    if (key.startsWith('__wbg_setTimeout')) imports[key] = (run: () => void, ms: number) => setTimeout(run, ms).unref();
  }
  const file = fileURLToPath(import.meta.resolve(name)).replace(/\.js$/, '.wasm');
  const module = await WebAssembly.compile(await readFile(file));
  const instance = await WebAssembly.instantiate(module, {
    './schema_engine_bg.js': imports as WebAssembly.ModuleImports,
  });
  bindings.__wbg_set_wasm(instance.exports);
  // Without a place to put it, the message of a panic is lost and another error is reported in its stead.
  Object.assign(globalThis, { PRISMA_WASM_PANIC_REGISTRY: { set_message: (text: string) => panics.push(text) } });
  const { __wbindgen_start: start } = instance.exports;
  if (typeof start === 'function') start();
  return bindings;
}

/** One connection, so that the engine's own lock is held by the very session that runs its scripts. */
function makePool(url: string): pg.Pool {
  const pool = new pg.Pool({ connectionString: url, max: 1 });
  pool.on('error', () => {});
  return pool;
}

// PostgreSQL's internal "char", which the catalogue uses and the stock adapter refuses; it is answered as char(1).
const internalChar = 18;
const fixedChar = 1042;

type Answer = { fields: { dataTypeID: number }[]; rows: unknown[][] };
type Inside = { performIO(query: unknown): Promise<Answer>; onError(error: unknown): never };

/** The stock adapter over our own pool, with scripts sent whole and the internal "char" understood. */
async function adapterFor(
  pool: pg.Pool,
  runScript: NonNullable<EngineOptions['runScript']>,
  dispose: () => Promise<void>,
): Promise<SqlDriverAdapter> {
  const stock = await new PrismaPg(pool).connect();
  const inside = stock as unknown as Inside;
  const queryRaw: SqlDriverAdapter['queryRaw'] = async (query) => {
    const { fields, rows } = await inside.performIO(query);
    const isChar = fields.map((field) => field.dataTypeID === internalChar);
    const known = fields.map((field, at) => (isChar[at] ? { ...field, dataTypeID: fixedChar } : field));
    const answered = Object.create(stock, { performIO: { value: async () => ({ fields: known, rows }) } });
    const result = await Object.getPrototypeOf(stock).queryRaw.call(answered, query);
    const columnTypes = result.columnTypes.map((type: number, at: number) =>
      isChar[at] ? ColumnTypeEnum.Character : type,
    );
    return { ...result, columnTypes };
  };
  const executeScript = (script: string) => runScript(pool, script).catch((error) => inside.onError(error));
  return Object.assign(stock, { queryRaw, executeScript, dispose });
}

async function sendWhole(pool: pg.Pool, script: string): Promise<void> {
  await pool.query(script);
}

function factoryFor(pool: pg.Pool, options: EngineOptions): SqlMigrationAwareDriverAdapterFactory {
  return {
    provider: 'postgres',
    adapterName: '@prisma/adapter-pg',
    connect: () => adapterFor(pool, options.runScript ?? sendWhole, async () => {}),
    // The stock factory, given an address, makes its "shadow" out of the live database.
    connectToShadowDb: async () => {
      if (!options.shadow)
        throw new Error('The schema engine asked for a database to compare with, and may have none.');
      const shadow = await options.shadow();
      const shadowPool = makePool(shadow.url);
      return adapterFor(shadowPool, sendWhole, async () => {
        await shadowPool.end();
        await shadow.drop();
      });
    },
  };
}

/**
 * Runs `work` with Prisma's schema engine on the database of `url`. The engine's connections end with it, and with them
 * the advisory lock that it takes and never gives back.
 */
export async function withEngine<T>(
  url: string,
  options: EngineOptions,
  work: (engine: SchemaEngine) => Promise<T>,
): Promise<T> {
  loading ??= load();
  const { SchemaEngine: Engine } = await loading;
  const pool = makePool(url);
  try {
    const adapter = bindMigrationAwareSqlAdapterFactory(factoryFor(pool, options));
    return await work(await Engine.new({ datamodels: undefined }, () => {}, adapter));
  } catch (error) {
    const panic = panics.pop();
    // After a panic the module's memory is not to be trusted: the next caller loads it anew.
    if (panic) loading = undefined;
    throw panic ? new Error(`The schema engine gave up: ${panic}`, { cause: error }) : error;
  } finally {
    await pool.end();
  }
}
