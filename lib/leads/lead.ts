export const LEAD_STAGES = [
  'NEW',
  'CONTACTED',
  'QUALIFIED',
  'APPLIED',
  'ENROLLED',
  'LOST',
  'QUARANTINED',
] as const

export type LeadStage = (typeof LEAD_STAGES)[number]

export const stageLabel: Record<LeadStage, string> = {
  NEW: 'New',
  CONTACTED: 'Contacted',
  QUALIFIED: 'Qualified',
  APPLIED: 'Applied',
  ENROLLED: 'Enrolled',
  LOST: 'Lost',
  QUARANTINED: 'Looks like spam',
}

/** Stages after which the next request about the same thing opens a new case. */
const CLOSING: readonly LeadStage[] = ['ENROLLED', 'LOST']

export const closesLead = (stage: LeadStage): boolean => CLOSING.includes(stage)

/** How somebody wants to be reached. */
export const CHANNELS = ['CALL', 'EMAIL', 'WHATSAPP'] as const

export type Channel = (typeof CHANNELS)[number]
