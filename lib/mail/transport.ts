import { createTransport, type Transporter } from 'nodemailer'
import type { AttemptResult } from '#lib/outbox/attempt-result.ts'

type Mail = {
  from: { name: string; address: string }
  to: readonly string[]
  subject: string
  html: string
  text: string
  /** Stays the same if the mail is sent twice. */
  messageId: string
  /** URL of a page on which the recipient can end this; null: none. */
  unsubscribe: string | null
}

/** Total timeout of one SMTP conversation; must be shorter than LEASE_SECONDS. */
const SMTP_TIMEOUT_MS = 25_000

const transports = new Map<string, Transporter>()

function transportOf(url: string): Transporter {
  const existing = transports.get(url)
  if (existing) return existing
  const transport = createTransport({
    url,
    pool: true,
    maxConnections: 3,
    connectionTimeout: 8_000,
    greetingTimeout: 8_000,
    socketTimeout: 15_000,
    disableFileAccess: true,
    disableUrlAccess: true,
  })
  transports.set(url, transport)
  return transport
}

/** Closes pooled connections. */
export function closeTransports(): void {
  for (const transport of transports.values()) transport.close()
  transports.clear()
}

/** Makes one attempt. A 5xx to the recipient or message is permanent; one to our sign-in is not. */
export async function sendMail(smtpUrl: string, mail: Mail): Promise<AttemptResult> {
  const { host } = new URL(smtpUrl)
  const request = { method: 'SMTP', url: host, headers: { 'message-id': mail.messageId } }
  try {
    const sent = await withinTime(transportOf(smtpUrl).sendMail(messageOf(mail)))
    return {
      ok: true,
      permanent: false,
      request,
      status: 250,
      response: sent.response,
      error: null,
    }
  } catch (thrown) {
    const error = thrown as SmtpError
    const status = error.responseCode
    return {
      ok: false,
      permanent: isPermanent(error),
      request,
      ...(status === undefined ? {} : { status }),
      ...(error.response === undefined ? {} : { response: error.response }),
      error: errorMessage(error),
    }
  }
}

function messageOf({ from, to, subject, html, text, messageId, unsubscribe }: Mail) {
  return {
    from,
    to: [...to],
    subject,
    html,
    text,
    messageId,
    headers: {
      'Auto-Submitted': 'auto-generated',
      'X-Auto-Response-Suppress': 'All',
      ...(unsubscribe ? { 'List-Unsubscribe': `<${unsubscribe}>` } : {}),
    },
  }
}

type SmtpError = Error & {
  code?: string
  command?: string
  response?: string
  responseCode?: number
}

/** RFC 5321, 4.2.1. A 5xx to MAIL FROM, greeting or sign-in means that our settings are wrong. */
function isPermanent({ responseCode = 0, command = '' }: SmtpError): boolean {
  return responseCode >= 500 && /^(RCPT TO|DATA)/.test(command)
}

function errorMessage({ code, responseCode, command }: SmtpError): string {
  if (responseCode)
    return `The mail server answered ${responseCode} to ${command || 'the connection'}.`
  if (code === 'ECONNECTION' || code === 'ESOCKET') return 'The mail server could not be reached.'
  if (code === 'ETIMEDOUT') return 'The mail server did not answer in time.'
  return `The mail could not be sent (${code ?? 'unknown'}).`
}

async function withinTime<Result>(work: Promise<Result>): Promise<Result> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, reject) => {
    const error = Object.assign(new Error('too slow'), { code: 'ETIMEDOUT' })
    timer = setTimeout(() => reject(error), SMTP_TIMEOUT_MS)
  })
  try {
    return await Promise.race([work, late])
  } finally {
    clearTimeout(timer)
    work.catch(() => {})
  }
}
