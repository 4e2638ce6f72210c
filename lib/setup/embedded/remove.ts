import { existsSync, realpathSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { tryLock } from '../exclusive.js'
import { SetupError } from '../report.js'
import { ensureSecrets } from '../secrets.ts'
import { outsideFolder } from './outside-folder.ts'
import { cleanUpLeftovers } from './postmaster.ts'

/** Removes a data folder and its folder outside, if no database is running on it. */
export async function removeEmbeddedDatabase(folder: string) {
  if (!existsSync(folder)) return
  const dataFolder = realpathSync(folder)
  const release = await tryLock(`database ${dataFolder}`)
  if (!release) {
    throw new SetupError(
      'this database is in use. Stop “npm start” and everything else that uses it first.',
    )
  }
  try {
    const { databasePassword } = ensureSecrets(dataFolder)
    const homes = [dataFolder, outsideFolder(dataFolder, databasePassword)]
    for (const home of homes) await cleanUpLeftovers(join(home, 'database'))
    for (const home of homes) rmSync(home, { recursive: true, force: true })
  } finally {
    release()
  }
}

/** Removes the copy of PostgreSQL that was made for an account without access to the checkout. */
export function removeBinaries(checkout: string) {
  rmSync(outsideFolder(checkout), { recursive: true, force: true })
}
