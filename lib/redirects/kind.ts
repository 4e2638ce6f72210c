import { tags } from '#lib/cache/tags.ts'
import type { Tx } from '#lib/database/db.ts'
import { AppError } from '#lib/errors/errors.ts'
import { defineKind } from '#lib/publishing/core/content-kind.ts'
import { contentAtPath } from '#lib/publishing/core/content-path.ts'
import { redirectSnapshot } from './schema.ts'

export const redirectKind = defineKind('REDIRECT', redirectSnapshot, {
  title: (it) => it.fromPath,
  project: async (tx, at, { fromPath, toPath, permanent, note }) => {
    const status = toPath === null ? 410 : permanent ? 308 : 302
    const row = { fromPath, toPath, status, note }
    const other = await tx.redirect.findFirst({
      where: { fromPath, id: { not: at.id } },
      select: { content: { select: { deletedAt: true } } },
    })
    if (other) throw addressInUse(other.content.deletedAt !== null)
    const page = await findPageAt(tx, fromPath, at.locale)
    if (page !== null) throw pageInTheWay(page)
    await tx.redirect.upsert({ where: { id: at.id }, create: { id: at.id, ...row }, update: row })
  },
  tags: (_, it) => [tags.redirect(it.fromPath)],
})

function addressInUse(isInTrash: boolean): AppError {
  const message = isInTrash
    ? 'A redirect in the trash has this path. Restore it and change it instead.'
    : 'Another redirect already uses this path.'
  return new AppError('validation', { fields: { fromPath: [message] } })
}

/** Title of the published content at a path, which is shown instead of any redirect; null: none. */
async function findPageAt(tx: Tx, path: string, locale: string): Promise<string | null> {
  const page = contentAtPath(path)
  if (!page) return null
  const row = await tx.slug.findFirst({
    where: {
      ...{ ...page, locale, state: 'CURRENT' },
      content: { state: 'PUBLISHED', deletedAt: null },
    },
    select: { content: { select: { workingTitle: true } } },
  })
  return row?.content.workingTitle ?? null
}

function pageInTheWay(title: string): AppError {
  const message = `This path belongs to “${title}”, which is shown instead. Choose another path.`
  return new AppError('validation', { fields: { fromPath: [message] } })
}
