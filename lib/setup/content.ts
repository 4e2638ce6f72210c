import { db } from '#lib/db.ts'
import { seedOnce } from '#prisma/seed.ts'

export type FirstAdmin = { email: string; password: string }

/** Loads the demo content unless it was loaded before; tells the sign-in of an admin made for it. */
export async function loadContent(log: (line: string) => void): Promise<FirstAdmin | null> {
  try {
    const { admin } = await seedOnce({ log })
    return admin
  } finally {
    await db.$disconnect()
  }
}
