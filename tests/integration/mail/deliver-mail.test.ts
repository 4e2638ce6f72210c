import { randomUUID } from 'node:crypto'
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { renderLetterMail } from '#components/mail/render-letter.tsx'
import { db, transaction } from '#lib/database/db.ts'
import { setMailRenderer } from '#lib/mail/mail-renderer.ts'
import { closeTransports } from '#lib/mail/transport.ts'
import { deliverDue } from '#lib/outbox/deliver.ts'
import { recordSystemEvent } from '#lib/outbox/record-system-event.ts'
import { makeSite } from '#prisma/factories.ts'
import { readable, startMailServer } from '#tests/support/mail-server.ts'
import { makeRequester, record, recordReceived } from '#tests/support/outbox.ts'

type Server = Awaited<ReturnType<typeof startMailServer>>

const soon = (ms: number) => new Date(Date.now() + ms)
const headersOf = (raw: string) => raw.slice(0, raw.indexOf('\r\n\r\n'))

let server: Server
const servers: Server[] = []
async function serve(options: Parameters<typeof startMailServer>[0] = {}) {
  closeTransports()
  server = await startMailServer(options)
  servers.push(server)
}
const deliver = (given: Parameters<typeof deliverDue>[0] = {}) =>
  deliverDue({ smtpUrl: server.url, random: () => 1, ...given })

beforeAll(async () => {
  await makeSite()
  setMailRenderer(renderLetterMail)
})
beforeEach(async () => {
  await db.delivery.updateMany({ where: { state: 'WAITING' }, data: { state: 'CANCELLED' } })
  await serve()
})
afterEach(async () => {
  closeTransports()
  for (const it of servers.splice(0)) await it.stop()
})

const visitorDelivery = (personId: string) =>
  db.delivery.findFirstOrThrow({
    where: { personId, subscription: { channel: 'VISITOR_MAIL' } },
    include: { attemptLog: { orderBy: { at: 'asc' } } },
  })

