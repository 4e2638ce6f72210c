import { db } from '#lib/database/db.ts'

export type EventRow = {
  id: string
  type: string
  personId: string | null
  data: Record<string, unknown>
  createdAt: Date
}

export async function findEvent(id: string): Promise<EventRow> {
  const { data, ...row } = await db.outboxEvent.findUniqueOrThrow({
    where: { id },
    select: { id: true, type: true, personId: true, data: true, createdAt: true },
  })
  return { ...row, data: data as Record<string, unknown> }
}
