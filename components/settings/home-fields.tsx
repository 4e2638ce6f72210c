'use client'

import type { Fields } from '#components/content-form/bind-fields.ts'
import { TextArea, TextInput } from '#components/content-form/fields.tsx'
import {
  OptionalReference,
  ReferenceList,
} from '#components/content-form/pickers/reference-input.tsx'
import type { Settings } from '#lib/settings/schema.ts'

export function HomeFields({ field }: { field: Fields<Settings['home']> }) {
  return (
    <>
      <TextInput {...field('title')} label="Heading" />
      <TextArea {...field('lead')} label="Introduction" />
      <OptionalReference {...field('featuredArticleId')} label="Featured article" kind="ARTICLE" />
      <ReferenceList
        {...field('featuredCourseIds')}
        label="Featured courses"
        kind="COURSE"
        max={6}
      />
    </>
  )
}
