import { db } from '#lib/database/db.ts'
import { seedOnce } from '#prisma/seed.ts'
import type { ContentMessage } from './content.ts'

function tell(message: ContentMessage) {
  process.send?.(message)
}

const { admin } = await seedOnce({ log: (line) => tell({ log: line }) })
tell({ admin })
await db.$disconnect()
process.disconnect?.()
