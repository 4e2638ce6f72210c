import { type Actor, can } from '#lib/auth/policy.ts'
import { db } from '#lib/database/db.ts'

/** All intakes, fees and claims of a course, newest first; null if the actor may not change them. */
export async function findCourseLive(actor: Actor, courseId: string) {
  if (!can(actor, 'catalogue:edit')) return null
  const row = await db.content.findFirst({
    where: { id: courseId, kind: 'COURSE' },
    select: {
      id: true,
      state: true,
      intakes: {
        select: {
          id: true,
          startsOn: true,
          applyBy: true,
          seatsTotal: true,
          seatsFilled: true,
          seatsPercent: true,
          cancelledAt: true,
        },
        orderBy: { startsOn: 'desc' },
        take: 20,
      },
      fees: {
        select: {
          id: true,
          amountMinor: true,
          currency: true,
          taxIncluded: true,
          source: true,
          asOf: true,
          validUntil: true,
        },
        orderBy: { asOf: 'desc' },
        take: 20,
      },
      claims: {
        select: { id: true, text: true, source: true, asOf: true, expiresAt: true },
        orderBy: { expiresAt: 'desc' },
        take: 20,
      },
    },
  })
  return row && { ...row, isPublic: row.state === 'PUBLISHED' }
}
