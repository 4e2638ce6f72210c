import { storedRichText } from '#lib/blocks/rich-text.ts'
import { reportTags, tags } from '#lib/cache/tags.ts'
import { db } from '#lib/database/db.ts'
import { pictureFields, socialPicture, toPicture } from '#lib/media/media.ts'
import { paths } from '#lib/paths.ts'
import { published } from '#lib/published.ts'
import type { Prisma } from '#prisma/client/client.ts'
import type { TopicCard, TopicLink } from './topic.ts'
import type { TopicView } from './topic-view.ts'

const linkFields = { id: true, slug: true, name: true, hue: true } as const

const cardFields = {
  ...linkFields,
  summary: true,
  media: { select: pictureFields },
} as const satisfies Prisma.TopicSelect

const viewFields = {
  ...cardFields,
  introduction: true,
  seoTitle: true,
  seoDescription: true,
  parent: { select: { ...linkFields, parent: { select: linkFields } } },
  children: { where: published, select: cardFields, orderBy: { position: 'asc' } },
  startHere: { select: { articleId: true }, orderBy: { position: 'asc' } },
} as const satisfies Prisma.TopicSelect

type LinkRow = Prisma.TopicGetPayload<{ select: typeof linkFields }>
type CardRow = Prisma.TopicGetPayload<{ select: typeof cardFields }>

/** Topics without a parent, in the order that editors set. */
export async function listMainTopics(locale = 'en'): Promise<TopicCard[]> {
  reportTags(tags.list('TOPIC'))
  const rows = await db.topic.findMany({
    where: { locale, parentId: null, ...published },
    select: cardFields,
    orderBy: [{ position: 'asc' }, { id: 'asc' }],
  })
  return rows.map(toCard)
}

/** Null: no published topic has this slug. */
export async function getTopic(slug: string, locale = 'en'): Promise<TopicView | null> {
  reportTags(tags.slug('TOPIC', locale, slug))
  const row = await db.topic.findFirst({
    where: { slug, locale, ...published },
    select: viewFields,
  })
  if (!row) return null
  reportTags(tags.topic(row.id))
  const { parent } = row
  return {
    ...toCard(row),
    introduction: storedRichText(row.introduction),
    parents: [parent, parent?.parent].flatMap((it) => (it ? [toLink(it)] : [])),
    children: row.children.map(toCard),
    startHereIds: row.startHere.map((it) => it.articleId),
    seo: {
      title: row.seoTitle ?? row.name,
      description: row.seoDescription ?? row.summary,
      image: row.media && socialPicture(row.media),
    },
  }
}

function toLink({ id, slug, name, hue }: LinkRow): TopicLink {
  reportTags(tags.content('TOPIC', id))
  return { id, slug, name, hue, href: paths.topic(slug) }
}

/** The drawing has an empty alternative text, because the name is beside it. */
function toCard(row: CardRow): TopicCard {
  return {
    ...toLink(row),
    summary: row.summary,
    picture: row.media && toPicture(row.media, ''),
  }
}
