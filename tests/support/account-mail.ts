import { renderLetterMail } from '#components/mail/render-letter.tsx'
import { env } from '#lib/env.ts'
import { setMailRenderer } from '#lib/mail/mail-renderer.ts'
import { closeTransports } from '#lib/mail/transport.ts'
import { deliverDue } from '#lib/outbox/deliver.ts'
import { makeSite } from '#prisma/factories.ts'
import { readable, startMailServer } from './mail-server.ts'

/** A site with a mail server, for tests of mail to members of staff about their accounts. */
export async function startAccountMail() {
  await makeSite()
  setMailRenderer(renderLetterMail)
  const server = await startMailServer()
  Object.assign(env(), { smtpUrl: server.url })
  return {
    /** Delivers what waits; returns the new mails to this address as text. */
    mailsTo: async (email: string): Promise<string[]> => {
      await deliverDue({})
      const all = server.received.splice(0)
      return all.filter((it) => it.to.includes(email)).map((it) => readable(it.raw))
    },
    stop: async () => {
      Object.assign(env(), { smtpUrl: undefined })
      closeTransports()
      await server.stop()
    },
  }
}

/** The token of the link to choose a password in a mail. */
export const tokenIn = (mail: string | undefined): string =>
  /\/sign-in\/password\/([\w-]{43})/.exec(mail ?? '')?.[1] ?? ''
