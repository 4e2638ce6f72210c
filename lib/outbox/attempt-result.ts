import type { Prisma } from '#prisma/client/client.ts'

/** The result of one delivery attempt. */
export type AttemptResult = {
  ok: boolean
  /** A retry cannot help: the recipient does not exist. */
  permanent: boolean
  /** Target and headers, without the body. */
  request: Prisma.InputJsonObject
  status?: number
  response?: string
  retryAfterMs?: number
  /** A message for staff; null: it succeeded. */
  error: string | null
}
