import { db } from '#lib/database/db.ts'
import { env } from '#lib/env.ts'
import type { AttemptResult } from '#lib/outbox/attempt-result.ts'
import type { BuiltMail } from './mail-body.ts'
import { renderLetter } from './mail-renderer.ts'
import { sendMail } from './transport.ts'

type Ready = Extract<BuiltMail, { send: true }>

/** Sends a mail by the configured server, or stores it under admin → mail if there is none. */
export async function deliverMail(
  deliveryId: string,
  mail: Ready,
  smtpUrl = env().smtpUrl,
): Promise<AttemptResult> {
  const { html, text } = await renderLetter(mail.letter)
  const { subject } = mail.letter
  if (!smtpUrl) {
    await db.mailMessage.createMany({
      data: {
        deliveryId,
        personId: mail.personId,
        toAddress: mail.to.join(', '),
        subject,
        text,
        html,
      },
      skipDuplicates: true,
    })
    const request = { method: 'KEPT', url: 'admin → mail', headers: {} }
    return { ok: true, permanent: false, request, error: null }
  }
  const { hostname } = new URL(env().siteUrl)
  return sendMail(smtpUrl, {
    from: mail.from,
    to: mail.to,
    subject,
    html,
    text,
    messageId: `<${deliveryId}@${hostname}>`,
    unsubscribe: mail.unsubscribe,
  })
}
