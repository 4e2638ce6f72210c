import { type Actor, can } from '#lib/auth/policy.ts'
import { db } from '#lib/database/db.ts'
import { CONSENT_PURPOSES, type ConsentPurpose, type NoticeVersion } from './consent.ts'

type NoticeHistory = { purpose: ConsentPurpose; versions: NoticeVersion[] }

/** All current and former notices by purpose, newest first. */
export async function listNotices(actor: Actor): Promise<NoticeHistory[]> {
  if (!can(actor, 'settings:manage')) return []
  const [notices, counts] = await Promise.all([
    db.consentNotice.findMany({
      where: { locale: 'en' },
      select: {
        hash: true,
        purpose: true,
        version: true,
        text: true,
        template: true,
        createdAt: true,
        replacedAt: true,
      },
      orderBy: [{ replacedAt: { sort: 'desc', nulls: 'first' } }, { createdAt: 'desc' }],
    }),
    db.consentEvent.groupBy({ by: ['noticeHash'], where: { action: 'GRANTED' }, _count: true }),
  ])
  const granted = new Map(counts.map((it) => [it.noticeHash, it._count]))
  return CONSENT_PURPOSES.map((purpose) => ({
    purpose,
    versions: notices
      .filter((it) => it.purpose === purpose)
      .map(({ purpose: _, ...it }) => ({ ...it, granted: granted.get(it.hash) ?? 0 })),
  }))
}
