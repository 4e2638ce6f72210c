import type { IncomingMessage } from 'node:http'
import { AppError } from '#lib/errors/errors.ts'

/** Bytes of request bodies that are in memory: of all clients and of a single one. */
type BodyLimits = { maxBytes: number; maxBytesPerClient: number }

type Reservation = {
  /** @throws AppError unavailable if the budget does not allow so many more bytes */
  add: (bytes: number) => void
  release: () => void
}

export type BodyBudget = { reserve: (client: string) => Reservation }

/**
 * Counts the bodies in memory from their first byte to the end of their response, so that many large
 * or unfinished bodies cannot fill the memory, and a single client cannot use the budget of all.
 */
export function createBodyBudget({ maxBytes, maxBytesPerClient }: BodyLimits): BodyBudget {
  const held = new Map<string, number>()
  let total = 0
  return {
    reserve(client) {
      let own = 0
      return {
        add(bytes) {
          const ofClient = (held.get(client) ?? 0) + bytes
          if (total + bytes > maxBytes || ofClient > maxBytesPerClient)
            throw new AppError('unavailable')
          own += bytes
          total += bytes
          held.set(client, ofClient)
        },
        release() {
          const left = (held.get(client) ?? 0) - own
          if (left > 0) held.set(client, left)
          else held.delete(client)
          total -= own
          own = 0
        },
      }
    },
  }
}

/**
 * Reads the whole body. Next never receives an incomplete request.
 *
 * @throws AppError too-large as soon as it exceeds `maxBytes`; unavailable beyond the budget;
 *   malformed if it breaks off
 */
export async function readBody(
  request: IncomingMessage,
  maxBytes: number,
  reservation: Reservation,
): Promise<Buffer> {
  const chunks: Buffer[] = []
  let size = 0
  try {
    for await (const chunk of request.iterator({ destroyOnReturn: false })) {
      size += (chunk as Buffer).length
      if (size > maxBytes) throw new AppError('too-large')
      reservation.add((chunk as Buffer).length)
      chunks.push(chunk as Buffer)
    }
  } catch (error) {
    if (error instanceof AppError) throw error
    throw new AppError('malformed', { cause: error })
  }
  return Buffer.concat(chunks, size)
}
