import { db } from '#lib/db.ts'
import { settingGroups } from '#lib/settings/schema.ts'
import type { RequestRow } from './request-of.ts'

/** The promise in force, as a CRM reads it. */
export async function promiseView(request: RequestRow) {
  const { lead } = request
  return {
    channel: request.channel,
    language: request.language,
    timeZone: await siteTimeZone(),
    attemptsLeft: Math.max(0, lead.maxAttempts - lead.attempts),
  }
}

async function siteTimeZone(): Promise<string> {
  const row = await db.setting.findUnique({ where: { key: 'site' }, select: { value: true } })
  const parsed = settingGroups.site.safeParse(row?.value)
  return parsed.success ? parsed.data.timeZone : 'UTC'
}
