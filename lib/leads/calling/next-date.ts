import type { Tx } from '#lib/database/db.ts'
import { firstWithin, type Hours } from '../contact-preference/contact-preference.ts'
import { answerDueAt } from '../contact-preference/team.ts'
import { readTeam } from '../contact-preference/team-settings.ts'
import { closesLead, type LeadStage } from '../lead.ts'
import { followUpMs } from './dispositions.ts'

/** `awaitsAnswer`: the date is the latest one; otherwise the earliest. */
type NextDate = { dueAt: Date | null; awaitsAnswer: boolean }

type Case = Hours & { firstResponseAt: Date | null }

/** The next date of a case that comes into a stage without an attempt. */
export async function nextDateIn(
  tx: Tx,
  lead: Case,
  stage: LeadStage,
  now: Date,
): Promise<NextDate> {
  if (closesLead(stage) || stage === 'QUARANTINED') return { dueAt: null, awaitsAnswer: false }
  if (stage === 'NEW' && !lead.firstResponseAt) {
    const { team } = await readTeam(tx)
    return { dueAt: answerDueAt(team, lead.timeZone, now), awaitsAnswer: true }
  }
  const planned = new Date(now.getTime() + followUpMs(stage))
  return { dueAt: firstWithin(lead, planned), awaitsAnswer: false }
}
