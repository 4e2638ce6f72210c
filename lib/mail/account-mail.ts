import { db } from '#lib/database/db.ts'
import type { EventRow } from '#lib/outbox/event-row.ts'
import { paths } from '#lib/paths.ts'
import { passwordToken } from '#lib/users/password-token.ts'
import { invitationLetter, passwordChangedLetter, resetLetter } from './account-letters.ts'
import type { Letter } from './letter.ts'

type AccountMail = { to: string[]; letter: Letter } | { why: string }

const ACCOUNT_EVENT_TYPES: readonly string[] = ['user.password-link', 'user.password-changed']

export const isAccountEvent = ({ type }: EventRow): boolean => ACCOUNT_EVENT_TYPES.includes(type)

/** Mail to a member of staff about the own account, or why there is none. */
export async function accountMail(
  { type, data }: EventRow,
  site: Letter['site'],
): Promise<AccountMail> {
  if (type === 'user.password-link') return passwordLinkMail(String(data.linkId), site)
  const user = await db.user.findFirst({
    where: { id: String(data.userId), disabledAt: null },
    select: { email: true },
  })
  if (!user) return { why: 'The user does not exist or is disabled.' }
  return { to: [user.email], letter: passwordChangedLetter(site) }
}

async function passwordLinkMail(linkId: string, site: Letter['site']): Promise<AccountMail> {
  const link = await db.passwordLink.findFirst({
    where: {
      id: linkId,
      endedAt: null,
      expiresAt: { gt: new Date() },
      user: { disabledAt: null },
    },
    select: { kind: true, tokenHash: true, user: { select: { email: true } } },
  })
  if (!link) return { why: 'The link was used or has expired.' }
  const href = `${site.address}${paths.choosePassword(passwordToken(linkId, link.tokenHash))}`
  const write = link.kind === 'RESET' ? resetLetter : invitationLetter
  return { to: [link.user.email], letter: write(href, site) }
}
