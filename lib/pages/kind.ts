import { createHash } from 'node:crypto'
import { richTextReferences, richTextToPlainText } from '#lib/blocks/rich-text.ts'
import { AppError } from '#lib/errors/errors.ts'
import { paths } from '#lib/paths.ts'
import { NOTHING_TO_CHECK, searchLines } from '#lib/publishing/core/checked-parts.ts'
import { defineKind } from '#lib/publishing/core/content-kind.ts'
import { dayOf, json, updatedOn } from '#lib/publishing/core/projection.ts'
import { pageSnapshot } from './schema.ts'

export const pageKind = defineKind('PAGE', pageSnapshot, {
  title: (it) => it.title,
  path: paths.page,
  references: (it) => richTextReferences(it.body),
  text: (it) => richTextToPlainText(it.body),
  checks: (it) => ({
    ...NOTHING_TO_CHECK,
    title: { path: 'title', text: it.title },
    search: searchLines(it, 'summary', it.summary),
    introduction: { path: 'summary', text: it.summary },
    texts: [{ path: 'body', doc: it.body }],
  }),
  project: async (tx, at, it) => {
    const row = {
      locale: at.locale,
      slug: it.slug,
      title: it.title,
      summary: it.summary,
      body: json(it.body),
      plainText: richTextToPlainText(it.body),
      version: it.version,
      effectiveOn: dayOf(it.effectiveOn),
      seoTitle: it.seoTitle,
      seoDescription: it.seoDescription,
      contentUpdatedAt: updatedOn(it.contentUpdatedOn, at.now),
      publishedAt: at.firstPublishedAt,
    }
    await tx.page.upsert({ where: { id: at.id }, create: { id: at.id, ...row }, update: row })
    const effectiveOn = dayOf(it.effectiveOn)
    if (it.version === null || effectiveOn === null) return
    const textHash = createHash('sha256').update(row.plainText).digest('hex')
    const version = { pageId: at.id, version: it.version }
    const known = await tx.pageVersion.findUnique({ where: { pageId_version: version } })
    if (known && known.textHash !== textHash) {
      throw new AppError('validation', {
        message: `Version ${it.version} is already published with a different text. Enter a new version.`,
        fields: { version: ['You changed the text, so please enter a new version.'] },
      })
    }
    await tx.pageVersion.upsert({
      where: { pageId_version: version },
      create: { ...version, effectiveOn, title: it.title, textHash, revisionId: at.revisionId },
      update: {},
    })
  },
})
