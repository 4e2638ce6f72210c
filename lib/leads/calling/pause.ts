import type { Tx } from '#lib/database/db.ts'
import { readTeam } from '../contact-preference/team-settings.ts'
import { COUNTING_DISPOSITIONS } from './dispositions.ts'

const HOUR_MS = 60 * 60 * 1000

/**
 * Until when these persons are left alone after the last attempt to reach them, in whichever of
 * their cases. A person without a pause is left out.
 */
export async function findPauses(
  tx: Tx,
  personIds: readonly string[],
  now: Date,
): Promise<Map<string, Date>> {
  if (personIds.length === 0) return new Map()
  const { team } = await readTeam(tx)
  const pauseMs = team.pauseHours * HOUR_MS
  const since = new Date(now.getTime() - pauseMs)
  const rows = await tx.$queryRaw<{ personId: string; at: Date }[]>`
    SELECT lead."personId", max(made."startedAt") AS at
    FROM "Lead" lead JOIN "ContactAttempt" made ON made."leadId" = lead."id"
    WHERE lead."personId" = ANY(${[...personIds]}::uuid[]) AND made."startedAt" > ${since}
      AND made."disposition"::text = ANY(${COUNTING_DISPOSITIONS})
    GROUP BY 1`
  return new Map(rows.map((it) => [it.personId, new Date(it.at.getTime() + pauseMs)]))
}