describe('Mail', () => {
  it('Mail to a visitor has the request and how to withdraw it, and mail to staff no more than a first name', async () => {
    const requester = await makeRequester({ message: 'I want to learn Rust & more' })
    await recordReceived(requester)
    await deliver()
    const { id } = await visitorDelivery(requester.personId)
    const toVisitor = server.received.find((it) => it.to.includes(requester.email))
    const text = readable(toVisitor?.raw ?? '')
    expect(text).toContain(`Subject: Asha, we have received your request (${requester.reference})`)
    expect(text).toContain(`Message-ID: <${id}@`)
    expect(text).toMatch(/List-Unsubscribe: <http[^>]+\/counselling\/requests\/[\w-]{43}>/)
    expect(text).toContain('Auto-Submitted: auto-generated')
    expect(text).toContain('You wrote: I want to learn Rust & more')
    expect(text).toContain('I want to learn Rust &amp; more')
    expect(text).not.toMatch(
      /<img|<script|https?:\/\/(?!localhost|www\.w3\.org)[^\s"<]*\.(png|gif|jpg|css)/,
    )
    const toStaff = server.received.find((it) => !it.to.includes(requester.email))
    expect(readable(toStaff?.raw ?? '')).toContain('Subject: New request: Asha')
    expect(toStaff?.raw).not.toMatch(/Verma|98765|example\.in|Rust/)
  })

  it('Curly braces and markup arrive in mail as typed', async () => {
    const requester = await makeRequester({ name: '{{7*7}}', message: '<script>alert(1)</script>' })
    await recordReceived(requester)
    await deliver()
    const text = readable(server.received.find((it) => it.to.includes(requester.email))?.raw ?? '')
    expect(text).toContain('Subject: {{7*7}}, we have')
    expect(text).toContain('&lt;script&gt;alert(1)&lt;/script&gt;')
    expect(text.slice(text.indexOf('<html'))).not.toContain('<script>')
  })

  it('A name with a line break cannot inject a header', async () => {
    const requester = await makeRequester({
      name: 'Asha\r\nBcc: somebody@else.example\r\n\r\nHello',
    })
    await recordReceived(requester)
    await deliver()
    const mails = server.received.filter((it) => it.raw.includes('Asha'))
    expect(mails).toHaveLength(2)
    for (const it of mails) {
      expect(it.to).toHaveLength(1)
      expect(headersOf(it.raw)).not.toMatch(/^Bcc/im)
    }
  })

  it('Mail with a temporary error is retried with the same Message-ID', async () => {
    let refuse = true
    await serve({
      onRcptTo(_, __, done) {
        if (refuse) return done(Object.assign(new Error('come back later'), { responseCode: 451 }))
        return done()
      },
    })
    const requester = await makeRequester()
    await recordReceived(requester)
    await deliver()
    const waiting = await visitorDelivery(requester.personId)
    expect(waiting).toMatchObject({ state: 'WAITING', attemptLog: [{ status: 451 }] })
    refuse = false
    await deliver({ at: soon(60_000) })
    expect(server.received.find((it) => it.to.includes(requester.email))?.raw).toContain(waiting.id)
    expect((await visitorDelivery(requester.personId)).state).toBe('DELIVERED')
  })

  it('Mail to an unknown address is not retried, and the log has the response without the address', async () => {
    await serve({
      onRcptTo({ address }, _, done) {
        done(Object.assign(new Error(`no mailbox ${address} here`), { responseCode: 550 }))
      },
    })
    const requester = await makeRequester()
    await recordReceived(requester)
    await deliver()
    const dead = await visitorDelivery(requester.personId)
    expect(dead).toMatchObject({ state: 'FAILED', attempts: 1, attemptLog: [{ status: 550 }] })
    expect(JSON.stringify(dead.attemptLog)).not.toContain(requester.email)
  })

  it('Mail is retried when the server refuses our sign-in or sender', async () => {
    await serve({
      onMailFrom(_, __, done) {
        done(Object.assign(new Error('you may not send'), { responseCode: 550 }))
      },
    })
    const requester = await makeRequester()
    await recordReceived(requester)
    await deliver()
    expect(await visitorDelivery(requester.personId)).toMatchObject({ state: 'WAITING' })
  })

  it('Mail whose response was lost is retried with the same Message-ID', async () => {
    let drop = true
    const raws: string[] = []
    await serve({
      onData(stream, _, done) {
        const parts: Buffer[] = []
        stream.on('data', (part: Buffer) => parts.push(part))
        stream.on('end', () => {
          raws.push(Buffer.concat(parts).toString())
          done(drop ? Object.assign(new Error('lost'), { responseCode: 421 }) : null)
        })
      },
    })
    const requester = await makeRequester()
    await record({
      type: 'request.changed',
      personId: requester.personId,
      data: { leadId: requester.leadId, submissionId: requester.submissionId },
    })
    await deliver()
    drop = false
    await deliver({ at: soon(60_000) })
    const ids = raws.map((it) => /^Message-ID: (.*)$/im.exec(it)?.[1])
    expect(ids).toHaveLength(2)
    expect(new Set(ids).size).toBe(1)
  })

  it('Mail without a configured server is stored under admin → mail once', async () => {
    const requester = await makeRequester()
    await recordReceived(requester)
    await deliverDue({})
    const { id } = await visitorDelivery(requester.personId)
    await db.delivery.update({ where: { id }, data: { state: 'WAITING' } })
    await deliverDue({})
    const kept = await db.mailMessage.findMany({ where: { deliveryId: id } })
    expect(kept).toMatchObject([{ toAddress: requester.email, personId: requester.personId }])
    expect(kept[0]?.text).toContain(requester.reference)
    expect(kept[0]?.html).toContain('<h1')
  })

  it('A person who stopped all contact gets one confirmation and no further mail', async () => {
    const requester = await makeRequester()
    await db.person.update({ where: { id: requester.personId }, data: { doNotContact: true } })
    await recordReceived(requester)
    await record({ type: 'contact.stopped', personId: requester.personId, data: {} })
    await deliver()
    const subjects = server.received
      .filter((it) => it.to.includes(requester.email))
      .map((it) => /^Subject: (.*)$/m.exec(it.raw)?.[1])
    expect(subjects).toEqual(['Asha, we will not contact you any more'])
  })

  it('An alarm about a subscription is sent to staff', async () => {
    const endpoint = await db.subscription.create({
      data: { channel: 'WEBHOOK', name: 'Our CRM', url: 'https://crm.example', secret: 'x' },
    })
    await transaction((tx) =>
      recordSystemEvent(tx, 'endpoint.alarm', { endpointId: endpoint.id, what: 'dead' }),
    )
    await deliver()
    expect(readable(server.received[0]?.raw ?? '')).toContain('Subject: Our CRM: a delivery failed')
  })

  it('An assigned case notifies its new counsellor by mail', async () => {
    const requester = await makeRequester()
    const user = await db.user.create({
      data: {
        name: 'C. Ounsellor',
        email: `c-${randomUUID()}@lectern.example`,
        role: 'COUNSELLOR',
        passwordHash: 'x',
      },
    })
    await db.lead.update({ where: { id: requester.leadId }, data: { assigneeId: user.id } })
    await record({
      type: 'lead.assigned',
      personId: requester.personId,
      data: { leadId: requester.leadId },
    })
    await deliver()
    expect(server.received.map((it) => it.to)).toEqual([[user.email]])
  })
})
