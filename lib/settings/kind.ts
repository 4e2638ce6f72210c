import { z } from 'zod'
import { tags } from '#lib/cache/tags.ts'
import { renewNotices } from '#lib/consent/renew-notices.ts'
import { addIssues } from '#lib/forms/form-input.ts'
import { defineKind } from '#lib/publishing/core/content-kind.ts'
import { json } from '#lib/publishing/core/projection.ts'
import { type SettingKey, settingGroups } from './schema.ts'

const keys = Object.keys(settingGroups) as [SettingKey, ...SettingKey[]]

const settingSnapshot = z
  .strictObject({ key: z.enum(keys), value: z.unknown() })
  .transform((it, context) => {
    const parsed = settingGroups[it.key].safeParse(it.value)
    if (parsed.success) return { key: it.key, value: parsed.data as unknown }
    addIssues(
      context,
      parsed.error.issues.map(({ message, path }) => ({ message, path: ['value', ...path] })),
    )
    return z.NEVER
  })

export const settingKind = defineKind('SETTING', settingSnapshot, {
  title: (it) => it.key,
  project: async (tx, at, { key, value }) => {
    const row = { key, value: json(value) }
    await tx.setting.upsert({ where: { id: at.id }, create: { id: at.id, ...row }, update: row })
    if (key === 'counselling') await renewNotices(tx)
  },
  tags: () => [tags.site()],
})
