import { createHash } from 'node:crypto'
import { mkdir, open, readFile } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { z } from 'zod'
import { env } from '#lib/env.ts'
import { log } from '#lib/errors/log.ts'

const moment = z.iso.datetime()

const lineSchema = z.discriminatedUnion('what', [
  z.object({
    what: z.literal('person'),
    person: z.string(),
    // Keys of the file format, unchanged since the first release: old ledgers must stay readable.
    sealedAt: moment,
    destroyAfter: moment.nullable(),
  }),
  z.object({
    what: z.literal('identifier'),
    kind: z.enum(['EMAIL', 'PHONE']),
    identifierHmac: z.string(),
    reason: z.string(),
    erasedAt: moment,
  }),
])

export type LedgerLine = z.output<typeof lineSchema>
export type PersonLine = Extract<LedgerLine, { what: 'person' }>
export type IdentifierLine = Extract<LedgerLine, { what: 'identifier' }>

/**
 * The ledger of erasures: fingerprints and dates in a file outside the database, since an older backup
 * of the database does not know about later erasures.
 */
export const ledgerFile = (): string => join(resolve(env().dataFolder), 'erased.jsonl')

/** Hash of a person's random id: without a record of the person it identifies no one. */
export const personFingerprint = (id: string): string =>
  createHash('sha256').update(`erased\n${id}`).digest('hex')

/** Appends to the ledger; the lines are on disk when this returns. */
export async function appendToLedger(lines: readonly LedgerLine[]): Promise<void> {
  if (lines.length === 0) return
  const name = ledgerFile()
  await mkdir(dirname(name), { recursive: true, mode: 0o700 })
  const file = await open(name, 'a', 0o600)
  try {
    // Begins with a line break, so that a line cut off by a crash does not damage the next one.
    await file.appendFile(`\n${lines.map((it) => JSON.stringify(it)).join('\n')}\n`)
    await file.sync()
  } finally {
    await file.close()
  }
}

/** @throws if the file exists and cannot be read: starting would ignore erasures */
export async function readLedger(): Promise<LedgerLine[]> {
  const text = await readFile(ledgerFile(), 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return ''
    throw error
  })
  const lines: LedgerLine[] = []
  let broken = 0
  for (const line of text.split('\n')) {
    if (line === '') continue
    const parsed = readLine(line)
    if (parsed) lines.push(parsed)
    else broken += 1
  }
  if (broken > 0) log.warn({ broken }, 'the ledger of erasures has invalid lines')
  return lines
}

function readLine(line: string): LedgerLine | null {
  try {
    return lineSchema.safeParse(JSON.parse(line)).data ?? null
  } catch {
    return null
  }
}

export const personLine = (it: {
  id: string
  suppressedAt: Date | null
  eraseAfter: Date | null
}): PersonLine => ({
  what: 'person',
  person: personFingerprint(it.id),
  sealedAt: (it.suppressedAt ?? new Date(0)).toISOString(),
  destroyAfter: it.eraseAfter?.toISOString() ?? null,
})

export const identifierLine = (it: {
  kind: 'EMAIL' | 'PHONE'
  identifierHmac: string
  reason: string
  erasedAt: Date
}): IdentifierLine => ({ what: 'identifier', ...it, erasedAt: it.erasedAt.toISOString() })
