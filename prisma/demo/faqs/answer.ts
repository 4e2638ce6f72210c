import type { AnyBlock } from '#lib/blocks/registry.ts'
import type { DemoFaq } from '../demo.ts'
import { topic } from '../ids.ts'
import { doc } from '../write.ts'

/** A question of one or more topics (slugs; the first is the main one) with its answer. */
export const answered = (
  slug: string,
  question: string,
  topics: string[],
  publishedOn: string,
  ...answer: AnyBlock[]
): DemoFaq => ({
  snapshot: {
    question,
    slug,
    answer: doc(...answer),
    topicIds: topics.map(topic),
    showInHub: true,
    contentUpdatedOn: null,
  },
  publishedOn,
})
