import { recordAudit } from '#lib/audit/record.ts'
import { type Actor, actorUserId, can } from '#lib/auth/policy.ts'
import { type Tx, transaction } from '#lib/database/db.ts'
import { AppError } from '#lib/errors/errors.ts'
import { closeLead, reopenLead } from '#lib/leads/close.ts'
import { recordEvent } from '#lib/outbox/record-event.ts'
import { lockPersons } from './lock-persons.ts'
import { type MergeMoves, readMergeMoves } from './merge-moves.ts'
import { emitMergedStop, stopMergedContact, undoMergedStop } from './merged-stop.ts'
import { resolvePerson } from './resolve-person.ts'

/**
 * Merges the two records of a proposal: everything of the newer record moves to the older one,
 * whose id stays; the id of the newer one resolves to it from now on.
 */
export function acceptMerge(actor: Actor, { id }: { id: string }): Promise<void> {
  return decide(actor, id, async (tx, a, b) => {
    const [into = '', from = ''] = await byAge(tx, a, b)
    if (into === from) return
    const moved = await moveAll(tx, from, into)
    await tx.person.update({ where: { id: from }, data: { state: 'MERGED', mergedIntoId: into } })
    const stopped = await stopMergedContact(tx, from, into)
    const merge = await tx.personMerge.create({
      data: {
        fromId: from,
        intoId: into,
        reason: 'proposal',
        moved: { ...moved, stopped },
        actorId: actorUserId(actor),
      },
      select: { id: true },
    })
    await recordAudit(tx, actor, 'person.merge', { kind: 'PERSON', id: into }, { data: { from } })
    await recordEvent(tx, { type: 'person.merged', personId: into, data: { fromId: from } })
    if (stopped) await emitMergedStop(tx, into, stopped)
    return merge.id
  })
}

/** Refuses a proposal: these two records are not proposed again. */
export function refuseMerge(actor: Actor, { id }: { id: string }): Promise<void> {
  return decide(actor, id, async (tx) => {
    await recordAudit(tx, actor, 'person.keep-apart', { kind: 'MERGE_PROPOSAL', id })
  })
}

/**
 * Undoes a merge: everything moves back; data added since stays with the person it was added to.
 *
 * @throws AppError conflict if it was undone before, or the record has been merged again meanwhile
 */
export function undoMerge(actor: Actor, { id }: { id: string }): Promise<void> {
  if (!can(actor, 'lead:work')) throw new AppError('forbidden')
  return transaction(async (tx) => {
    const found = await tx.personMerge.findUnique({
      where: { id },
      select: { fromId: true, intoId: true },
    })
    if (!found) throw new AppError('not-found')
    await lockPersons(tx, [found.fromId, found.intoId])
    const merge = await tx.personMerge.findUniqueOrThrow({
      where: { id },
      select: {
        fromId: true,
        intoId: true,
        moved: true,
        undoneAt: true,
        into: { select: { state: true } },
      },
    })
    if (merge.undoneAt || merge.into.state !== 'ACTIVE') {
      throw new AppError('conflict', {
        message: 'This merge has already been undone, or the record has been merged again.',
      })
    }
    const { fromId, intoId } = merge
    const { stopped, ...moves } = readMergeMoves(merge.moved)
    await moveRowsBack(tx, moves, fromId)
    await tx.person.update({ where: { id: fromId }, data: { state: 'ACTIVE', mergedIntoId: null } })
    if (stopped) await undoMergedStop(tx, intoId, stopped)
    await tx.personMerge.update({ where: { id }, data: { undoneAt: new Date() } })
    const data = { from: fromId }
    await recordAudit(tx, actor, 'person.unmerge', { kind: 'PERSON', id: intoId }, { data })
  })
}

async function decide(
  actor: Actor,
  id: string,
  step: (tx: Tx, a: string, b: string) => Promise<unknown>,
): Promise<void> {
  if (!can(actor, 'lead:work')) throw new AppError('forbidden')
  await transaction(async (tx) => {
    const { count } = await tx.mergeProposal.updateMany({
      where: { id, state: 'OPEN' },
      data: { state: 'OPEN' },
    })
    if (count === 0)
      throw new AppError('conflict', { message: 'This pair has already been decided.' })
    const { aId, bId } = await tx.mergeProposal.findUniqueOrThrow({ where: { id } })
    const ends = [await resolvePerson(tx, aId), await resolvePerson(tx, bId)]
    const [a, b] = ends
    if (!a || !b) throw new AppError('not-found')
    await lockPersons(tx, [a, b])
    const made = await step(tx, a, b)
    await tx.mergeProposal.update({
      where: { id },
      data: { state: made ? 'ACCEPTED' : 'REFUSED', decidedAt: new Date() },
    })
  })
}

