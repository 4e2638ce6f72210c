import { db } from '#lib/database/db.ts'
import type { EventRow } from './event-row.ts'

/** What an event says beside its ids, read at delivery: how an attempt ended, who moved a case and why. */
export async function whatHappened({ data }: Pick<EventRow, 'data'>): Promise<object> {
  const { submissionId: _, leadId: __, actorId, originId, ...about } = data
  if (typeof about.attemptId === 'string')
    return { ...about, attempt: await attemptView(about.attemptId) }
  if (!('to' in about)) return about
  return { reason: null, ...about, by: await nameOf(actorId), origin: await originOf(originId) }
}

async function attemptView(id: string) {
  const attempt = await db.contactAttempt.findUnique({
    where: { id },
    select: {
      channel: true,
      disposition: true,
      startedAt: true,
      endedAt: true,
      callBackAt: true,
      actor: { select: { name: true } },
    },
  })
  if (!attempt) return null
  const { actor, startedAt, endedAt, callBackAt, ...how } = attempt
  return {
    ...how,
    startedAt: startedAt.toISOString(),
    endedAt: endedAt?.toISOString() ?? null,
    callBackAt: callBackAt?.toISOString() ?? null,
    counsellor: actor?.name ?? null,
  }
}

/** Name of the member of staff; null: a CRM or the system. */
async function nameOf(actorId: unknown): Promise<string | null> {
  if (typeof actorId !== 'string') return null
  const user = await db.user.findUnique({ where: { id: actorId }, select: { name: true } })
  return user?.name ?? null
}

/** Name of the webhook whose CRM reported the outcome; null: it happened here. */
async function originOf(originId: unknown): Promise<string | null> {
  if (typeof originId !== 'string') return null
  const origin = await db.subscription.findUnique({
    where: { id: originId },
    select: { name: true },
  })
  return origin?.name ?? null
}
