'use client'

import type { ReactNode } from 'react'
import { type Fields, fieldsOf } from '#components/content-form/bind-fields.ts'
import { contentForm } from '#components/content-form/content-form.tsx'
import { saveSettingAction } from '#lib/settings/actions.ts'
import type { SettingKey, Settings } from '#lib/settings/schema.ts'
import { settingLabel } from '#lib/settings/settings.ts'
import { CounsellingFields } from './counselling-fields.tsx'
import { HomeFields } from './home-fields.tsx'
import { NavigationFields } from './navigation-fields.tsx'
import { SharingFields } from './sharing-fields.tsx'
import { SiteFields } from './site-fields.tsx'

const groups: { [Key in SettingKey]: (props: { field: Fields<Settings[Key]> }) => ReactNode } = {
  site: SiteFields,
  navigation: NavigationFields,
  sharing: SharingFields,
  home: HomeFields,
  counselling: CounsellingFields,
}

type Snapshot = { key: SettingKey; value: unknown }

/** The form of one group of settings, which is saved as a whole and public at once. */
export const SettingForm = contentForm<Snapshot>({
  save: saveSettingAction,
  title: (it) => settingLabel[it.key].title,
  main: ({ field, it }) => {
    const Group = groups[it.key] as (props: { field: Fields<object> }) => ReactNode
    return <Group field={fieldsOf({ ...field('value'), value: it.value as object })} />
  },
})
