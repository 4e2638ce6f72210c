import { type Actor, actorUserId, can } from '#lib/auth/policy.ts'
import { db } from '#lib/db.ts'
import { type Chosen, chooseNext } from './next.ts'

/** So many of each kind are looked at, the most urgent first; more are never in each other's way. */
const LOOKED_AT = 60

/**
 * Whom this counsellor should call now, and why. What the database sorts out first is what `next`
 * says in words: overdue, in their hours with the nearest end, oldest.
 */
export async function findNext(actor: Actor, now = new Date()): Promise<Chosen | null> {
  if (!can(actor, 'lead:work')) return null
  const me = actorUserId(actor) ?? actor.id
  const ids = await candidateIds(me, now)
  const rows = await db.lead.findMany({
    where: { id: { in: ids } },
    select: {
      id: true,
      assigneeId: true,
      openedAt: true,
      stage: true,
      attempts: true,
      maxAttempts: true,
      dueAt: true,
      callBackAsked: true,
      channel: true,
      language: true,
      callDays: true,
      callFrom: true,
      callUntil: true,
      timeZone: true,
      person: { select: { doNotContact: true } },
      contacts: { where: { endedAt: null }, select: { id: true } },
    },
  })
  const candidates = rows.map(({ person, contacts, ...it }) => ({
    ...it,
    doNotContact: person.doNotContact,
    // A withdrawn consent closes the case; the call itself looks again.
    consents: true,
    busy: contacts.length > 0,
  }))
  return chooseNext(candidates, me, now)
}

async function candidateIds(me: string, now: Date): Promise<string[]> {
  const rows = await db.$queryRaw<{ id: string }[]>`
    WITH mine AS (
      SELECT lead.*,
        extract(isodow FROM ${now}::timestamptz AT TIME ZONE lead."timeZone")::int AS day,
        extract(hour FROM ${now}::timestamptz AT TIME ZONE lead."timeZone")::int * 60
          + extract(minute FROM ${now}::timestamptz AT TIME ZONE lead."timeZone")::int AS minute
      FROM "Lead" lead JOIN "Person" person ON person."id" = lead."personId"
      WHERE lead."closedAt" IS NULL AND lead."stage" IN ('NEW', 'CONTACTED')
        AND lead."attempts" < lead."maxAttempts"
        AND (lead."stage" = 'NEW' OR lead."dueAt" IS NOT NULL)
        AND (lead."dueAt" IS NULL OR lead."dueAt" <= ${now})
        AND (lead."assigneeId" IS NULL OR lead."assigneeId" = ${me}::uuid)
        AND person."state" = 'ACTIVE' AND NOT person."doNotContact"
        AND NOT EXISTS (SELECT 1 FROM "ContactAttempt" open
          WHERE open."leadId" = lead."id" AND open."endedAt" IS NULL)
    ), open_now AS (
      SELECT *, CASE
        WHEN "callFrom" IS NULL THEN 1440
        WHEN "callUntil" > minute THEN "callUntil" - minute
        ELSE "callUntil" + 1440 - minute END AS minutes_left
      FROM mine
      WHERE "channel" = 'EMAIL' OR ("callBackAsked" AND "dueAt" >= ${now}::timestamptz - interval '2 hours')
        OR (("callFrom" IS NULL OR CASE WHEN "callFrom" < "callUntil"
              THEN minute >= "callFrom" AND minute < "callUntil"
              ELSE minute >= "callFrom" OR minute < "callUntil" END)
          AND (coalesce(cardinality("callDays"), 0) = 0 OR "callDays" @> ARRAY[
            CASE WHEN "callFrom" >= "callUntil" AND minute < "callUntil" THEN (day + 5) % 7 + 1 ELSE day END]))
    )
    (SELECT "id" FROM open_now WHERE "dueAt" IS NOT NULL ORDER BY "dueAt" LIMIT ${LOOKED_AT})
    UNION (SELECT "id" FROM open_now ORDER BY minutes_left, "openedAt" LIMIT ${LOOKED_AT})
    UNION (SELECT "id" FROM open_now ORDER BY "openedAt" LIMIT ${LOOKED_AT})`
  return rows.map((it) => it.id)
}

/** How many wait for their hours, for who is told that nobody may be called now. */
export async function countWaiting(actor: Actor): Promise<number> {
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
