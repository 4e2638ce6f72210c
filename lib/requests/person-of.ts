import type { Tx } from '#lib/database/db.ts'
import {
  type Identifiers,
  identifiersOf,
  matchPerson,
  proposeMerges,
} from '#lib/people/matching.ts'
import type { Interest } from './request.ts'

type Asker = Identifiers & { name: string; ageBand: 'ADULT' | 'PARENT_OF_MINOR' }

/** The person's row is locked from here on. */
export async function personOf(
  tx: Tx,
  input: Asker,
  quarantined: boolean,
): Promise<{ id: string; isNew: boolean }> {
  const { email, phone, name, ageBand } = input
  // What looks like spam joins nobody.
  const match = quarantined
    ? { personId: null, maybe: [] }
    : await matchPerson(tx, { email, phone })
  if (match.personId) {
    // Asking anew lifts an earlier “do not contact”: it is the newer wish, with its own consent.
    await tx.person.update({ where: { id: match.personId }, data: { doNotContact: false } })
    await proposeMerges(tx, match.personId, match.maybe)
    return { id: match.personId, isNew: false }
  }
  const select = { id: true }
  const { id } = await tx.person.create({ data: { name, ageBand }, select })
  // One at a time: Prisma keeps the plan of “create”, and works out that of “createMany” each time.
  for (const it of identifiersOf({ email, phone }))
    await tx.personIdentifier.create({ data: { ...it, personId: id }, select })
  await proposeMerges(tx, id, match.maybe)
  return { id, isNew: true }
}

/** A course or topic that is not public (any more) is no interest; the words of the request stay. */
export async function interestOf(
  tx: Tx,
  { course, topic }: { course: string | null; topic: string | null },
): Promise<Interest> {
  const ids = [course, topic].filter((it) => it !== null)
  if (ids.length === 0) return { courseId: null, topicId: null }
  const rows = await tx.content.findMany({
    where: {
      id: { in: ids },
      kind: { in: ['COURSE', 'TOPIC'] },
      state: 'PUBLISHED',
      deletedAt: null,
    },
    select: { id: true, kind: true },
  })
  const named = (kind: 'COURSE' | 'TOPIC', id: string | null) =>
    rows.some((it) => it.id === id && it.kind === kind) ? id : null
  return { courseId: named('COURSE', course), topicId: named('TOPIC', topic) }
}
