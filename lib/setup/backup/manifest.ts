import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { SetupError } from '../report.js'

const manifestSchema = z.object({
  format: z.literal(1),
  madeAt: z.iso.datetime(),
  /** Names of the migrations applied when the backup was made, in order. */
  migrations: z.array(z.string()),
  /** Fingerprint that shows whether NEXTAUTH_SECRET is the same without revealing it. */
  secretMark: z.string(),
  tables: z.array(
    z.object({
      name: z.string(),
      columns: z.array(z.string()),
      rows: z.number(),
      sha256: z.string(),
    }),
  ),
  media: z.boolean(),
})

export type Manifest = z.output<typeof manifestSchema>
export type TableEntry = Manifest['tables'][number]

export const manifestFile = (folder: string) => join(folder, 'manifest.json')
export const mediaFolder = (folder: string) => join(folder, 'media')
export const tableFile = (folder: string, table: string) =>
  join(folder, 'tables', `${encodeURIComponent(table)}.copy.gz`)

/** The erasure ledger and webhook secrets are only readable with the secret they were written with. */
export const secretFingerprint = (secret: string): string =>
  createHash('sha256').update(`backup\n${secret}`).digest('hex').slice(0, 16)

/** @throws SetupError if there is no complete backup */
export function readManifest(folder: string): Manifest {
  try {
    return manifestSchema.parse(JSON.parse(readFileSync(manifestFile(folder), 'utf8')))
  } catch (error) {
    throw new SetupError(`there is no readable backup in ${folder}.`, String(error))
  }
}
