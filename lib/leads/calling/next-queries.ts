import { type Actor, actorUserId, can } from '#lib/auth/policy.ts'
import { findConsentingPersons } from '#lib/consent/active.ts'
import { db } from '#lib/database/db.ts'
import { Prisma } from '#prisma/client/client.ts'
import {
  contactPreferenceFields,
  type Hours,
  hoursStateAt,
} from '../contact-preference/contact-preference.ts'
import { isAbandoned } from './attempt-rules.ts'
import { chooseNextLead, type NextLead } from './choose-next-lead.ts'
import { findPauses } from './pause.ts'

/** Number of candidates that are read of each group, the most urgent first. */
const CANDIDATES_PER_GROUP = 100

/** Groups of preferred hours that are read: those that end first. */
const MAX_HOUR_GROUPS = 3

/**
 * The case that this counsellor should work on now, and why: first their own attempt without an
 * outcome, then the case to call; null: no case may be called now.
 */
export async function findNextLead(actor: Actor, now = new Date()): Promise<NextLead | null> {
  if (!can(actor, 'lead:work')) return null
  const me = actorUserId(actor) ?? actor.id
  const own = await findOpenAttempt(me)
  if (own) return { id: own.leadId, why: 'no-outcome', until: null, dueAt: null }
  const calls = await findOpenCalls(now)
  const ids = await candidateIds(me, calls, now)
  const rows = await db.lead.findMany({
    where: { id: { in: ids }, person: { state: 'ACTIVE' } },
    select: {
      id: true,
      personId: true,
      assigneeId: true,
      openedAt: true,
      stage: true,
      attempts: true,
      maxAttempts: true,
      dueAt: true,
      awaitsAnswer: true,
      callBackRequested: true,
      ...contactPreferenceFields,
      person: { select: { doNotContact: true } },
    },
  })
  const persons = rows.map((it) => it.personId)
  const [consenting, pauses] = await Promise.all([
    findConsentingPersons(db, persons, 'counselling'),
    findPauses(db, persons, now),
  ])
  const candidates = rows.map(({ person, personId, ...it }) => ({
    ...it,
    doNotContact: person.doNotContact,
    consents: consenting.has(personId),
    pausedUntil: pauses.get(personId) ?? null,
    busy: calls.busyPersonIds.includes(personId),
    released: calls.releasedLeadIds.includes(it.id),
  }))
  return chooseNextLead(candidates, me, now)
}

/** The oldest attempt of a counsellor without an outcome. */
const findOpenAttempt = (me: string) =>
  db.contactAttempt.findFirst({
    where: { actorId: me, endedAt: null, lead: { person: { state: 'ACTIVE' } } },
    select: { leadId: true },
    orderBy: { startedAt: 'asc' },
  })

type OpenCalls = {
  /** Persons whom somebody is contacting. */
  busyPersonIds: string[]
  /** Cases whose assignee has left an attempt without an outcome for more than an hour. */
  releasedLeadIds: string[]
}

async function findOpenCalls(now: Date): Promise<OpenCalls> {
  const open = await db.contactAttempt.findMany({
    where: { endedAt: null, supersededAt: null },
    select: {
      leadId: true,
      actorId: true,
      startedAt: true,
      lead: { select: { personId: true, assigneeId: true } },
    },
  })
  const abandoned = open.filter((it) => isAbandoned(it, now))
  return {
    busyPersonIds: open.filter((it) => !isAbandoned(it, now)).map((it) => it.lead.personId),
    releasedLeadIds: abandoned
      .filter((it) => it.lead.assigneeId === it.actorId)
      .map((it) => it.leadId),
  }
}

/**
 * Ids of the cases to choose from, without reading every case: the most overdue, the oldest, and the
 * oldest of each group of preferred hours that ends soonest. Many people share the same hours, so
 * there are few groups.
 */
async function candidateIds(me: string, calls: OpenCalls, now: Date): Promise<string[]> {
  const waiting = Prisma.sql`lead."closedAt" IS NULL AND lead."stage" <> 'QUARANTINED'
    AND lead."attempts" < lead."maxAttempts"
    AND (lead."awaitsAnswer" OR lead."dueAt" <= ${now}
      OR (lead."dueAt" IS NULL AND lead."stage" = 'NEW'))
    AND (lead."assigneeId" IS NULL OR lead."assigneeId" = ${me}::uuid
      OR lead."id" = ANY(${calls.releasedLeadIds}::uuid[]))
    AND lead."personId" <> ALL(${calls.busyPersonIds}::uuid[])`
  const groups = await db.$queryRaw<Hours[]>`
    SELECT "callDays", "callFrom", "callUntil", "timeZone" FROM "Lead" lead WHERE ${waiting}
    GROUP BY 1, 2, 3, 4`
  const of = (it: Hours) => Prisma.sql`
    (SELECT "id" FROM "Lead" lead WHERE ${waiting} AND lead."timeZone" = ${it.timeZone}
      AND lead."callFrom" IS NOT DISTINCT FROM ${it.callFrom}::int
      AND lead."callUntil" IS NOT DISTINCT FROM ${it.callUntil}::int
      AND coalesce(lead."callDays", '{}') = coalesce(${it.callDays}::int[], '{}')
      ORDER BY lead."openedAt" LIMIT ${CANDIDATES_PER_GROUP})`
  const parts = [
    ...[Prisma.sql`lead."callBackRequested"`, Prisma.sql`NOT lead."callBackRequested"`].map(
      (kind) => Prisma.sql`(SELECT "id" FROM "Lead" lead WHERE ${waiting}
        AND lead."dueAt" <= ${now} AND NOT (lead."awaitsAnswer" AND lead."stage" = 'NEW') AND ${kind}
        ORDER BY lead."dueAt" LIMIT ${CANDIDATES_PER_GROUP})`,
    ),
    Prisma.sql`(SELECT "id" FROM "Lead" lead WHERE ${waiting}
      ORDER BY lead."openedAt" LIMIT ${CANDIDATES_PER_GROUP})`,
    ...endingFirst(groups, now).map(of),
  ]
  const rows = await db.$queryRaw<{ id: string }[]>`${Prisma.join(parts, ' UNION ')}`
  return rows.map((it) => it.id)
}

function endingFirst(groups: readonly Hours[], now: Date): Hours[] {
  return groups
    .flatMap((it) => {
      const state = hoursStateAt({ ...it, callDays: it.callDays ?? [] }, now)
      return state.open ? [{ it, until: state.until?.getTime() ?? Number.POSITIVE_INFINITY }] : []
    })
    .toSorted((a, b) => (a.until < b.until ? -1 : 1))
    .slice(0, MAX_HOUR_GROUPS)
    .map(({ it }) => it)
}

/** Open cases that this counsellor may call at another time. */
export async function countWaitingLeads(actor: Actor): Promise<number> {
  if (!can(actor, 'lead:work')) return 0
  return db.lead.count({
    where: {
      closedAt: null,
      OR: [{ stage: 'NEW' }, { dueAt: { not: null } }],
      AND: [{ OR: [{ assigneeId: null }, { assigneeId: actorUserId(actor) ?? actor.id }] }],
      stage: { not: 'QUARANTINED' },
      person: { state: 'ACTIVE', doNotContact: false },
    },
  })
}
