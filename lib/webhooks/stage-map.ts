import { z } from 'zod'
import { LEAD_STAGES, type LeadStage } from '#lib/leads/lead.ts'

/** Stages that a CRM can report: all but spam. */
export const OUTCOME_STAGES = LEAD_STAGES.filter((it) => it !== 'QUARANTINED')

/** Stage names are compared without case and surrounding space. */
export const normaliseStage = (name: string): string => name.trim().toLocaleLowerCase('en')

/** A subscriber's name of a stage → our stage. */
export const stageMap = z.record(z.string().min(1).max(80), z.enum(OUTCOME_STAGES))

export type StageMap = z.infer<typeof stageMap>

/** The stage mapping of a new webhook: our own names. */
export const defaultStageMap = (): StageMap =>
  Object.fromEntries(OUTCOME_STAGES.map((it) => [normaliseStage(it), it]))

/** Our stage for a subscriber's name; null: the mapping does not have it. */
export function mappedStage(map: StageMap, word: string): LeadStage | null {
  const found = Object.entries(map).find(
    ([known]) => normaliseStage(known) === normaliseStage(word),
  )
  return found ? found[1] : null
}
