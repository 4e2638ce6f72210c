import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { renderLetterMail } from '#components/mail/render-letter.tsx'
import { consumeRateLimit } from '#lib/auth/rate-limit.ts'
import { db } from '#lib/database/db.ts'
import { setMailRenderer } from '#lib/mail/mail-renderer.ts'
import { closeTransports } from '#lib/mail/transport.ts'
import { deliverDue } from '#lib/outbox/deliver.ts'
import { makeSite } from '#prisma/factories.ts'
import { startMailServer } from '#tests/support/mail-server.ts'
import { makeRequester, recordReceived } from '#tests/support/outbox.ts'

const HOUR_MS = 3_600_000

let server: Awaited<ReturnType<typeof startMailServer>>
beforeAll(async () => {
  await makeSite()
  setMailRenderer(renderLetterMail)
  server = await startMailServer()
})
afterAll(async () => {
  closeTransports()
  await server.stop()
})

async function request({ proved }: { proved: boolean }) {
  const email = `asha-${randomUUID().slice(0, 8)}@example.in`
  const requester = await makeRequester({ email })
  if (!proved) {
    await db.submission.update({
      where: { id: requester.submissionId },
      data: { provedAt: null },
    })
  }
  await recordReceived(requester)
  return requester
}

const recipients = () => server.received.flatMap((it) => it.to)

it('The 601st mail within an hour to an address that nobody has confirmed waits; no other mail does', async () => {
  const limit = { name: 'mail:new-address', points: 600, seconds: 3600 }
  for (let sent = 0; sent < 599; sent++) await consumeRateLimit(limit, 'site')
  const last = await request({ proved: false })
  await deliverDue({ smtpUrl: server.url })
  expect(recipients()).toContain(last.email)

  const waiting = await request({ proved: false })
  const known = await request({ proved: true })
  await deliverDue({ smtpUrl: server.url })
  expect(recipients()).toContain(known.email)
  expect(recipients()).not.toContain(waiting.email)
  const delivery = await db.delivery.findFirstOrThrow({
    where: { personId: waiting.personId, subscription: { channel: 'VISITOR_MAIL' } },
    include: { attemptLog: true },
  })
  expect(delivery.state).toBe('WAITING')
  expect(delivery.attemptLog[0]?.error).toContain('sent later')
  const waitMs = delivery.nextAttemptAt.getTime() - Date.now()
  expect(waitMs).toBeGreaterThan(HOUR_MS / 2)

  await db.rateLimit.updateMany({ data: { expire: 0 } })
  await deliverDue({ smtpUrl: server.url, at: new Date(Date.now() + 2 * HOUR_MS) })
  expect(recipients()).toContain(waiting.email)
})
