'use client'

import { ContentForm, type FormProps } from '#components/content-form/content-form.tsx'
import { FlagInput, OptionalText, TextInput } from '#components/content-form/fields.tsx'
import { FormSection } from '#components/content-form/section.tsx'
import { saveContentAction } from '#lib/publishing/actions.ts'
import type { RedirectSnapshot } from '#lib/redirects/schema.ts'

export function RedirectForm(props: FormProps<RedirectSnapshot>) {
  return (
    <ContentForm
      {...props}
      save={saveContentAction}
      title={(it) => it.fromPath}
      main={(it, change) => (
        <>
          <TextInput
            path="fromPath"
            label="From"
            value={it.fromPath}
            onChange={(fromPath) => change({ fromPath })}
            help="A path of an older site, such as /blog/old-title."
          />
          <OptionalText
            path="toPath"
            label="To"
            help="A path or an address. Empty: gone for good (410)."
            value={it.toPath}
            onChange={(toPath) => change({ toPath })}
          />
        </>
      )}
      side={(it, change) => (
        <>
          <FormSection title="Properties" open>
            <FlagInput
              path="permanent"
              label="For good (308), not for now (302)"
              value={it.permanent}
              onChange={(permanent) => change({ permanent })}
            />
            <OptionalText
              path="note"
              label="Note, for staff"
              value={it.note}
              onChange={(note) => change({ note })}
            />
          </FormSection>
        </>
      )}
    />
  )
}
