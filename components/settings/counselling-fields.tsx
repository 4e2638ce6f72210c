'use client'

import { NumberInput, TextArea, TextInput } from '#components/admin/form/fields.tsx'
import type { Settings } from '#lib/settings/schema.ts'

type Props = {
  it: Settings['counselling']
  change: (part: Partial<Settings['counselling']>) => void
}

export function CounsellingFields({ it, change }: Props) {
  return (
    <>
      <TextInput
        path="value.title"
        label="Heading"
        value={it.title}
        onChange={(title) => change({ title })}
      />
      <TextArea
        path="value.lead"
        label="Under it"
        value={it.lead}
        onChange={(lead) => change({ lead })}
      />
      <TextArea
        path="value.promise"
        label="Before the button"
        help="Who calls, when, how often."
        value={it.promise}
        onChange={(promise) => change({ promise })}
      />
      <TextInput
        path="value.submitLabel"
        label="Button"
        value={it.submitLabel}
        onChange={(submitLabel) => change({ submitLabel })}
      />
      <TextArea
        path="value.thankYou"
        label="Thank-you"
        value={it.thankYou}
        onChange={(thankYou) => change({ thankYou })}
      />
      <TextInput
        path="value.defaultCountry"
        label="Country of phone numbers"
        help="Two letters, such as IN."
        value={it.defaultCountry}
        onChange={(defaultCountry) => change({ defaultCountry })}
      />
      <NumberInput
        path="value.maxAttempts"
        label="Calls until we give up"
        min={1}
        max={10}
        value={it.maxAttempts}
        onChange={(attempts) => change({ maxAttempts: attempts ?? 1 })}
      />
    </>
  )
}
