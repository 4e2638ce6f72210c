import type { Tx } from '#lib/database/db.ts'
import { settingGroups } from '#lib/settings/schema.ts'
import type { Team, TeamRules } from './team.ts'

type TeamSettings = {
  team: Team & TeamRules
  /** Country of a phone number that names none. */
  country: string
  /** Time zone of the site. */
  timeZone: string
}

/** The counselling team with the site's country and time zone, from the current settings. */
export async function readTeam(tx: Tx): Promise<TeamSettings> {
  const rows = await tx.setting.findMany({
    where: { key: { in: ['counselling', 'site'] } },
    select: { key: true, value: true },
  })
  const stored = (key: string) => rows.find((it) => it.key === key)?.value
  const team = settingGroups.counselling.parse(stored('counselling'))
  return {
    team,
    country: team.defaultCountry,
    timeZone: settingGroups.site.parse(stored('site')).timeZone,
  }
}
