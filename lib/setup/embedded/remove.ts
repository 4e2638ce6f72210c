import { existsSync, realpathSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { tryLock } from '../exclusive.js'
import { SetupError } from '../report.js'
import { keepSecrets } from '../secrets.ts'
import { homeOutside } from './places.ts'
import { clearLeftovers } from './postmaster.ts'

/** Removes a data folder and its folder outside, if no database is running on it. */
export async function removeEmbeddedDatabase(folder: string) {
  if (!existsSync(folder)) return
  const dataFolder = realpathSync(folder)
  const release = await tryLock(`database ${dataFolder}`)
  if (!release) {
    throw new SetupError('this database is in use. Stop “npm start” or what else runs on it first.')
  }
  try {
    const { databasePassword } = keepSecrets(dataFolder)
    const homes = [dataFolder, homeOutside(dataFolder, databasePassword)]
    for (const home of homes) await clearLeftovers(join(home, 'database'))
    for (const home of homes) rmSync(home, { recursive: true, force: true })
  } finally {
    release()
  }
}

/** Removes the copy of PostgreSQL that was made for an account without access to the checkout. */
export function removeBinaries(checkout: string) {
  rmSync(homeOutside(checkout), { recursive: true, force: true })
}
