import { storedRichText } from '#lib/blocks/rich-text.ts'
import { reportTags, tags } from '#lib/cache/tags.ts'
import { db } from '#lib/database/db.ts'
import { published } from '#lib/published.ts'
import type { Prisma } from '#prisma/client/client.ts'
import type { FaqView } from './faq.ts'

const faqFields = {
  id: true,
  slug: true,
  question: true,
  answer: true,
  plainText: true,
  topics: { select: { topicId: true }, orderBy: { position: 'asc' } },
} as const satisfies Prisma.FaqSelect

type FaqRow = Prisma.FaqGetPayload<{ select: typeof faqFields }>

function toFaqView({ plainText, topics, answer, ...own }: FaqRow): FaqView {
  reportTags(tags.content('FAQ', own.id))
  return {
    ...own,
    answer: storedRichText(answer),
    answerText: plainText,
    topicIds: topics.map((it) => it.topicId),
  }
}

/** The FAQs with these ids that are published, in no particular order. */
export async function findFaqs(ids: readonly string[]): Promise<FaqView[]> {
  reportTags(...ids.map((id) => tags.content('FAQ', id)))
  if (ids.length === 0) return []
  const rows = await db.faq.findMany({
    where: { id: { in: [...ids] }, ...published },
    select: faqFields,
  })
  return rows.map(toFaqView)
}

/** Published FAQs of a topic, or of all topics if `topicId` is null, in alphabetical order. */
export async function listFaqs(topicId: string | null, take = 200): Promise<FaqView[]> {
  reportTags(topicId ? tags.topic(topicId) : tags.list('FAQ'))
  const rows = await db.faq.findMany({
    where: {
      ...published,
      showInHub: true,
      ...(topicId ? { topics: { some: { topicId } } } : {}),
    },
    select: faqFields,
    orderBy: [{ question: 'asc' }, { id: 'asc' }],
    take,
  })
  return rows.map(toFaqView)
}
