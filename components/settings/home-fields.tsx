'use client'

import { bindFields } from '#components/content-form/bind-fields.ts'
import { TextArea, TextInput } from '#components/content-form/fields.tsx'
import { ReferenceInput, ReferenceList } from '#components/content-form/pickers/reference-input.tsx'
import type { Settings } from '#lib/settings/schema.ts'

type Props = {
  it: Settings['home']
  change: (part: Partial<Settings['home']>) => void
}

export function HomeFields({ it, change }: Props) {
  const field = bindFields(it, change, 'value')
  return (
    <>
      <TextInput {...field('title')} label="Heading" />
      <TextArea {...field('lead')} label="Under it" />
      <ReferenceInput {...field('featuredArticleId')} label="Featured article" kind="ARTICLE" />
      <ReferenceList
        {...field('featuredCourseIds')}
        label="Featured courses"
        kind="COURSE"
        max={6}
      />
    </>
  )
}
