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
export const CLOSING_STAGES = ['ENROLLED', 'LOST'] as const satisfies readonly LeadStage[]

export type ClosingStage = (typeof CLOSING_STAGES)[number]

export const closesLead = (stage: LeadStage): stage is ClosingStage =>
  (CLOSING_STAGES as readonly LeadStage[]).includes(stage)

/** How somebody wants to be reached. */
export const CHANNELS = ['CALL', 'EMAIL', 'WHATSAPP'] as const

export type Channel = (typeof CHANNELS)[number]

/** What a case is about; both null: counselling in general. */
export type Interest = { courseId: string | null; topicId: string | null }

/** `Lead.interest`: a person has at most one open case for each value. */
export function interestKey({ courseId, topicId }: Interest): string {
  if (courseId) return `course:${courseId}`
  return topicId ? `topic:${topicId}` : 'general'
}

const MAX_READ_PAGES = 20

/** What can be read here: no search, no form, nothing with a question mark or a number of its own. */
const READABLE_PATH = /^\/(?:articles|courses|topics)\/[a-z0-9]+(?:-[a-z0-9]+)*$|^\/faqs$/

/**
 * The pages that somebody read, the last ones last, out of what their browser sent: a line each.
 * What is no page of ours is left out.
 */
export function parseReadPages(text: string | undefined): string[] {
  const lines = (text ?? '').slice(0, 5000).split('\n')
  const pages = lines
    .map((it) => it.trim())
    .filter((it) => it.length <= 140 && READABLE_PATH.test(it))
  return [...new Set(pages)].slice(-MAX_READ_PAGES)
}

export type PageRead = { path: string; title: string }
