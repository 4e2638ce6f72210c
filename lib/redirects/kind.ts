import { tags } from '#lib/cache/tags.ts'
import { AppError } from '#lib/errors/errors.ts'
import { defineKind } from '#lib/publishing/core/content-kind.ts'
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
