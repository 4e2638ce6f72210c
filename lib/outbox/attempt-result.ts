import type { Prisma } from '#prisma/client/client.ts'

/** What one try came to. */
export type AttemptResult = {
  ok: boolean
  /** Trying again cannot help: this address does not exist. */
  permanent: boolean
  /** Where to and how, without the body. */
  request: Prisma.InputJsonObject
  status?: number
  response?: string
  retryAfterMs?: number
  /** In words for staff. */
  error: string | null
}
