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

type RequestPerson = { id: string; isNew: boolean; doNotContact: boolean }

/**
 * The person who sent a request: a known one whose identifiers match, else a new one. The person's
 * row is locked until the transaction ends. A request lifts no “do not contact”: only its
 * confirmation does.
 *
 * @param of.suppressed an identifier is suppressed: a new person must not be contacted yet
 */
export async function findOrCreateSender(
  tx: Tx,
  input: Sender,
  { quarantined, suppressed }: { quarantined: boolean; suppressed: boolean },
): Promise<RequestPerson> {
  const { email, phone, name, ageBand } = input
  const jurisdiction = jurisdictionOf(input.country)
  // A request that looks like spam is not matched with a person.
  const match = quarantined
    ? { personId: null, maybe: [] }
    : await matchPerson(tx, { email, phone })
  if (match.personId) {
    await tx.$executeRaw`SELECT 1 FROM "Person" WHERE "id" = ${match.personId}::uuid FOR UPDATE`
    const { doNotContact } = await tx.person.findUniqueOrThrow({
      where: { id: match.personId },
      select: { doNotContact: true },
    })
    await proposeMerges(tx, match.personId, match.maybe)
    return { id: match.personId, isNew: false, doNotContact }
  }
  const select = { id: true }
  const data = { name, ageBand, jurisdiction, doNotContact: suppressed }
  const { id } = await tx.person.create({ data, select })
  // One at a time: Prisma caches the plan of “create”, but compiles that of “createMany” each time.
  for (const it of identifiersOf({ email, phone }))
    await tx.personIdentifier.create({ data: { ...it, personId: id }, select })
  await proposeMerges(tx, id, match.maybe)
  return { id, isNew: true, doNotContact: suppressed }
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
