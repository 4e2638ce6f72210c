import type { IncomingMessage } from 'node:http'
import { AppError } from '#lib/errors/errors.ts'

/**
 * Reads the whole body. Throws `too-large` as soon as it exceeds `maxBytes`, so that Next
 * never receives an incomplete request.
 */
export async function readBody(request: IncomingMessage, maxBytes: number): Promise<Buffer> {
  const chunks: Buffer[] = []
  let size = 0
  try {
    for await (const chunk of request.iterator({ destroyOnReturn: false })) {
      size += (chunk as Buffer).length
      if (size > maxBytes) throw new AppError('too-large')
      chunks.push(chunk as Buffer)
    }
  } catch (error) {
    if (error instanceof AppError) throw error
    throw new AppError('malformed', { cause: error })
  }
  return Buffer.concat(chunks, size)
}
