'use client'

import { InlineInput } from '#components/block-editor/inline/inline-input.tsx'
import { ContentForm, type FormProps } from '#components/content-form/content-form.tsx'
import { ChoiceInput, OptionalTextArea, TextInput } from '#components/content-form/fields.tsx'
import { ItemList } from '#components/content-form/item-list.tsx'
import { TargetFields } from '#components/content-form/pickers/target-fields.tsx'
import { FormSection } from '#components/content-form/section.tsx'
import { SlugInput } from '#components/content-form/slug-input.tsx'
import { wordOptions } from '#components/content-form/word-options.ts'
import type { PromoSnapshot } from '#lib/promos/schema.ts'
import { PROMO_VARIANTS } from '#lib/promos/schema.ts'
import { saveDraftAction } from '#lib/publishing/actions.ts'

export function PromoForm(props: FormProps<PromoSnapshot>) {
  return (
    <ContentForm
      {...props}
      save={saveDraftAction}
      title={(it) => it.name}
      main={(it, change) => (
        <>
          <TextInput
            path="name"
            label="Name, for staff"
            value={it.name}
            onChange={(name) => change({ name })}
            className="is-title"
          />
          <SlugInput
            prefix=""
            from={it.name}
            value={it.slug}
            onChange={(slug) => change({ slug })}
          />
          <TextInput
            path="title"
            label="Title"
            value={it.title}
            onChange={(title) => change({ title })}
          />
          <InlineInput
            path="text"
            label="Text"
            value={it.text}
            onChange={(text) => change({ text })}
          />
          <ItemList
            path="targets"
            label="Where it leads"
            one="link"
            items={it.targets}
            max={4}
            onChange={(targets) => change({ targets })}
            blank={() => ({ label: '', kind: null, contentId: null, url: null, sponsored: false })}
          >
            {(target, set, path) => <TargetFields path={path} value={target} onChange={set} />}
          </ItemList>
        </>
      )}
      side={(it, change) => (
        <>
          <FormSection title="Button and form" open>
            <ChoiceInput
              path="variant"
              label="Shown as"
              options={wordOptions(PROMO_VARIANTS)}
              value={it.variant}
              onChange={(variant) => variant && change({ variant })}
            />
            <TextInput
              path="ctaLabel"
              label="Button"
              value={it.ctaLabel}
              onChange={(ctaLabel) => change({ ctaLabel })}
            />
            <TextInput
              path="ctaId"
              label="CTA id"
              value={it.ctaId}
              onChange={(ctaId) => change({ ctaId })}
              help="Small letters, digits and hyphens; requests and metrics name it."
            />
            <OptionalTextArea
              path="thankYou"
              label="Thank-you"
              value={it.thankYou}
              onChange={(thankYou) => change({ thankYou })}
            />
          </FormSection>
        </>
      )}
    />
  )
}
