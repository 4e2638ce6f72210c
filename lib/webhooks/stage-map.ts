import { z } from 'zod'
import { LEAD_STAGES, type LeadStage } from '#lib/leads/lead.ts'

/** What a receiver calls a stage → ours. Spam is nobody's outcome. */
export const OUTCOME_STAGES = LEAD_STAGES.filter((it) => it !== 'QUARANTINED')

/** Words are compared as people do: without case, and without space around them. */
export const normaliseStage = (word: string): string => word.trim().toLocaleLowerCase('en')

export const stageMap = z.record(z.string().min(1).max(80), z.enum(OUTCOME_STAGES))

export type StageMap = z.infer<typeof stageMap>

/** Where nobody has said otherwise, our own words. */
export const defaultStageMap = (): StageMap =>
  Object.fromEntries(OUTCOME_STAGES.map((it) => [normaliseStage(it), it]))

/** Null: a word that this receiver's map does not know. */
export function mappedStage(map: StageMap, word: string): LeadStage | null {
  const found = Object.entries(map).find(
    ([known]) => normaliseStage(known) === normaliseStage(word),
  )
  return found ? found[1] : null
}
