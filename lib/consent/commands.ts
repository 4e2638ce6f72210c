import { recordAudit } from '#lib/audit/record.ts'
import { type Actor, can } from '#lib/auth/policy.ts'
import { type Tx, transaction } from '#lib/database/db.ts'
import { AppError } from '#lib/errors/errors.ts'
import { settingGroups } from '#lib/settings/schema.ts'
import { activateNotice, lockNotice, nextVersion } from './activate.ts'
import { fillNotice, hasPlaceholder, noticeValues } from './placeholders.ts'
import type { NoticeReplacement } from './schema.ts'

/**
 * Replaces the notice of a purpose by a new text with the next version of this year. From the
 * commit on the old notice is not accepted any more; earlier consents keep pointing to it.
 *
 * @throws AppError conflict if it was replaced meanwhile; validation for the same text
 */
export function replaceNotice(
  actor: Actor,
  { purpose, locale, replaces, text: written }: NoticeReplacement,
  now = new Date(),
): Promise<{ version: string }> {
  if (!can(actor, 'settings:manage')) throw new AppError('forbidden')
  return transaction(async (tx) => {
    await lockNotice(tx, purpose, locale)
    const before = await tx.consentNotice.findMany({
      where: { purpose, locale },
      select: { hash: true, version: true, text: true, template: true, replacedAt: true },
    })
    const current = before.find((it) => it.replacedAt === null)
    if ((current?.hash ?? null) !== replaces) {
      throw new AppError('conflict', {
        message: `Version ${current?.version} was published in the meantime. Reload the page to see it; your text is still here.`,
      })
    }
    if (current && (current.template ?? current.text) === written) {
      throw new AppError('validation', { fields: { text: ['This text is already in force.'] } })
    }
    const version = nextVersion(
      before.map((it) => it.version),
      now,
    )
    const required = purpose === 'counselling'
    const template = hasPlaceholder(written) ? written : null
    const text = template ? fillNotice(template, await readNoticeValues(tx)) : written
    await activateNotice(tx, { purpose, locale, version, text, template, required }, now)
    await recordAudit(
      tx,
      actor,
      'notice.replace',
      { kind: 'NOTICE', id: null },
      {
        data: { purpose, from: current?.version ?? null, to: version },
      },
    )
    return { version }
  })
}

async function readNoticeValues(tx: Tx) {
  const row = await tx.setting.findFirst({
    where: { key: 'counselling' },
    select: { value: true },
  })
  return noticeValues(settingGroups.counselling.parse(row?.value))
}
