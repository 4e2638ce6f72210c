import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { nodeBinary } from './install.js'
import { SetupError, step } from './report.js'

/**
 * Generates the Prisma client into prisma/client unless schema and Prisma version are unchanged.
 *
 * @param {string} checkout
 */
export async function generateClient(checkout) {
  const schema = join(checkout, 'prisma/schema')
  const stampFile = join(checkout, 'prisma/client/.made-from')
  const hash = createHash('sha256')
  for (const file of readdirSync(schema).sort()) hash.update(readFileSync(join(schema, file)))
  hash.update(readFileSync(join(checkout, 'node_modules/prisma/package.json')))
  const stamp = hash.digest('hex')
  if (existsSync(stampFile) && readFileSync(stampFile, 'utf8') === stamp) return
  await step('Generating the database client', () => generate(checkout, schema))
  writeFileSync(stampFile, stamp)
}

/**
 * @param {string} checkout
 * @param {string} schema
 */
function generate(checkout, schema) {
  const node = nodeBinary(checkout)
  const prisma = join(checkout, 'node_modules/prisma/build/index.js')
  const result = spawnSync(node, [prisma, 'generate', '--no-hints', '--schema', schema], {
    cwd: checkout,
    encoding: 'utf8',
    env: {
      ...process.env,
      CHECKPOINT_DISABLE: '1',
      PRISMA_HIDE_UPDATE_MESSAGE: '1',
      // Generating needs no engine, but Prisma downloads one unless this variable names a file.
      PRISMA_SCHEMA_ENGINE_BINARY: node,
    },
  })
  if (result.status === 0) return
  throw new SetupError(
    'the database client could not be generated from prisma/schema.',
    `${result.stdout ?? ''}${result.stderr ?? ''}`.trim(),
  )
}
