'use client'

import { FlagInput } from '#components/content-form/fields.tsx'
import { type Settings, SHARE_CHANNELS } from '#lib/settings/schema.ts'

type Props = {
  it: Settings['sharing']
  change: (part: Partial<Settings['sharing']>) => void
}

export function SharingFields({ it, change }: Props) {
  return (
    <>
      {SHARE_CHANNELS.map((channel) => (
        <FlagInput
          key={channel}
          path={`value.channels.${channel}`}
          label={names[channel]}
          value={it.channels.includes(channel)}
          onChange={(on) =>
            change({
              channels: SHARE_CHANNELS.filter((one) =>
                one === channel ? on : it.channels.includes(one),
              ),
            })
          }
        />
      ))}
    </>
  )
}

const names = {
  copy: 'Copy the link',
  email: 'E-mail',
  linkedin: 'LinkedIn',
  whatsapp: 'WhatsApp',
  x: 'X',
} as const
