import { resolve } from 'node:path'
import { env } from '#lib/env.ts'
import { reapplyErasures } from '#lib/people/reapply-erasures.ts'
import { checkBackup, loadBackup } from '../backup/load.ts'
import { markOf, readManifest } from '../backup/manifest.ts'
import { localMedia } from '../backup/media-folder.ts'
import { SetupError, say, step } from '../report.js'
import { run, withDatabase } from '../run.ts'

/** `npm run restore -- <folder> --yes`; the site and the worker must be stopped. */
run(() =>
  withDatabase(async (databaseUrl) => {
    const [folder] = process.argv.slice(2).filter((it) => !it.startsWith('--'))
    if (!folder) throw new SetupError('say which backup: npm run restore -- backups/… --yes')
    const from = resolve(folder)
    const manifest = readManifest(from)
    if (manifest.secretMark !== markOf(env().sessionSecret ?? '') && !has('--other-secret')) {
      throw new SetupError(
        'this backup was made with another NEXTAUTH_SECRET. Without that one the secrets of webhooks and the proofs of erasure can’t be read. Bring it back, or go on with --other-secret.',
      )
    }
    await step('Looking through the backup', () => checkBackup(from, manifest, databaseUrl))
    if (!has('--yes')) {
      throw new SetupError(
        `this puts ${manifest.madeAt} in place of everything in the database. If that is meant, add --yes.`,
      )
    }
    const media = localMedia(env())
    await step('Putting it back', () => loadBackup(from, manifest, { databaseUrl, media }))
    const back = await step('Honouring erasures', reapplyErasures)
    say(
      back === 0
        ? '\nNobody in it had been erased since, as far as the ledger here knows.'
        : `\n${back} of the persons in it had been erased since: they are suppressed again.`,
    )
  }),
)

function has(flag: string): boolean {
  return process.argv.includes(flag)
}
