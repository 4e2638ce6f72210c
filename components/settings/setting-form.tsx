'use client'

import type { ReactNode } from 'react'
import { ContentForm } from '#components/admin/form/content-form.tsx'
import type { May } from '#components/admin/form/form-actions.tsx'
import type { FormContent } from '#components/admin/form/use-content-form.ts'
import type { Pick } from '#lib/publishing/picking.ts'
import { saveSettingAction } from '#lib/settings/actions.ts'
import type { SettingKey, Settings } from '#lib/settings/schema.ts'
import { settingLabel } from '#lib/settings/settings.ts'
import { CounsellingFields } from './counselling-fields.tsx'
import { HomeFields } from './home-fields.tsx'
import { NavigationFields } from './navigation-fields.tsx'
import { SharingFields } from './sharing-fields.tsx'
import { SiteFields } from './site-fields.tsx'

export type Fields<Key extends SettingKey> = (props: {
  it: Settings[Key]
  change: (part: Partial<Settings[Key]>) => void
}) => ReactNode

const fields: { [Key in SettingKey]: Fields<Key> } = {
  site: SiteFields,
  navigation: NavigationFields,
  sharing: SharingFields,
  home: HomeFields,
  counselling: CounsellingFields,
}

type Snapshot = { key: SettingKey; value: unknown }

type Props = {
  content: FormContent<Snapshot>
  picks: readonly Pick[]
  may: May
  children?: ReactNode
}

/** One group of settings; saved as a whole, public at once. */
export function SettingForm({ content, picks, may, children }: Props) {
  const Group = fields[content.snapshot.key] as Fields<SettingKey>
  return (
    <ContentForm
      content={content}
      picks={picks}
      may={may}
      save={saveSettingAction}
      title={(it) => settingLabel[it.key].title}
      main={(it, change) => (
        <Group
          it={it.value as Settings[SettingKey]}
          change={(part) => change({ value: { ...(it.value as object), ...part } })}
        />
      )}
      side={() => null}
    >
      {children}
    </ContentForm>
  )
}
