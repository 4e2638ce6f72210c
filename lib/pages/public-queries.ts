import { storedRichText } from '#lib/blocks/rich-text.ts'
import { reportTags, tags } from '#lib/cache/tags.ts'
import { db } from '#lib/database/db.ts'
import { paths } from '#lib/paths.ts'
import { published } from '#lib/published.ts'
import { readSnapshot } from '#lib/publishing/core/content-kind.ts'
import { pageKind } from './kind.ts'
import type { PageView } from './page.ts'

const pageFields = {
  id: true,
  slug: true,
  title: true,
  summary: true,
  body: true,
  version: true,
  effectiveOn: true,
  seoTitle: true,
  seoDescription: true,
  contentUpdatedAt: true,
  versions: {
    select: { version: true, effectiveOn: true },
    orderBy: { effectiveOn: 'desc' },
  },
} as const

/** The published page; null: no published page has this slug. */
export async function getPublishedPage(slug: string, locale = 'en'): Promise<PageView | null> {
  reportTags(tags.slug('PAGE', locale, slug))
  const row = await db.page.findFirst({
    where: { slug, locale, ...published },
    select: pageFields,
  })
  if (!row) return null
  reportTags(tags.content('PAGE', row.id))
  const { contentUpdatedAt, seoTitle, seoDescription, body, ...own } = row
  return {
    ...own,
    href: paths.page(row.slug),
    body: storedRichText(body),
    updatedAt: contentUpdatedAt,
    outdated: false,
    seo: { title: seoTitle ?? row.title, description: seoDescription ?? row.summary },
  }
}

/** The page with the text of one of its versions; null: it never had that version. */
export async function getPageVersion(current: PageView, version: string): Promise<PageView | null> {
  reportTags(tags.content('PAGE', current.id))
  if (version === current.version) return current
  const row = await db.pageVersion.findUnique({
    where: { pageId_version: { pageId: current.id, version } },
    select: {
      effectiveOn: true,
      revision: { select: { data: true, schemaVersion: true } },
    },
  })
  if (!row) return null
  const snapshot = readSnapshot(pageKind, row.revision)
  return {
    ...current,
    title: snapshot.title,
    summary: snapshot.summary,
    body: snapshot.body,
    version,
    effectiveOn: row.effectiveOn,
    outdated: true,
  }
}
