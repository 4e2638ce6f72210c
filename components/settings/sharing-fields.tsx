'use client'

import type { Fields } from '#components/content-form/bind-fields.ts'
import { FlagList } from '#components/content-form/fields.tsx'
import { type Settings, SHARE_CHANNELS } from '#lib/settings/schema.ts'

export function SharingFields({ field }: { field: Fields<Settings['sharing']> }) {
  return <FlagList {...field('channels')} options={options} />
}

const names = {
  copy: 'Copy the link',
  email: 'E-mail',
  linkedin: 'LinkedIn',
  whatsapp: 'WhatsApp',
  x: 'X',
} as const

const options = SHARE_CHANNELS.map((value) => ({ value, label: names[value] }))
