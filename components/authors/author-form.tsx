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
      main={(it, change) => (
        <>
          <TextInput
            path="name"
            label="Name"
            value={it.name}
            onChange={(name) => change({ name })}
            className="is-title"
          />
          <SlugInput
            prefix="/authors/"
            from={it.name}
            value={it.slug}
            onChange={(slug) => change({ slug })}
          />
          <TextInput
            path="jobTitle"
            label="Job title"
            value={it.jobTitle}
            onChange={(jobTitle) => change({ jobTitle })}
          />
          <TextArea
            path="bio"
            label="About"
            rows={6}
            value={it.bio}
            onChange={(bio) => change({ bio })}
          />
        </>
      )}
      side={(it, change) => (
        <>
          <FormSection title="Portrait" open>
            <ReferenceInput
              path="avatarMediaId"
              label="Picture"
              kind="MEDIA"
              value={it.avatarMediaId}
              onChange={(avatarMediaId) => change({ avatarMediaId })}
            />
          </FormSection>
          <FormSection title="Expertise and profiles" open>
            <ItemList
              path="expertise"
              label="Fields"
              one="field"
              plain
              items={it.expertise}
              max={12}
              onChange={(expertise) => change({ expertise })}
              blank={() => ''}
            >
              {(field, set, path) => (
                <TextInput path={path} label="Field" value={field} onChange={set} />
              )}
            </ItemList>
            <ItemList
              path="sameAs"
              label="Profiles elsewhere"
              one="address"
              plain
              items={it.sameAs}
              max={8}
              onChange={(sameAs) => change({ sameAs })}
              blank={() => ''}
            >
              {(address, set, path) => (
                <TextInput path={path} label="Address" value={address} onChange={set} />
              )}
            </ItemList>
          </FormSection>
        </>
      )}
    />
  )
}
