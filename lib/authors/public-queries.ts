import { reportTags, tags } from '#lib/cache/tags.ts'
import { db } from '#lib/database/db.ts'
import { pictureFields, toPicture } from '#lib/media/media.ts'
import { paths } from '#lib/paths.ts'
import { published } from '#lib/published.ts'
import type { AuthorView } from './author.ts'

/** Null: no author has this slug. */
export async function getAuthor(slug: string, locale = 'en'): Promise<AuthorView | null> {
  reportTags(tags.slug('AUTHOR', locale, slug))
  const row = await db.author.findFirst({
    where: { slug, locale, ...published },
    select: {
      id: true,
      slug: true,
      name: true,
      jobTitle: true,
      bio: true,
      expertise: true,
      sameAs: true,
      avatar: { select: pictureFields },
    },
  })
  if (!row) return null
  reportTags(tags.content('AUTHOR', row.id))
  const { avatar, ...own } = row
  return { ...own, href: paths.author(own.slug), avatar: avatar && toPicture(avatar, '') }
}
