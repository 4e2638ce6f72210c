import { db } from '#lib/database/db.ts'
import { env } from '#lib/env.ts'
import { settingGroups } from '#lib/settings/schema.ts'
import type { LetterContext } from './visitor-letters.ts'

export type MailSender = LetterContext & {
  from: { name: string; address: string }
  /** Recipients of alarms and of new requests that are not assigned. */
  staff: string[]
  /** Name of the counselling team, as the beginning of a sentence. */
  team: string
}

/**
 * Sender and recipients of mail, from the current settings.
 *
 * @throws if the settings were never stored, which set-up rules out
 */
export async function readMailSender(): Promise<MailSender> {
  const rows = await db.setting.findMany({
    where: { key: { in: ['site', 'counselling'] } },
    select: { key: true, value: true },
  })
  const storedUnder = (key: string) => rows.find((it) => it.key === key)?.value
  const site = settingGroups.site.parse(storedUnder('site'))
  const counselling = settingGroups.counselling.parse(storedUnder('counselling'))
  return {
    from: { name: site.name, address: site.email },
    staff: counselling.notifyEmails.length > 0 ? counselling.notifyEmails : [site.email],
    promise: counselling.promise,
    team: counselling.team,
    site: {
      name: site.name,
      address: env().siteUrl,
      organisation: site.organisation,
      postalAddress: site.postalAddress,
    },
  }
}
