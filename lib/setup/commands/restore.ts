import { resolve } from 'node:path'
import { env } from '#lib/env.ts'
import { localMedia } from '#lib/media/local-folder.ts'
import { reapplyErasures } from '#lib/people/reapply-erasures.ts'
import { checkBackup, loadBackup } from '../backup/load.ts'
import { readManifest, secretFingerprint } from '../backup/manifest.ts'
import { print, SetupError, step } from '../report.js'
import { run, withDatabase } from '../run.ts'

/** `npm run restore -- <folder> --yes`; the site and the worker must be stopped. */
run(() =>
  withDatabase(async (databaseUrl) => {
    const [folder] = process.argv.slice(2).filter((it) => !it.startsWith('--'))
    if (!folder)
      throw new SetupError('say which backup to restore: npm run restore -- backups/… --yes')
    const from = resolve(folder)
    const manifest = readManifest(from)
    const { sessionSecret = '', previousSecrets } = env()
    const known = [sessionSecret, ...previousSecrets].map(secretFingerprint)
    if (!known.includes(manifest.secretMark) && !hasFlag('--other-secret')) {
      throw new SetupError(
        'this backup was made with another NEXTAUTH_SECRET. Without it the webhook secrets and the proofs of erasure cannot be read. Set that secret, or name it in NEXTAUTH_SECRET_PREVIOUS, or continue with --other-secret.',
      )
    }
    await step('Checking the backup', () => checkBackup(from, manifest, databaseUrl))
    if (!hasFlag('--yes')) {
      throw new SetupError(
        `this replaces everything in the database with the backup of ${manifest.madeAt}. To confirm, add --yes.`,
      )
    }
    const media = localMedia(env())
    await step('Restoring', () => loadBackup(from, manifest, { databaseUrl, media }))
    const back = await step('Applying erasures', reapplyErasures)
    print(
      back === 0
        ? '\nThe ledger contains no erasures since this backup.'
        : `\n${back} restored persons had been erased since the backup and have been suppressed again.`,
    )
  }),
)

function hasFlag(flag: string): boolean {
  return process.argv.includes(flag)
}
