'use client'

import { TextArea, TextInput } from '#components/content-form/fields.tsx'
import { ReferenceInput, ReferenceList } from '#components/content-form/pickers/reference-input.tsx'
import type { Settings } from '#lib/settings/schema.ts'

type Props = {
  it: Settings['home']
  change: (part: Partial<Settings['home']>) => void
}

export function HomeFields({ it, change }: Props) {
  return (
    <>
      <TextInput
        path="value.title"
        label="Heading"
        value={it.title}
        onChange={(title) => change({ title })}
      />
      <TextArea
        path="value.lead"
        label="Under it"
        value={it.lead}
        onChange={(lead) => change({ lead })}
      />
      <ReferenceInput
        path="value.featuredArticleId"
        label="Featured article"
        kind="ARTICLE"
        value={it.featuredArticleId}
        onChange={(featuredArticleId) => change({ featuredArticleId })}
      />
      <ReferenceList
        path="value.featuredCourseIds"
        label="Featured courses"
        kind="COURSE"
        value={it.featuredCourseIds}
        onChange={(featuredCourseIds) => change({ featuredCourseIds })}
        max={6}
      />
    </>
  )
}
