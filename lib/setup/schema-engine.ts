import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { PrismaPg } from '@prisma/adapter-pg'
import {
  bindMigrationAwareSqlAdapterFactory,
  ColumnTypeEnum,
  type SqlDriverAdapter,
  type SqlMigrationAwareDriverAdapterFactory,
} from '@prisma/driver-adapter-utils'
import type { SchemaEngine } from '@prisma/schema-engine-wasm'
import { Pool, type QueryArrayResult } from 'pg'
import { remember } from '#lib/database/remember.ts'
import { checkout } from './checkout.ts'

type EngineModule = typeof import('@prisma/schema-engine-wasm') & {
  __wbg_set_wasm: (exports: WebAssembly.Exports) => void
}

const OID_CHAR = 18
const OID_TEXT = 25

/**
 * Runs `work` with Prisma's schema engine as WebAssembly. The `prisma` command line uses a binary
 * instead, which must be downloaded and is therefore not available in closed networks.
 */
export function withSchemaEngine<Result>(
  databaseUrl: string,
  work: (engine: SchemaEngine) => Promise<Result>,
): Promise<Result> {
  const turn = engine.previousRun.then(() => run(databaseUrl, work))
  engine.previousRun = turn.catch(() => {})
  return turn
}

/**
 * The JavaScript bindings exist once per process and use the WebAssembly instance that was set last.
 * This file may be loaded more than once (vitest loads it for each project), so all copies share one
 * instance and use it one after the other.
 */
type SharedEngine = { loaded: Promise<EngineModule> | null; previousRun: Promise<unknown> }
const engine = remember(
  'schema-engine',
  (): SharedEngine => ({ loaded: null, previousRun: Promise.resolve() }),
)

async function run<Result>(
  databaseUrl: string,
  work: (schemaEngine: SchemaEngine) => Promise<Result>,
) {
  const pool = new OneConnection({ connectionString: databaseUrl, max: 1 })
  try {
    const { SchemaEngine } = await loadEngine()
    const adapter = bindMigrationAwareSqlAdapterFactory(adapterFactory(pool))
    const schemaEngine = await SchemaEngine.new({ datamodels: undefined }, () => {}, adapter)
    return await work(schemaEngine)
  } finally {
    await pool.end()
  }
}

function loadEngine() {
  engine.loaded ??= load()
  return engine.loaded
}

/** Loads the engine manually, since its entry imports a .wasm file, which Node does not support. */
async function load() {
  const folder = join(checkout, 'node_modules/@prisma/schema-engine-wasm')
  const glue: EngineModule = await import(pathToFileURL(join(folder, 'schema_engine_bg.js')).href)
  const bytes = readFileSync(join(folder, 'schema_engine_bg.wasm'))
  const { instance } = await WebAssembly.instantiate(bytes, {
    './schema_engine_bg.js': withIdleTimers(glue as unknown as WebAssembly.ModuleImports),
  })
  glue.__wbg_set_wasm(instance.exports)
  const start = instance.exports.__wbindgen_start
  if (typeof start === 'function') start()
  Object.assign(globalThis, { PRISMA_WASM_PANIC_REGISTRY: { set_message: rememberPanic } })
  return glue
}

/** Unrefs the ten-second timer that the engine leaves running, so that the process can end. */
function withIdleTimers(imports: WebAssembly.ModuleImports): WebAssembly.ModuleImports {
  const timers = Object.entries(imports).filter(([name]) => name.startsWith('__wbg_setTimeout'))
  const idle = timers.map(([name, original]) => {
    const set = original as (...args: unknown[]) => NodeJS.Timeout
    return [name, (...args: unknown[]) => set(...args).unref()] as const
  })
  return { ...imports, ...Object.fromEntries(idle) }
}

let panic = ''

function rememberPanic(message: string) {
  panic = message
}

/** Returns the engine's panic message, to be shown instead of WebAssembly's “unreachable”. */
export function lastPanic() {
  return panic
}

function adapterFactory(pool: OneConnection): SqlMigrationAwareDriverAdapterFactory {
  const inner = new PrismaPg(pool)
  return {
    provider: inner.provider,
    adapterName: inner.adapterName,
    connect: async () => migrationAdapter(await inner.connect()),
    connectToShadowDb: () => {
      throw new Error('The schema engine asked for a shadow database, which it should never need')
    },
  }
}

function migrationAdapter(inner: SqlDriverAdapter): SqlDriverAdapter {
  return {
    provider: inner.provider,
    adapterName: inner.adapterName,
    getConnectionInfo: () => ({ schemaName: 'public', supportsRelationJoins: true }),
    executeRaw: (query) => inner.executeRaw(query),
    startTransaction: (isolationLevel) => inner.startTransaction(isolationLevel),
    dispose: () => inner.dispose(),
    // The adapter's own method splits at every “;”, even inside function bodies. Without parameters
    // the whole script is sent as one simple query, which PostgreSQL splits itself.
    executeScript: async (sql) => {
      await inner.executeRaw({ sql, args: [], argTypes: [] })
    },
    queryRaw: async (query) => {
      const result = await inner.queryRaw(query)
      for (const column of charColumns.get(result.rows) ?? []) {
        result.columnTypes[column] = ColumnTypeEnum.Character
      }
      return result
    },
  }
}

/** Indexes of result columns of the type "char", which the adapter does not support. */
const charColumns = new WeakMap<unknown[][], number[]>()

class OneConnection extends Pool {
  override query: Pool['query'] = (...args: unknown[]) => {
    const ask = Pool.prototype.query as (...args: unknown[]) => Promise<QueryArrayResult>
    return ask.apply(this, args).then(hideCharColumns)
  }
}

function hideCharColumns(result: QueryArrayResult) {
  if (Array.isArray(result)) return result
  const columns: number[] = []
  result.fields.forEach((field, index) => {
    if (field.dataTypeID !== OID_CHAR) return
    field.dataTypeID = OID_TEXT
    columns.push(index)
  })
  if (columns.length > 0) charColumns.set(result.rows, columns)
  return result
}
