import type { Tx } from '#lib/database/db.ts'
import { settingGroups } from '#lib/settings/schema.ts'
import type { Team } from './team.ts'

/** The counselling team and the site's time zone, from the current settings. */
export async function readTeam(tx: Tx): Promise<{ team: Team; timeZone: string }> {
  const rows = await tx.setting.findMany({
    where: { key: { in: ['counselling', 'site'] } },
    select: { key: true, value: true },
  })
  const stored = (key: string) => rows.find((it) => it.key === key)?.value
  return {
    team: settingGroups.counselling.parse(stored('counselling')),
    timeZone: settingGroups.site.parse(stored('site')).timeZone,
  }
}
