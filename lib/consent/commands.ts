import { createHash } from 'node:crypto'
import { recordAudit } from '#lib/audit/record.ts'
import { type Actor, can } from '#lib/auth/policy.ts'
import { expireTags, tags } from '#lib/cache/tags.ts'
import { type Tx, transaction } from '#lib/database/db.ts'
import { AppError } from '#lib/errors/errors.ts'
import type { NoticeInput, NoticeReplacement } from './schema.ts'

/**
 * Replaces the notice of a purpose by a new text with the next version of this year. From the
 * commit on the old notice is not accepted any more; earlier consents keep pointing to it.
 *
 * @throws AppError conflict if it was replaced meanwhile; validation for the same text
 */
export function replaceNotice(
  actor: Actor,
  { purpose, locale, replaces, text }: NoticeReplacement,
  now = new Date(),
): Promise<{ version: string }> {
  if (!can(actor, 'settings:manage')) throw new AppError('forbidden')
  return transaction(async (tx) => {
    // Serialises replacements, also that of a first notice.
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext(${`notice ${purpose} ${locale}`}))`
    const before = await tx.consentNotice.findMany({
      where: { purpose, locale },
      select: { hash: true, version: true, text: true, replacedAt: true },
    })
    const current = before.find((it) => it.replacedAt === null)
    if ((current?.hash ?? null) !== replaces) {
      throw new AppError('conflict', {
        message: `Version ${current?.version} was published in the meantime. Reload the page to see it; your text is still here.`,
      })
    }
    if (current?.text === text) {
      throw new AppError('validation', { fields: { text: ['This text is in force already.'] } })
    }
    const version = nextVersion(
      before.map((it) => it.version),
      now,
    )
    const required = purpose === 'counselling'
    await activateNotice(tx, { purpose, locale, version, text, required }, now)
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

/** “2026-2” after “2026-1”. */
function nextVersion(versions: readonly string[], now: Date): string {
  const year = `${now.getUTCFullYear()}-`
  const numbers = versions.flatMap((it) => (it.startsWith(year) ? Number(it.slice(5)) || 0 : []))
  return `${year}${Math.max(0, ...numbers) + 1}`
}

/** Puts a notice into force; the previous one of the purpose stays as proof, marked as replaced. */
export async function activateNotice(tx: Tx, notice: NoticeInput, at: Date): Promise<void> {
  const hash = noticeHash(notice)
  await tx.consentNotice.updateMany({
    where: {
      purpose: notice.purpose,
      locale: notice.locale,
      replacedAt: null,
      hash: { not: hash },
    },
    data: { replacedAt: at },
  })
  await tx.consentNotice.upsert({
    where: { hash },
    create: { hash, ...notice },
    update: { replacedAt: null },
  })
  await expireTags(tx, [tags.notices()])
}

/** SHA-256 over purpose, version, locale and exact text. */
export function noticeHash({ purpose, version, locale, text }: NoticeInput): string {
  return createHash('sha256').update([purpose, version, locale, text].join('\n')).digest('hex')
}
