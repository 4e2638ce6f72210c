import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { encryptSession, sessionCookie } from '#lib/auth/session-cookie.ts'
import { startFront, stopFronts } from './front-server.ts'

const send = async (size: number, headers: Record<string, string> = {}) =>
  fetch(`${await startFront()}/admin/media/upload`, {
    method: 'POST',
    headers,
    body: 'x'.repeat(size),
  })

describe('a large request body for a staff address', () => {
  beforeEach(
    () => void vi.stubEnv('NEXTAUTH_SECRET', 'a secret of its own, thirty-two characters or more'),
  )
  afterEach(stopFronts)

  it('a large body is not read without a session or with a forged session cookie', async () => {
    expect((await send(200_000)).status).toBe(401)
    const forged = { cookie: `${sessionCookie().name}=forged` }
    expect((await send(200_000, forged)).status).toBe(401)
  })

  it('a large body is read with a valid session', async () => {
    const encrypted = await encryptSession({
      userId: 'somebody',
      sessionVersion: 1,
      sessionId: 'one',
    })
    const answer = await send(200_000, { cookie: `${sessionCookie().name}=${encrypted}` })
    expect(answer.status).toBe(200)
  })

  it('a small body is read without a session, and the visitor is asked to sign in', async () => {
    expect((await send(1000)).status).toBe(200)
  })
})
