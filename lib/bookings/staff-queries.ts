import { type Actor, can } from '#lib/auth/policy.ts'
import { db } from '#lib/database/db.ts'
import { type Paged, paged, sliceOf } from '#lib/format/paging.ts'

export type BookingRow = {
  id: string
  startsAt: Date
  endsAt: Date
  state: 'BOOKED' | 'CANCELLED' | 'HELD' | 'MISSED'
  person: string
  counsellor: string
}

export const bookingStateLabel: Record<BookingRow['state'], string> = {
  BOOKED: 'Booked',
  CANCELLED: 'Cancelled',
  HELD: 'Held',
  MISSED: 'Missed',
}

/** Sessions, the latest first. */
export async function listBookings(actor: Actor, page: number): Promise<Paged<BookingRow>> {
  if (!can(actor, 'booking:read')) return paged([], 0)
  const where = { person: { state: { in: ['ACTIVE' as const, 'MERGED' as const] } } }
  const [rows, total] = await Promise.all([
    db.booking.findMany({
      where,
      select: {
        id: true,
        startsAt: true,
        endsAt: true,
        state: true,
        person: { select: { name: true } },
        counsellor: { select: { name: true } },
      },
      orderBy: [{ startsAt: 'desc' }, { id: 'desc' }],
      ...sliceOf(page),
    }),
    db.booking.count({ where }),
  ])
  return paged(
    rows.map(({ person, counsellor, ...row }) => ({
      ...row,
      person: person.name ?? '–',
      counsellor: counsellor.name,
    })),
    total,
  )
}
