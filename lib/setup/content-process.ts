import { db } from '#lib/database/db.ts'
import { setupToken } from '#lib/users/setup-token.ts'
import { seedOnce } from '#prisma/seed.ts'
import type { ContentMessage } from './content.ts'

function send(message: ContentMessage) {
  process.send?.(message)
}

const { admin } = await seedOnce({ log: (line) => send({ log: line }) })
send({ admin, setupToken: await setupToken() })
await db.$disconnect()
process.disconnect?.()
