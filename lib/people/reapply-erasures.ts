import { SYSTEM_ACTOR } from '#lib/auth/policy.ts'
import { db } from '#lib/database/db.ts'
import { log } from '#lib/errors/log.ts'
import { suppressAgain } from './erasure.ts'
import {
  appendToLedger,
  type IdentifierLine,
  identifierLine,
  type PersonLine,
  personFingerprint,
  personLine,
  readLedger,
} from './erasure-ledger.ts'
import { undoMerge } from './merging.ts'

/**
 * Applies the ledger of erasures to a restored database: erased persons who were restored are
 * suppressed again, each as of the original day. Then erasures that only the database has are added
 * to the ledger. Runs before requests are served and deliveries are sent.
 *
 * @returns the number of persons who were suppressed again
 */
export async function reapplyErasures(): Promise<number> {
  const lines = await readLedger()
  const persons = lines.filter((it): it is PersonLine => it.what === 'person')
  const identifiers = lines.filter((it): it is IdentifierLine => it.what === 'identifier')
  await restoreProofs(identifiers)
  const restored = await suppressRestored(persons)
  await repairLedger(persons, identifiers)
  if (restored > 0)
    log.warn({ restored }, 'restored persons had been erased and are suppressed again')
  return restored
}

async function suppressRestored(lines: readonly PersonLine[]): Promise<number> {
  const byFingerprint = new Map(lines.map((it) => [it.person, it]))
  const restored = await findRestored([...byFingerprint.keys()])
  if (restored.length === 0) return 0
  await unmergeErased(restored)
  for (const id of restored) {
    const line = byFingerprint.get(personFingerprint(id))
    if (line) await suppressAgain(id, new Date(line.sealedAt), dateOf(line.destroyAfter))
  }
  return restored.length
}

const dateOf = (text: string | null) => (text === null ? null : new Date(text))

async function findRestored(fingerprints: string[]): Promise<string[]> {
  if (fingerprints.length === 0) return []
  const rows = await db.$queryRaw<{ id: string }[]>`
    SELECT "id" FROM "Person" WHERE "state" IN ('ACTIVE', 'MERGED')
      AND encode(sha256(convert_to('erased' || chr(10) || "id"::text, 'UTF8')), 'hex')
        = ANY(${fingerprints}::text[])`
  return rows.map((it) => it.id)
}

/**
 * Undoes merges of which only one record belongs to an erased person: they were undone after the
 * backup, before the erasure.
 */
async function unmergeErased(erased: readonly string[]): Promise<void> {
  const ids = [...erased]
  const merges = await db.personMerge.findMany({
    where: {
      undoneAt: null,
      OR: [
        { fromId: { in: ids }, intoId: { notIn: ids } },
        { intoId: { in: ids }, fromId: { notIn: ids } },
      ],
    },
    select: { id: true },
  })
  for (const { id } of merges) await undo(id)
}

/** Undoes a merge; a later merge of the same record is undone first. */
async function undo(id: string): Promise<void> {
  const merge = await db.personMerge.findUniqueOrThrow({
    where: { id },
    select: { intoId: true, undoneAt: true },
  })
  if (merge.undoneAt) return
  const outer = await db.personMerge.findFirst({
    where: { fromId: merge.intoId, undoneAt: null },
    select: { id: true },
  })
  if (outer) await undo(outer.id)
  await undoMerge(SYSTEM_ACTOR, { id })
}

async function restoreProofs(lines: readonly IdentifierLine[]): Promise<void> {
  await db.erasureProof.createMany({
    data: lines.map(({ what: _, ...it }) => it),
    skipDuplicates: true,
  })
  await db.suppressedIdentifier.createMany({
    data: lines.map(({ kind, identifierHmac, erasedAt }) => ({
      kind,
      identifierHmac,
      reason: 'ERASED' as const,
      since: erasedAt,
    })),
    skipDuplicates: true,
  })
}

async function repairLedger(
  persons: readonly PersonLine[],
  identifiers: readonly IdentifierLine[],
): Promise<void> {
  const fingerprints = new Set(persons.map((it) => it.person))
  const hmacs = new Set(identifiers.map((it) => it.identifierHmac))
  const [suppressed, proofs] = await Promise.all([
    db.person.findMany({
      where: { state: { in: ['SUPPRESSED', 'ERASED'] } },
      select: { id: true, suppressedAt: true, eraseAfter: true },
    }),
    db.erasureProof.findMany({
      select: { kind: true, identifierHmac: true, reason: true, erasedAt: true },
    }),
  ])
  await appendToLedger([
    ...suppressed.map(personLine).filter((it) => !fingerprints.has(it.person)),
    ...proofs.map(identifierLine).filter((it) => !hmacs.has(it.identifierHmac)),
  ])
}
