import { defineKind } from '#lib/publishing/content-kind.ts'
import { tags } from '#lib/tags.ts'
import { type RedirectSnapshot, redirectSnapshot } from './schema.ts'

export const redirectKind = defineKind<RedirectSnapshot>({
  name: 'REDIRECT',
  label: 'Redirect',
  life: 'live',
  schemaVersion: 1,
  schema: redirectSnapshot,
  upcasts: {},
  title: (it) => it.fromPath,
  slug: () => null,
  path: () => null,
  references: () => [],
  text: () => '',
  project: async (tx, at, { fromPath, toPath, permanent, note }) => {
    const status = toPath === null ? 410 : permanent ? 308 : 302
    const row = { fromPath, toPath, status, note }
    await tx.redirect.upsert({ where: { id: at.id }, create: { id: at.id, ...row }, update: row })
  },
  tags: (_, it) => [tags.redirect(it.fromPath)],
})
