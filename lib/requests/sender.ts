import type { Tx } from '#lib/database/db.ts'
import type { Interest } from '#lib/leads/lead.ts'
import { jurisdictionOf } from '#lib/people/jurisdiction.ts'
import {
  type Identifiers,
  identifiersOf,
  matchPerson,
  proposeMerges,
} from '#lib/people/matching.ts'
import { PUBLISHED_CONTENT } from '#lib/published.ts'

type Sender = Identifiers & {
  name: string
  ageBand: 'ADULT' | 'PARENT_OF_MINOR'
  /** Of the phone number, else the site's. */
  country: string
}

/**
 * The person who sent a request: a known one whose identifiers match, else a new one. The person's
 * row is locked until the transaction ends.
 */
export async function findOrCreateSender(
  tx: Tx,
  input: Sender,
  quarantined: boolean,
): Promise<{ id: string; isNew: boolean }> {
  const { email, phone, name, ageBand } = input
  const jurisdiction = jurisdictionOf(input.country)
  // A request that looks like spam is not matched with a person.
  const match = quarantined
    ? { personId: null, maybe: [] }
    : await matchPerson(tx, { email, phone })
  if (match.personId) {
    // A new request lifts an earlier “do not contact”: it is the newer wish, with its own consent.
    await tx.person.update({ where: { id: match.personId }, data: { doNotContact: false } })
    await proposeMerges(tx, match.personId, match.maybe)
    return { id: match.personId, isNew: false }
  }
  const select = { id: true }
  const { id } = await tx.person.create({ data: { name, ageBand, jurisdiction }, select })
  // One at a time: Prisma caches the plan of “create”, but compiles that of “createMany” each time.
  for (const it of identifiersOf({ email, phone }))
    await tx.personIdentifier.create({ data: { ...it, personId: id }, select })
  await proposeMerges(tx, id, match.maybe)
  return { id, isNew: true }
}

/** The published course and topic among these ids; null for one that is not published (any more). */
export async function findInterest(
  tx: Tx,
  { course, topic }: { course: string | null; topic: string | null },
): Promise<Interest> {
  const ids = [course, topic].filter((it) => it !== null)
  if (ids.length === 0) return { courseId: null, topicId: null }
  const rows = await tx.content.findMany({
    where: {
      id: { in: ids },
      kind: { in: ['COURSE', 'TOPIC'] },
      ...PUBLISHED_CONTENT,
    },
    select: { id: true, kind: true },
  })
  const named = (kind: 'COURSE' | 'TOPIC', id: string | null) =>
    rows.some((it) => it.id === id && it.kind === kind) ? id : null
  return { courseId: named('COURSE', course), topicId: named('TOPIC', topic) }
}
