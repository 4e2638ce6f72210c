'use client'

import { contentForm } from '#components/content-form/content-form.tsx'
import { TextArea, TextInput } from '#components/content-form/fields.tsx'
import { TextList } from '#components/content-form/item-list.tsx'
import { OptionalReference } from '#components/content-form/pickers/reference-input.tsx'
import { FormSection } from '#components/content-form/section.tsx'
import { TitleAndSlug } from '#components/content-form/title-and-slug.tsx'
import type { AuthorSnapshot } from '#lib/authors/schema.ts'

export const AuthorForm = contentForm<AuthorSnapshot>({
  title: (it) => it.name,
  main: ({ field }) => (
    <>
      <TitleAndSlug title={field('name')} slug={field('slug')} label="Name" prefix="/authors/" />
      <TextInput {...field('jobTitle')} label="Job title" />
      <TextArea {...field('bio')} label="About" rows={6} />
    </>
  ),
  side: ({ field }) => (
    <>
      <FormSection title="Portrait" open>
        <OptionalReference {...field('avatarMediaId')} label="Image" kind="MEDIA" />
      </FormSection>
      <FormSection title="Expertise and links" open>
        <TextList {...field('expertise')} label="Expertise" addLabel="Add area" max={12} />
        <TextList {...field('sameAs')} label="Social links" addLabel="Add link" max={8} />
      </FormSection>
    </>
  ),
})
