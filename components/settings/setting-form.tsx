'use client'

import type { ReactNode } from 'react'
import { ContentForm, type FormProps } from '#components/content-form/content-form.tsx'
import { saveSettingAction } from '#lib/settings/actions.ts'
import type { SettingKey, Settings } from '#lib/settings/schema.ts'
import { settingLabel } from '#lib/settings/settings.ts'
import { CounsellingFields } from './counselling-fields.tsx'
import { HomeFields } from './home-fields.tsx'
import { NavigationFields } from './navigation-fields.tsx'
import { SharingFields } from './sharing-fields.tsx'
import { SiteFields } from './site-fields.tsx'

type SettingFields<Key extends SettingKey> = (props: {
  it: Settings[Key]
  change: (part: Partial<Settings[Key]>) => void
}) => ReactNode

const fields: { [Key in SettingKey]: SettingFields<Key> } = {
  site: SiteFields,
  navigation: NavigationFields,
  sharing: SharingFields,
  home: HomeFields,
  counselling: CounsellingFields,
}

type Snapshot = { key: SettingKey; value: unknown }

/** The form of one group of settings, which is saved as a whole and public at once. */
export function SettingForm(props: FormProps<Snapshot>) {
  const Group = fields[props.content.snapshot.key] as SettingFields<SettingKey>
  return (
    <ContentForm
      {...props}
      save={saveSettingAction}
      title={(it) => settingLabel[it.key].title}
      main={(_field, it, change) => (
        <Group
          it={it.value as Settings[SettingKey]}
          change={(part) => change({ value: { ...(it.value as object), ...part } })}
        />
      )}
      side={() => null}
    />
  )
}
