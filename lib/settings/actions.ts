'use server'

import { staffAction } from '#lib/auth/staff-action.ts'
import { saveLive } from '#lib/publishing/publication/live.ts'
import { settingKind } from './kind.ts'
import { settingSave } from './save-input.ts'

export const saveSettingAction = staffAction('settings:manage', settingSave, (actor, save) =>
  saveLive(actor, settingKind, save),
)
