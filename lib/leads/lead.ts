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

/** Stages of a closed case: the next request of the same interest opens a new one. */
const CLOSING_STAGES = ['ENROLLED', 'LOST'] as const satisfies readonly LeadStage[]

export type ClosingStage = (typeof CLOSING_STAGES)[number]

export const closesLead = (stage: LeadStage): stage is ClosingStage =>
  (CLOSING_STAGES as readonly LeadStage[]).includes(stage)

/** How a visitor wants to be contacted. */
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

/** Public content pages without a query: no search, no form. */
const READABLE_PATH = /^\/(?:articles|courses|topics)\/[a-z0-9]+(?:-[a-z0-9]+)*$|^\/faqs$/

/**
 * Parses the pages that a visitor has read, as their browser sends them: one path a line, newest
 * last. Other paths are left out, and of many the newest stay.
 */
export function parseReadPages(text: string | undefined): string[] {
  const lines = (text ?? '').slice(0, 5000).split('\n')
  const pages = lines
    .map((it) => it.trim())
    .filter((it) => it.length <= 140 && READABLE_PATH.test(it))
  return [...new Set(pages)].slice(-MAX_READ_PAGES)
}

export type PageRead = { path: string; title: string }
