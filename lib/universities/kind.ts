import { refer } from '#lib/content-kind.ts'
import { paths } from '#lib/paths.ts'
import { defineKind } from '#lib/publishing/core/content-kind.ts'
import { dayOf } from '#lib/publishing/core/projection.ts'
import { universitySnapshot } from './schema.ts'

export const universityKind = defineKind('UNIVERSITY', universitySnapshot, {
  title: (it) => it.name,
  path: paths.university,
  references: (it) => refer('logo', 'MEDIA', it.logoMediaId),
  text: (it) => it.about,
  project: async (tx, at, { recognition, ...it }) => {
    const row = {
      locale: at.locale,
      ...it,
      recognitionStatus: recognition.status,
      recognitionRegulator: recognition.regulator,
      recognitionReference: recognition.reference,
      recognitionAsOf: dayOf(recognition.asOf),
    }
    await tx.university.upsert({ where: { id: at.id }, create: { id: at.id, ...row }, update: row })
  },
})
