import { existsSync, realpathSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { homeOutside } from '#lib/setup/embedded/places.ts'
import { clearLeftovers } from '#lib/setup/embedded/postmaster.ts'
import { tryLock } from '#lib/setup/exclusive.js'
import { SetupError } from '#lib/setup/report.js'

/** Removes a data folder, with what lies outside of it, if nothing runs on it. */
export async function removeEmbeddedDatabase(checkout: string, folder: string) {
  if (!existsSync(folder)) return
  const dataFolder = realpathSync(folder)
  const release = await tryLock(`database ${dataFolder}`)
  if (!release) {
    throw new SetupError('this database is in use. Stop “npm start” or what else runs on it first.')
  }
  try {
    const homes = [dataFolder, homeOutside(dataFolder)]
    for (const home of homes) await clearLeftovers(join(home, 'database'))
    for (const home of [...homes, homeOutside(checkout)]) {
      rmSync(home, { recursive: true, force: true })
    }
  } finally {
    release()
  }
}
