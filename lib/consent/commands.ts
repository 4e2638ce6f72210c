import { createHash } from 'node:crypto'
import { recordAudit } from '#lib/audit/record.ts'
import { type Actor, can } from '#lib/auth/policy.ts'
import { expireTags, tags } from '#lib/cache/tags.ts'
import { type Tx, transaction } from '#lib/database/db.ts'
import { AppError } from '#lib/errors/errors.ts'
import type { NoticeInput, NoticeReplacement } from './schema.ts'

/**
 * New words beside a box, under the next number of this year. From the commit on nobody can agree
 * to the old ones; who did, did, and to exactly those.
 *
 * @throws AppError conflict if somebody else replaced them meanwhile; validation for the same words
 */
export function replaceNotice(
  actor: Actor,
  { purpose, locale, replaces, text }: NoticeReplacement,
  now = new Date(),
): Promise<{ version: string }> {
  if (!can(actor, 'settings:manage')) throw new AppError('forbidden')
  return transaction(async (tx) => {
    // One after the other, also the first text of a purpose.
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext(${`notice ${purpose} ${locale}`}))`
    const before = await tx.consentNotice.findMany({
      where: { purpose, locale },
      select: { hash: true, version: true, text: true, replacedAt: true },
    })
    const current = before.find((it) => it.replacedAt === null)
    if ((current?.hash ?? null) !== replaces) {
      throw new AppError('conflict', {
        message: `Somebody else has put version ${current?.version} into force meanwhile. Load the page to see it; your words are still here.`,
      })
    }
    if (current?.text === text) {
      throw new AppError('validation', { fields: { text: ['These words are in force already.'] } })
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

/** A text in force; the one before for the same purpose stays as proof, marked as replaced. */
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

/** SHA-256 over purpose, version, language and exact words. */
export function noticeHash({ purpose, version, locale, text }: NoticeInput): string {
  return createHash('sha256').update([purpose, version, locale, text].join('\n')).digest('hex')
}
