import type { IncomingMessage } from 'node:http'
import { AppError } from '#lib/errors/errors.ts'

/**
 * The whole body, or an AppError as soon as it is larger than it may be: nobody behind the front
 * ever sees half a request.
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
