import { reportTags, tags } from '#lib/cache/tags.ts'
import type { ContentKindName } from '#lib/content-kind.ts'
import { db } from '#lib/database/db.ts'

/** What became of a slug without a published content. */
type Address =
  | { kind: 'moved'; slug: string }
  /** The content is in the trash. */
  | { kind: 'gone' }
  | { kind: 'unknown' }

/** Finds what became of a slug; called when the kind's own query found nothing. */
export async function findFormerContent(
  kind: ContentKindName,
  slug: string,
  locale = 'en',
): Promise<Address> {
  reportTags(tags.slug(kind, locale, slug))
  const row = await db.slug.findUnique({
    where: { kind_locale_slug: { kind, locale, slug } },
    select: {
      state: true,
      content: {
        select: {
          id: true,
          state: true,
          deletedAt: true,
          firstPublishedAt: true,
          slugs: { where: { state: 'CURRENT' }, select: { slug: true } },
        },
      },
    },
  })
  // A slug that only a draft has reserved must not be revealed.
  if (!row || row.state === 'RESERVED') return { kind: 'unknown' }
  reportTags(tags.content(kind, row.content.id))
  if (row.content.deletedAt && row.content.firstPublishedAt) return { kind: 'gone' }
  const current = row.content.slugs[0]?.slug
  if (row.content.state === 'PUBLISHED' && !row.content.deletedAt && current && current !== slug) {
    return { kind: 'moved', slug: current }
  }
  return { kind: 'unknown' }
}

/** Whether no content has or had this public address. One indexed query, for the front. */
export async function isUnknownSlug(
  kind: ContentKindName,
  slug: string,
  locale = 'en',
): Promise<boolean> {
  const row = await db.slug.findUnique({
    where: { kind_locale_slug: { kind, locale, slug } },
    select: { state: true },
  })
  return row === null || row.state === 'RESERVED'
}
