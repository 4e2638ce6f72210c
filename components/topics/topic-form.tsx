'use client'

import { RichTextInput } from '#components/block-editor/rich-text-input.tsx'
import { contentForm } from '#components/content-form/content-form.tsx'
import { NumberInput, TextArea } from '#components/content-form/fields.tsx'
import { HueInput } from '#components/content-form/hue-input.tsx'
import {
  OptionalReference,
  ReferenceList,
} from '#components/content-form/pickers/reference-input.tsx'
import { FormSection } from '#components/content-form/section.tsx'
import { SearchSection } from '#components/content-form/seo/search-section.tsx'
import { TitleAndSlug } from '#components/content-form/title-and-slug.tsx'
import { paths } from '#lib/paths.ts'
import type { TopicSnapshot } from '#lib/topics/schema.ts'

export const TopicForm = contentForm<TopicSnapshot>({
  title: (it) => it.name,
  main: ({ field }) => (
    <>
      <TitleAndSlug title={field('name')} slug={field('slug')} label="Name" prefix="/topics/" />
      <TextArea {...field('summary')} label="Summary" />
      <RichTextInput {...field('introduction')} label="Introduction" />
    </>
  ),
  side: ({ field, it }) => (
    <>
      <FormSection title="Settings" open>
        <OptionalReference {...field('parentId')} label="Parent topic" kind="TOPIC" />
        <NumberInput
          {...field('position')}
          label="Position"
          help="Topics with lower numbers come first."
          min={0}
          max={9999}
        />
        <HueInput {...field('hue')} />
        <OptionalReference {...field('mediaId')} label="Illustration" kind="MEDIA" />
      </FormSection>
      <FormSection title="Start here" open>
        <ReferenceList
          {...field('startHereIds')}
          label="Articles to start with"
          kind="ARTICLE"
          max={8}
        />
      </FormSection>
      <SearchSection
        field={field}
        title={it.name}
        description={it.summary}
        path={it.slug ? paths.topic(it.slug) : null}
        imageId={it.mediaId}
      />
    </>
  ),
})
