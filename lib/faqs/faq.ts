import type { RichText } from '#lib/blocks/rich-text.ts'

export type FaqView = {
  id: string
  slug: string
  question: string
  answer: RichText
  /** Plain text of the answer for structured data, which must equal the visible text. */
  answerText: string
  topicIds: string[]
}
