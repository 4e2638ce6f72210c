import type { Document } from '#lib/blocks/document.ts'

export type FaqView = {
  id: string
  slug: string
  question: string
  answer: Document
  /** The answer's words alone, for structured data, which must equal what is visible. */
  answerText: string
  topicIds: string[]
}
