import { recordAudit } from '#lib/audit/record.ts'
import { SYSTEM_ACTOR } from '#lib/auth/policy.ts'
import type { Tx } from '#lib/database/db.ts'
import { settingGroups } from '#lib/settings/schema.ts'
import { activateNotice, lockNotice, nextVersion } from './activate.ts'
import { CONSENT_PURPOSES, type ConsentPurpose } from './consent.ts'
import { fillNotice, noticeValues } from './placeholders.ts'

/**
 * Replaces every notice in force whose placeholders have another value by now, by a new version.
 * Earlier consents keep the version that was shown.
 */
export async function renewNotices(tx: Tx, now = new Date()): Promise<void> {
  const row = await tx.setting.findFirst({
    where: { key: 'counselling' },
    select: { value: true },
  })
  const settings = settingGroups.counselling.safeParse(row?.value)
  if (!settings.success) return
  const values = noticeValues(settings.data)
  for (const purpose of CONSENT_PURPOSES) await renew(tx, purpose, values, now)
}

async function renew(
  tx: Tx,
  purpose: ConsentPurpose,
  values: ReturnType<typeof noticeValues>,
  now: Date,
): Promise<void> {
  const locale = 'en'
  const [outdated] = await findOutdated()
  if (!outdated) return
  await lockNotice(tx, purpose, locale)
  const [current] = await findOutdated()
  if (!current) return
  const versions = await tx.consentNotice.findMany({
    where: { purpose, locale },
    select: { version: true },
  })
  const version = nextVersion(
    versions.map((it) => it.version),
    now,
  )
  const text = fillNotice(current.template, values)
  const { template, required } = current
  await activateNotice(tx, { purpose, locale, version, text, template, required }, now)
  const data = { purpose, from: current.version, to: version }
  await recordAudit(tx, SYSTEM_ACTOR, 'notice.replace', { kind: 'NOTICE', id: null }, { data })

  async function findOutdated() {
    const inForce = await tx.consentNotice.findMany({
      where: { purpose, locale, replacedAt: null },
      select: { version: true, text: true, template: true, required: true },
    })
    return inForce.flatMap(({ template, ...it }) =>
      template !== null && fillNotice(template, values) !== it.text ? [{ ...it, template }] : [],
    )
  }
}
