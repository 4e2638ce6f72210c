import { type Actor, actorUserId, can } from '#lib/auth/policy.ts'
import { findConsentingPersons } from '#lib/consent/active.ts'
import { db } from '#lib/database/db.ts'
import { Prisma } from '#prisma/client/client.ts'
import {
  contactPreferenceFields,
  type Hours,
  hoursStateAt,
} from '../contact-preference/contact-preference.ts'
import { chooseNextLead, type NextLead } from './choose-next-lead.ts'

/** Number of candidates that are read of each group, the most urgent first. */
const CANDIDATES_PER_GROUP = 100

/** Groups of preferred hours that are read: those that end first. */
const MAX_HOUR_GROUPS = 3

/** The case that this counsellor should call now, and why; null: no case may be called now. */
export async function findNextLead(actor: Actor, now = new Date()): Promise<NextLead | null> {
  if (!can(actor, 'lead:work')) return null
  const me = actorUserId(actor) ?? actor.id
  const ids = await candidateIds(me, now)
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
      callBackRequested: true,
      ...contactPreferenceFields,
      person: { select: { doNotContact: true } },
      contacts: { where: { endedAt: null }, select: { id: true } },
    },
  })
  const persons = rows.map((it) => it.personId)
  const consenting = await findConsentingPersons(db, persons, 'counselling')
  const candidates = rows.map(({ person, personId, contacts, ...it }) => ({
    ...it,
    doNotContact: person.doNotContact,
    consents: consenting.has(personId),
    busy: contacts.length > 0,
  }))
  return chooseNextLead(candidates, me, now)
}

/**
 * Ids of the cases to choose from, without reading every case: the most overdue, the oldest, and the
 * oldest of each group of preferred hours that ends soonest. Many people share the same hours, so
 * there are few groups.
 */
async function candidateIds(me: string, now: Date): Promise<string[]> {
  const waiting = Prisma.sql`lead."closedAt" IS NULL AND lead."stage" IN ('NEW', 'CONTACTED')
    AND lead."attempts" < lead."maxAttempts" AND (lead."stage" = 'NEW' OR lead."dueAt" IS NOT NULL)
    AND (lead."dueAt" IS NULL OR lead."dueAt" <= ${now})
    AND (lead."assigneeId" IS NULL OR lead."assigneeId" = ${me}::uuid)
    AND NOT EXISTS (SELECT 1 FROM "ContactAttempt" open
      WHERE open."leadId" = lead."id" AND open."endedAt" IS NULL)`
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
    Prisma.sql`(SELECT "id" FROM "Lead" lead WHERE ${waiting} AND lead."dueAt" IS NOT NULL
      ORDER BY lead."dueAt" LIMIT ${CANDIDATES_PER_GROUP})`,
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
