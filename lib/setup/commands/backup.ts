import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { env } from '#lib/env.ts'
import { localMedia } from '#lib/media/local-folder.ts'
import { saveBackup } from '../backup/save.ts'
import { checkout } from '../checkout.ts'
import { print, SetupError, step } from '../report.js'
import { run, withDatabase } from '../run.ts'

/** `npm run backup` or `npm run backup -- /path/to/folder`; the site may be running. */
run(() =>
  withDatabase(async (databaseUrl) => {
    const secret = env().sessionSecret
    if (!secret) throw new SetupError('NEXTAUTH_SECRET is not set, but the backup depends on it.')
    const moment = new Date().toISOString().slice(0, 19).replaceAll(':', '-')
    const folder = resolve(process.argv[2] ?? join(checkout, 'backups', moment))
    if (existsSync(folder)) throw new SetupError(`this folder exists already: ${folder}`)
    const media = localMedia(env())
    const { tables } = await step('Saving', () =>
      saveBackup({ databaseUrl, secret, folder, media }),
    )
    const rows = tables.reduce((sum, it) => sum + it.rows, 0)
    print(`
${rows} rows of ${tables.length} tables${media ? ' and the images' : ''}: ${folder}
It contains personal data: protect it like the database, and delete it when it is not needed.${
      media ? '' : '\nImages are in a bucket, which needs a backup of its own.'
    }
The secret and the ledger of erasures are left out on purpose (erased.jsonl in the data
folder). Keep both elsewhere: restoring a backup without them brings erased persons back.`)
  }),
)
