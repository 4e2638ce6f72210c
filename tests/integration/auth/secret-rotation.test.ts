import { randomBytes, randomUUID } from 'node:crypto'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { renderLetterMail } from '#components/mail/render-letter.tsx'
import { decryptSession, encryptSession } from '#lib/auth/session-cookie.ts'
import { db, transaction } from '#lib/database/db.ts'
import { env } from '#lib/env.ts'
import { setMailRenderer } from '#lib/mail/mail-renderer.ts'
import { deliverDue } from '#lib/outbox/deliver.ts'
import { isAccessLinkValid, redeemAccessCode, requestAccess } from '#lib/people/access.ts'
import { accessSessionCookie, readAccessSession } from '#lib/people/access-session.ts'
import { findSuppressions, liftSuppressions, suppressIdentifiers } from '#lib/people/suppression.ts'
import { stopContactByReceipt } from '#lib/requests/end-request.ts'
import { importRequests } from '#lib/requests/import-requests.ts'
import { listOwnRequests } from '#lib/requests/own-requests.ts'
import { readProof } from '#lib/requests/proof.ts'
import { findReceipt } from '#lib/requests/receipt-queries.ts'
import { createPasswordLink } from '#lib/users/password-links.ts'
import { passwordToken } from '#lib/users/password-token.ts'
import { findPasswordLink } from '#lib/users/reset-password.ts'
import { activeSecrets } from '#lib/webhooks/active-secrets.ts'
import { decryptSecret } from '#lib/webhooks/encrypt-secret.ts'
import { reencryptSecrets } from '#lib/webhooks/reencrypt-secrets.ts'
import { makeSite, makeUser } from '#prisma/factories.ts'
import { leadOf, submit, visitor } from '#tests/support/leads.ts'
import { makeWebhook } from '#tests/support/outbox.ts'
import { solved, written } from '#tests/support/proof.ts'

/** The operator sets a new secret and names the former one. */
function rotate(): void {
  const { sessionSecret = '', previousSecrets } = env()
  Object.assign(env(), {
    sessionSecret: randomBytes(32).toString('base64url'),
    previousSecrets: [sessionSecret, ...previousSecrets],
  })
}
/** The operator drops all earlier secrets. */
const forget = () => Object.assign(env(), { previousSecrets: [] })

beforeAll(async () => {
  await makeSite()
  setMailRenderer(renderLetterMail)
})
beforeEach(() => db.rateLimit.deleteMany())

const mailTo = (email: string) =>
  db.mailMessage.findFirstOrThrow({
    where: { toAddress: email },
    orderBy: { createdAt: 'desc' },
  })

describe('After the secret has changed', () => {
  it('Staff and visitors stay signed in until the earlier secret is dropped', async () => {
    const session = { userId: randomUUID(), sessionVersion: 1, sessionId: randomUUID() }
    const cookie = await encryptSession(session)
    const [access = ''] = (await accessSessionCookie('an identifier')).split(';')
    rotate()
    expect(await decryptSession(cookie)).toEqual(session)
    expect(await readAccessSession(access)).toBe('an identifier')
    const fresh = await encryptSession(session)
    forget()
    expect(await decryptSession(cookie)).toBeNull()
    expect(await decryptSession(fresh)).toEqual(session)
  })

  it('A receipt opens by its link, and its link is the same wherever it is derived again', async () => {
    const fields = await visitor()
    const { token, reference } = await submit(fields)
    rotate()
    expect(await findReceipt(token)).toMatchObject({ reference })
    expect((await submit(fields)).token).toBe(token)
    expect(await db.submission.count({ where: { email: fields.email } })).toBe(1)
    const { personId } = await leadOf(reference)
    expect(await listOwnRequests([personId])).toMatchObject([{ token }])
  })

  it('Links and codes that were requested before are valid, also in mail that is sent after it', async () => {
    const { email } = await visitor()
    await submit(await visitor({ email }))
    await deliverDue()
    const ask = async () => {
      const { id, sent } = await requestAccess(email, null)
      await sent
      return id
    }
    const id = await ask()
    await deliverDue()
    const code =
      /(\d{3}) (\d{3})/
        .exec((await mailTo(email)).text)
        ?.slice(1)
        .join('') ?? ''
    rotate()
    expect(await redeemAccessCode({ email, id, code }, null)).not.toBeNull()
    await ask()
    rotate()
    await deliverDue()
    const link = /access\/open\/([\w-]{43})/.exec((await mailTo(email)).text)?.[1] ?? ''
    expect(await isAccessLinkValid(link)).toBe(true)
    const user = await makeUser('EDITOR')
    const { id: linkId, token } = await transaction((tx) =>
      createPasswordLink(tx, user.id, 'RESET'),
    )
    rotate()
    const { tokenHash } = await db.passwordLink.findUniqueOrThrow({ where: { id: linkId } })
    expect(passwordToken(linkId, tokenHash)).toBe(token)
    expect(await findPasswordLink(token)).not.toBeNull()
  })

  it('A suppressed identifier stays suppressed, is not suppressed twice, and can be lifted', async () => {
    const { email, phone } = await visitor()
    const { token, reference } = await submit(await visitor({ email, phone }))
    const { personId } = await leadOf(reference)
    await stopContactByReceipt(token)
    const identifiers = await db.personIdentifier.findMany({ where: { personId } })
    const before = await findSuppressions(db, identifiers)
    expect(before).toHaveLength(2)
    rotate()
    expect(await findSuppressions(db, identifiers)).toEqual(before)
    expect(await suppressIdentifiers(db, identifiers, 'STOPPED', new Date())).toEqual([])
    const e164 = identifiers.find((it) => it.kind === 'PHONE')?.value ?? ''
    await liftSuppressions(db, { email, phone: e164 }, new Date())
    expect(await findSuppressions(db, identifiers)).toEqual([])
    expect(await suppressIdentifiers(db, identifiers, 'STOPPED', new Date())).toHaveLength(2)
  })

  it('An imported list is recognised', async () => {
    const counsellor = { id: (await makeUser('COUNSELLOR')).id, role: 'COUNSELLOR' as const }
    const csv = `name,email,consent,consented_on\nAsha,${randomUUID()}@example.in,signed at the fair,2026-01-15\n`
    const run = () => importRequests(counsellor, { csv, dryRun: false, leaveOutBad: false })
    expect(await run()).toMatchObject({ stored: 1 })
    rotate()
    expect(await run()).toMatchObject({ known: 1, stored: 0 })
  })

  it('A form whose proof of work was begun before is accepted', async () => {
    const proof = await solved()
    rotate()
    await expect(readProof(written(proof))).resolves.toMatchObject({
      id: proof.challenge.signature,
    })
    forget()
    await expect(readProof(written(proof))).rejects.toMatchObject({ code: 'validation' })
  })

  it('Webhook secrets are readable, and encrypted anew by the worker so that the earlier one can go', async () => {
    const webhook = await makeWebhook('https://crm.example/hook')
    rotate()
    expect(activeSecrets(webhook, new Date())).toEqual([webhook.plain])
    expect(await reencryptSecrets()).toBeGreaterThan(0)
    expect(await reencryptSecrets()).toBe(0)
    forget()
    const stored = await db.subscription.findUniqueOrThrow({ where: { id: webhook.id } })
    expect(decryptSecret(stored.secret ?? '')).toBe(webhook.plain)
  })
})
