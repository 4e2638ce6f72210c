import type { Tx } from '#lib/database/db.ts'
import { settingGroups } from '#lib/settings/schema.ts'
import { type Jurisdiction, retentionRules } from '#lib/settings/settings.ts'

const DAY_MS = 86_400_000

const known = (jurisdiction: string): Jurisdiction =>
  jurisdiction in retentionRules ? (jurisdiction as Jurisdiction) : 'OTHER'

/** The legal rule by which the date of erasure is set. */
export const retentionRule = (jurisdiction: string): string =>
  retentionRules[known(jurisdiction)].rule

/** The date of erasure, by the retention days of the current settings. */
export async function eraseAfter(tx: Tx, jurisdiction: string, suppressedAt: Date): Promise<Date> {
  const row = await tx.setting.findFirst({
    where: { key: 'counselling' },
    select: { value: true },
  })
  const { retentionDays } = settingGroups.counselling.parse(row?.value)
  return new Date(suppressedAt.getTime() + retentionDays[known(jurisdiction)] * DAY_MS)
}
