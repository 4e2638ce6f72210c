'use client'

import { InlineInput } from '#components/block-editor/inline/inline-input.tsx'
import { ContentForm, type FormProps } from '#components/content-form/content-form.tsx'
import { ChoiceInput, OptionalTextArea, TextInput } from '#components/content-form/fields.tsx'
import { ItemList } from '#components/content-form/item-list.tsx'
import { labelOptions } from '#components/content-form/label-options.ts'
import { TargetFields } from '#components/content-form/pickers/target-fields.tsx'
import { FormSection } from '#components/content-form/section.tsx'
import { SlugInput } from '#components/content-form/slug-input.tsx'
import type { PromoSnapshot } from '#lib/promos/schema.ts'
import { PROMO_VARIANTS } from '#lib/promos/schema.ts'
import { saveDraftAction } from '#lib/publishing/actions.ts'

export function PromoForm(props: FormProps<PromoSnapshot>) {
  return (
    <ContentForm
      {...props}
      save={saveDraftAction}
      title={(it) => it.name}
      main={(field, it, change) => (
        <>
          <TextInput {...field('name')} label="Name, for staff" className="is-title" />
          <SlugInput
            prefix=""
            from={it.name}
            value={it.slug}
            onChange={(slug) => change({ slug })}
          />
          <TextInput {...field('title')} label="Title" />
          <InlineInput {...field('text')} label="Text" />
          <ItemList
            {...field('targets')}
            label="Where it leads"
            one="link"
            max={4}
            blank={() => ({ label: '', kind: null, contentId: null, url: null, sponsored: false })}
          >
            {(_, target, set, path) => <TargetFields path={path} value={target} onChange={set} />}
          </ItemList>
        </>
      )}
      side={(field, _it, change) => (
        <>
          <FormSection title="Button and form" open>
            <ChoiceInput
              {...field('variant')}
              label="Shown as"
              options={labelOptions(PROMO_VARIANTS)}
              onChange={(variant) => variant && change({ variant })}
            />
            <TextInput {...field('ctaLabel')} label="Button" />
            <TextInput
              {...field('ctaId')}
              label="CTA id"
              help="Small letters, digits and hyphens; requests and metrics name it."
            />
            <OptionalTextArea {...field('thankYou')} label="Thank-you" />
          </FormSection>
        </>
      )}
    />
  )
}
