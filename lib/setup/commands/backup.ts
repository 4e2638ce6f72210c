import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { env } from '#lib/env.ts'
import { localMedia } from '../backup/media-folder.ts'
import { saveBackup } from '../backup/save.ts'
import { checkout } from '../checkout.ts'
import { SetupError, say, step } from '../report.js'
import { run, withDatabase } from '../run.ts'

/** `npm run backup` or `npm run backup -- /path/to/folder`; the site may be running. */
run(() =>
  withDatabase(async (databaseUrl) => {
    const secret = env().sessionSecret
    if (!secret) throw new SetupError('NEXTAUTH_SECRET is not set: it belongs to the backup.')
    const moment = new Date().toISOString().slice(0, 19).replaceAll(':', '-')
    const folder = resolve(process.argv[2] ?? join(checkout, 'backups', moment))
    if (existsSync(folder)) throw new SetupError(`there is something already: ${folder}`)
    const media = localMedia(env())
    const { tables } = await step('Saving', () =>
      saveBackup({ databaseUrl, secret, folder, media }),
    )
    const rows = tables.reduce((sum, it) => sum + it.rows, 0)
    say(`
${rows} rows of ${tables.length} tables${media ? ' and the pictures' : ''}: ${folder}
It holds personal data: keep it as you keep the database, and no longer than you need it.${
      media ? '' : '\nPictures are in a bucket: back that up by its own means.'
    }
Not in it, on purpose: the secret, and the ledger of who was erased (erased.jsonl in the data
folder). Keep both elsewhere: a backup without them brings erased persons back.`)
  }),
)
