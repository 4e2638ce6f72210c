'use client'

import {
  OptionalText,
  OptionalTextArea,
  TextArea,
  TextInput,
} from '#components/content-form/fields.tsx'
import type { Settings } from '#lib/settings/schema.ts'

type Props = {
  it: Settings['site']
  change: (part: Partial<Settings['site']>) => void
}

export function SiteFields({ it, change }: Props) {
  return (
    <>
      <TextInput
        path="value.name"
        label="Name"
        value={it.name}
        onChange={(name) => change({ name })}
      />
      <TextInput
        path="value.tagline"
        label="Tagline"
        value={it.tagline}
        onChange={(tagline) => change({ tagline })}
      />
      <TextArea
        path="value.description"
        label="Description"
        help="For search results and link previews of the site as a whole."
        value={it.description}
        onChange={(description) => change({ description })}
      />
      <TextInput
        path="value.organisation"
        label="Organisation"
        value={it.organisation}
        onChange={(organisation) => change({ organisation })}
      />
      <TextInput
        path="value.email"
        label="E-mail"
        value={it.email}
        onChange={(email) => change({ email })}
      />
      <OptionalText
        path="value.phone"
        label="Phone"
        value={it.phone}
        onChange={(phone) => change({ phone })}
      />
      <OptionalTextArea
        path="value.postalAddress"
        label="Postal address"
        value={it.postalAddress}
        onChange={(postalAddress) => change({ postalAddress })}
      />
      <TextInput
        path="value.timeZone"
        label="Time zone"
        help="Such as Asia/Kolkata."
        value={it.timeZone}
        onChange={(timeZone) => change({ timeZone })}
      />
      <TextInput
        path="value.grievanceOfficer"
        label="Grievance officer"
        value={it.grievanceOfficer}
        onChange={(grievanceOfficer) => change({ grievanceOfficer })}
      />
      <TextInput
        path="value.grievanceEmail"
        label="E-mail of the grievance officer"
        value={it.grievanceEmail}
        onChange={(grievanceEmail) => change({ grievanceEmail })}
      />
      <OptionalTextArea
        path="value.disclaimer"
        label="Line under every page"
        value={it.disclaimer}
        onChange={(disclaimer) => change({ disclaimer })}
      />
    </>
  )
}
