'use client'

import { InlineInput } from '#components/block-editor/inline/inline-input.tsx'
import { contentForm } from '#components/content-form/content-form.tsx'
import { ChoiceInput, OptionalTextArea, TextInput } from '#components/content-form/fields.tsx'
import { ItemList } from '#components/content-form/item-list.tsx'
import { labelOptions } from '#components/content-form/label-options.ts'
import { TargetFields } from '#components/content-form/pickers/target-fields.tsx'
import { FormSection } from '#components/content-form/section.tsx'
import { TitleAndSlug } from '#components/content-form/title-and-slug.tsx'
import { PROMO_VARIANTS } from '#lib/promos/promo.ts'
import type { PromoSnapshot } from '#lib/promos/schema.ts'

export const PromoForm = contentForm<PromoSnapshot>({
  title: (it) => it.name,
  main: ({ field }) => (
    <>
      <TitleAndSlug title={field('name')} slug={field('slug')} label="Internal name" prefix="" />
      <TextInput {...field('title')} label="Title" />
      <InlineInput {...field('text')} label="Text" />
      <ItemList
        {...field('targets')}
        label="Links"
        addLabel="Add link"
        max={4}
        blank={() => ({ label: '', kind: null, contentId: null, url: null, sponsored: false })}
      >
        {(target) => <TargetFields {...target} />}
      </ItemList>
    </>
  ),
  side: ({ field }) => (
    <FormSection title="Button and form" open>
      <ChoiceInput {...field('variant')} label="Variant" options={labelOptions(PROMO_VARIANTS)} />
      <TextInput {...field('ctaLabel')} label="Button" />
      <TextInput
        {...field('ctaId')}
        label="CTA id"
        help="Lower-case letters, digits and hyphens. Requests and statistics use this id."
      />
      <OptionalTextArea {...field('thankYou')} label="Thank-you" />
    </FormSection>
  ),
})
