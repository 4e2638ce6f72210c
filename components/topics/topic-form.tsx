'use client'

import { RichTextInput } from '#components/block-editor/rich-text-input.tsx'
import { ContentForm, type FormProps } from '#components/content-form/content-form.tsx'
import { NumberInput, TextArea, TextInput } from '#components/content-form/fields.tsx'
import { HueInput } from '#components/content-form/hue-input.tsx'
import { ReferenceInput, ReferenceList } from '#components/content-form/pickers/reference-input.tsx'
import { FormSection } from '#components/content-form/section.tsx'
import { SearchPreview } from '#components/content-form/seo/search-preview.tsx'
import { SeoFields } from '#components/content-form/seo-fields.tsx'
import { SlugInput } from '#components/content-form/slug-input.tsx'
import { paths } from '#lib/paths.ts'
import { saveContentAction } from '#lib/publishing/actions.ts'
import type { TopicSnapshot } from '#lib/topics/schema.ts'

export function TopicForm(props: FormProps<TopicSnapshot>) {
  return (
    <ContentForm
      {...props}
      save={saveContentAction}
      title={(it) => it.name}
      main={(field, it, change) => (
        <>
          <TextInput {...field('name')} label="Name" className="is-title" />
          <SlugInput
            prefix="/topics/"
            from={it.name}
            value={it.slug}
            onChange={(slug) => change({ slug })}
          />
          <TextArea {...field('summary')} label="Summary" rows={3} />
          <RichTextInput {...field('introduction')} label="Introduction" />
        </>
      )}
      side={(field, it, change) => (
        <>
          <FormSection title="Place and look" open>
            <ReferenceInput {...field('parentId')} label="Under the topic" kind="TOPIC" />
            <NumberInput
              {...field('position')}
              label="Position"
              help="Lower numbers come first."
              min={0}
              max={9999}
              onChange={(value) => change({ position: value ?? 0 })}
            />
            <HueInput value={it.hue} onChange={(hue) => change({ hue })} />
            <ReferenceInput {...field('mediaId')} label="Illustration" kind="MEDIA" />
          </FormSection>
          <FormSection title="Start here" open>
            <ReferenceList
              {...field('startHereIds')}
              label="Articles to read first"
              kind="ARTICLE"
              max={8}
            />
          </FormSection>
          <FormSection title="Search">
            <SeoFields value={it} onChange={change} />
            <SearchPreview
              title={it.seoTitle ?? it.name}
              description={it.seoDescription ?? it.summary}
              path={it.slug ? paths.topic(it.slug) : null}
              pictureId={it.mediaId}
            />
          </FormSection>
        </>
      )}
    />
  )
}
