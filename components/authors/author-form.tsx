'use client'

import { ContentForm, type FormProps } from '#components/content-form/content-form.tsx'
import { TextArea, TextInput } from '#components/content-form/fields.tsx'
import { ItemList } from '#components/content-form/item-list.tsx'
import { ReferenceInput } from '#components/content-form/pickers/reference-input.tsx'
import { FormSection } from '#components/content-form/section.tsx'
import { SlugInput } from '#components/content-form/slug-input.tsx'
import type { AuthorSnapshot } from '#lib/authors/schema.ts'
import { saveContentAction } from '#lib/publishing/actions.ts'

export function AuthorForm(props: FormProps<AuthorSnapshot>) {
  return (
    <ContentForm
      {...props}
      save={saveContentAction}
      title={(it) => it.name}
      main={(field, it, change) => (
        <>
          <TextInput {...field('name')} label="Name" className="is-title" />
          <SlugInput
            prefix="/authors/"
            from={it.name}
            value={it.slug}
            onChange={(slug) => change({ slug })}
          />
          <TextInput {...field('jobTitle')} label="Job title" />
          <TextArea {...field('bio')} label="About" rows={6} />
        </>
      )}
      side={(field, _it, _change) => (
        <>
          <FormSection title="Portrait" open>
            <ReferenceInput {...field('avatarMediaId')} label="Picture" kind="MEDIA" />
          </FormSection>
          <FormSection title="Expertise and profiles" open>
            <ItemList
              {...field('expertise')}
              label="Fields"
              one="field"
              plain
              max={12}
              blank={() => ''}
            >
              {(_, area, set, path) => (
                <TextInput path={path} label="Field" value={area} onChange={set} />
              )}
            </ItemList>
            <ItemList
              {...field('sameAs')}
              label="Profiles elsewhere"
              one="address"
              plain
              max={8}
              blank={() => ''}
            >
              {(_, address, set, path) => (
                <TextInput path={path} label="Address" value={address} onChange={set} />
              )}
            </ItemList>
          </FormSection>
        </>
      )}
    />
  )
}
