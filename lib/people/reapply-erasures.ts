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
 * Whoever was erased stays erased, whichever backup the database came from: persons of the ledger
 * who are back are sealed again as of their own day. Then the ledger gets what only the database
 * knows. Before anybody is served and anything is sent.
 *
 * @returns how many were sealed again
 */
export async function reapplyErasures(): Promise<number> {
  const lines = await readLedger()
  const persons = lines.filter((it): it is PersonLine => it.what === 'person')
  const identifiers = lines.filter((it): it is IdentifierLine => it.what === 'identifier')
  await restoreProofs(identifiers)
  const back = await sealWhoIsBack(persons)
  await repairLedger(persons, identifiers)
  if (back > 0) log.warn({ back }, 'persons who had been erased were sealed again')
  return back
}

async function sealWhoIsBack(lines: readonly PersonLine[]): Promise<number> {
  const byMark = new Map(lines.map((it) => [it.person, it]))
  const back = await findMarked([...byMark.keys()])
  if (back.length === 0) return 0
  await takeApart(back)
  for (const id of back) {
    const line = byMark.get(personFingerprint(id))
    if (line) await suppressAgain(id, new Date(line.sealedAt), dateOf(line.destroyAfter))
  }
  return back.length
}

const dateOf = (text: string | null) => (text === null ? null : new Date(text))

async function findMarked(marks: string[]): Promise<string[]> {
  if (marks.length === 0) return []
  const rows = await db.$queryRaw<{ id: string }[]>`
    SELECT "id" FROM "Person" WHERE "state" IN ('ACTIVE', 'MERGED')
      AND encode(sha256(convert_to('erased' || chr(10) || "id"::text, 'UTF8')), 'hex')
        = ANY(${marks}::text[])`
  return rows.map((it) => it.id)
}

/**
 * Records that were joined when the backup was made, and of which only one belongs to somebody who
 * was erased later: they had been taken apart by then.
 */
async function takeApart(marked: readonly string[]): Promise<void> {
  const ids = [...marked]
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

/** A record that was joined to a third since then comes away from that one first. */
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
}

async function repairLedger(
  persons: readonly PersonLine[],
  identifiers: readonly IdentifierLine[],
): Promise<void> {
  const marks = new Set(persons.map((it) => it.person))
  const hmacs = new Set(identifiers.map((it) => it.identifierHmac))
  const [sealed, proofs] = await Promise.all([
    db.person.findMany({
      where: { state: { in: ['SUPPRESSED', 'ERASED'] } },
      select: { id: true, suppressedAt: true, eraseAfter: true },
    }),
    db.erasureProof.findMany({
      select: { kind: true, identifierHmac: true, reason: true, erasedAt: true },
    }),
  ])
  await appendToLedger([
    ...sealed.map(personLine).filter((it) => !marks.has(it.person)),
    ...proofs.map(identifierLine).filter((it) => !hmacs.has(it.identifierHmac)),
  ])
}
