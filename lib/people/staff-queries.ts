import { recordOpening } from '#lib/audit/record.ts'
import { type Actor, can } from '#lib/auth/policy.ts'
import { db } from '#lib/database/db.ts'

const side = {
  select: {
    id: true,
    name: true,
    createdAt: true,
    identifiers: { select: { kind: true, value: true, verifiedAt: true } },
    submissions: {
      select: {
        id: true,
        name: true,
        reference: true,
        createdAt: true,
        leadId: true,
        message: true,
        amendedMessage: true,
      },
      orderBy: { createdAt: 'desc' },
      take: 3,
    },
    _count: { select: { submissions: true } },
  },
} as const

/** Pairs of records that may be one person, oldest first. Both are shown, so it is audited. */
export async function listMergeProposals(actor: Actor) {
  if (!can(actor, 'lead:work')) return []
  const rows = await db.mergeProposal.findMany({
    where: { state: 'OPEN', a: { state: 'ACTIVE' }, b: { state: 'ACTIVE' } },
    select: {
      id: true,
      reason: true,
      createdAt: true,
      a: { select: { ...side.select, submissions: { ...side.select.submissions } } },
      b: { select: { ...side.select, submissions: { ...side.select.submissions } } },
    },
    orderBy: { createdAt: 'asc' },
    take: 20,
  })
  if (rows.length > 0) {
    const persons = rows.flatMap((it) => [it.a.id, it.b.id])
    await recordOpening(actor, persons, 'same person?')
  }
  return rows
}

/** The newest merges that can be undone. */
export function listMerges(actor: Actor) {
  return db.personMerge.findMany({
    where: { undoneAt: null, into: { state: can(actor, 'lead:work') ? 'ACTIVE' : 'ERASED' } },
    select: {
      id: true,
      createdAt: true,
      actor: { select: { name: true } },
      from: { select: { name: true } },
      into: { select: { name: true } },
    },
    orderBy: { createdAt: 'desc' },
    take: 20,
  })
}
