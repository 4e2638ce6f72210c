import { resolve } from 'node:path'
import { createInterface } from 'node:readline/promises'
import { parseEnv } from '#lib/env.ts'
import { checkout } from '../checkout.ts'
import { removeBinaries, removeEmbeddedDatabase } from '../embedded/remove.ts'
import { emptyDatabase } from '../empty.ts'
import { migrate } from '../migrate.ts'
import { SetupError, step } from '../report.js'
import { loadEnvFile, provideDatabase, run } from '../run.ts'

run(async () => {
  loadEnvFile()
  const { databaseDirectUrl, dataFolder } = parseEnv(process.env)
  await confirm(databaseDirectUrl ? 'the database of DATABASE_URL' : dataFolder)
  await step('Removing everything', async () => {
    if (databaseDirectUrl) return emptyDatabase(databaseDirectUrl)
    await removeEmbeddedDatabase(resolve(checkout, dataFolder))
    removeBinaries(checkout)
  })
  const database = await provideDatabase()
  try {
    await step('Migrating the database', () => migrate(database.url))
  } finally {
    await database.stop()
  }
})

async function confirm(what: string) {
  if (process.argv.includes('--yes')) return
  if (!process.stdin.isTTY) {
    throw new SetupError(
      `this deletes everything in ${what}. To confirm, run: npm run db:reset -- --yes`,
    )
  }
  const terminal = createInterface({ input: process.stdin, output: process.stdout })
  const answer = await terminal.question(`Delete everything in ${what}? Type “delete”: `)
  terminal.close()
  if (answer.trim() !== 'delete') throw new SetupError('nothing was deleted.')
}
