import { recordAudit } from '#lib/audit/record.ts'
import { type Actor, can } from '#lib/auth/policy.ts'
import { type Tx, transaction } from '#lib/database/db.ts'
import { env } from '#lib/env.ts'
import { AppError } from '#lib/errors/errors.ts'
import { recordSystemEvent } from '#lib/outbox/record-system-event.ts'
import { paths } from '#lib/paths.ts'
import { createPasswordLink } from './password-links.ts'

/** How the link reaches the user. Without a mail server the admin copies it; it is shown once. */
export type Invitation = { by: 'mail' } | { by: 'link'; href: string }

/** Creates a link by which the user chooses a first password, and mails it if there is a mail server. */
export async function inviteUser(tx: Tx, actor: Actor, userId: string): Promise<Invitation> {
  const { id, token } = await createPasswordLink(tx, userId, 'INVITATION')
  const { smtpUrl, siteUrl } = env()
  const mailed = smtpUrl !== undefined
  await recordAudit(tx, actor, 'user.invite', { kind: 'USER', id: userId }, { data: { mailed } })
  if (!mailed) return { by: 'link', href: `${siteUrl}${paths.choosePassword(token)}` }
  await recordSystemEvent(tx, 'user.password-link', { linkId: id })
  return { by: 'mail' }
}

/**
 * Sends another invitation; the link of the earlier one ends.
 *
 * @throws AppError forbidden, not-found; conflict if the user has a password or is disabled
 */
export async function inviteAgain(actor: Actor, { id }: { id: string }): Promise<Invitation> {
  if (!can(actor, 'user:manage')) throw new AppError('forbidden')
  return transaction(async (tx) => {
    const user = await tx.user.findUnique({
      where: { id },
      select: { passwordHash: true, disabledAt: true },
    })
    if (!user) throw new AppError('not-found')
    if (user.passwordHash !== null || user.disabledAt)
      throw new AppError('conflict', {
        message: 'This user already has a password or is disabled.',
      })
    return inviteUser(tx, actor, id)
  })
}
