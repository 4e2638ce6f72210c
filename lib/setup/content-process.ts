import { db } from '#lib/db.ts'
import type { ContentMessage } from '#lib/setup/content.ts'
import { seedOnce } from '#prisma/seed.ts'

function tell(message: ContentMessage) {
  process.send?.(message)
}

const { admin } = await seedOnce({ log: (line) => tell({ log: line }) })
tell({ admin })
await db.$disconnect()
process.disconnect?.()
