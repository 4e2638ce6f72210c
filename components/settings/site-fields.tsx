'use client'

import type { Fields } from '#components/content-form/bind-fields.ts'
import {
  OptionalText,
  OptionalTextArea,
  TextArea,
  TextInput,
} from '#components/content-form/fields.tsx'
import { TimeZoneInput } from '#components/content-form/time-zone-input.tsx'
import type { Settings } from '#lib/settings/schema.ts'

export function SiteFields({ field }: { field: Fields<Settings['site']> }) {
  return (
    <>
      <TextInput {...field('name')} label="Name" />
      <TextInput {...field('tagline')} label="Tagline" />
      <TextArea
        {...field('description')}
        label="Description"
        help="Shown in search results and link previews of the site."
      />
      <TextInput {...field('organisation')} label="Organisation" />
      <TextInput {...field('email')} label="E-mail" />
      <OptionalText {...field('phone')} label="Phone" />
      <OptionalTextArea {...field('postalAddress')} label="Postal address" />
      <TimeZoneInput {...field('timeZone')} help="For example, Asia/Kolkata." />
      <TextInput {...field('grievanceOfficer')} label="Grievance officer" />
      <TextInput {...field('grievanceEmail')} label="E-mail of the grievance officer" />
      <OptionalTextArea {...field('disclaimer')} label="Note in the footer of every page" />
    </>
  )
}