async function byAge(tx: Tx, a: string, b: string): Promise<string[]> {
  const rows = await tx.person.findMany({
    where: { id: { in: [a, b] }, state: 'ACTIVE' },
    select: { id: true },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
  })
  if (a !== b && rows.length < 2) throw new AppError('not-found')
  return a === b ? [a, a] : rows.map((it) => it.id)
}

type Moves = Omit<MergeMoves, 'stopped'>

async function moveAll(tx: Tx, from: string, into: string): Promise<Moves> {
  const absorbed = await absorb(tx, from, into)
  const own = { where: { personId: from }, select: { id: true } }
  const [submissions, leads, consents, bookings] = await Promise.all([
    tx.submission.findMany(own),
    tx.lead.findMany(own),
    tx.consentEvent.findMany(own),
    tx.booking.findMany(own),
  ])
  const existing = await tx.personIdentifier.findMany({
    where: { personId: into },
    select: { kind: true, value: true },
  })
  const identifiers = (await tx.personIdentifier.findMany({ where: { personId: from } })).filter(
    (it) => !existing.some((one) => one.kind === it.kind && one.value === it.value),
  )
  const ids = (rows: readonly { id: string }[]) => rows.map((it) => it.id)
  const moved = {
    submissions: ids(submissions),
    leads: ids(leads),
    identifiers: ids(identifiers),
    consents: ids(consents),
    bookings: ids(bookings),
    absorbed,
  }
  await assign(tx, moved, into)
  return moved
}

/**
 * A person has at most one open case of an interest: where both have one, the case of the record that
 * stays takes over the requests of the other, which is closed.
 */
async function absorb(tx: Tx, from: string, into: string): Promise<Moves['absorbed']> {
  const select = {
    id: true,
    personId: true,
    interest: true,
    stage: true,
    closedAt: true,
  } as const
  const open = (personId: string) =>
    tx.lead.findMany({ where: { personId, closedAt: null }, select })
  const staying = await open(into)
  const absorbed: Moves['absorbed'] = []
  for (const lead of await open(from)) {
    const other = staying.find((it) => it.interest === lead.interest)
    if (!other) continue
    const submissions = await tx.submission.findMany({
      where: { leadId: lead.id },
      select: { id: true },
    })
    await tx.submission.updateMany({ where: { leadId: lead.id }, data: { leadId: other.id } })
    await closeLead(tx, lead, { by: 'merge', outcome: 'same person', at: new Date() })
    absorbed.push({
      leadId: lead.id,
      intoId: other.id,
      stage: lead.stage,
      submissions: submissions.map((it) => it.id),
    })
  }
  return absorbed
}

async function moveRowsBack(tx: Tx, moved: Moves, to: string): Promise<void> {
  await assign(tx, moved, to)
  for (const { leadId, stage, submissions } of moved.absorbed) {
    await tx.submission.updateMany({ where: { id: { in: submissions } }, data: { leadId } })
    await reopenLead(tx, leadId, { by: 'merge', stage, at: new Date(), onlyIf: 'same person' })
  }
}

async function assign(tx: Tx, moved: Moves, personId: string): Promise<void> {
  const of = (ids: string[]) => ({ where: { id: { in: ids } }, data: { personId } })
  await tx.submission.updateMany(of(moved.submissions))
  await tx.lead.updateMany(of(moved.leads))
  await tx.personIdentifier.updateMany(of(moved.identifiers))
  // A trigger keeps consents immutable, except for their person while this is on.
  await tx.$executeRaw`SELECT set_config('lectern.merge', 'on', true)`
  await tx.consentEvent.updateMany(of(moved.consents))
  await tx.$executeRaw`SELECT set_config('lectern.merge', 'off', true)`
  await tx.booking.updateMany(of(moved.bookings))
}
