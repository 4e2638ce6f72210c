import type { RichText } from '#lib/blocks/rich-text.ts'

export type FaqView = {
  id: string
  slug: string
  question: string
  answer: RichText
  /** The answer's words alone, for structured data, which must equal what is visible. */
  answerText: string
  topicIds: string[]
}
