'use server'

import { staffAction } from '#lib/auth/staff-action.ts'
import { saveLive } from '#lib/publishing/publication/live.ts'
import { mediaKind } from './kind.ts'
import { mediaSave } from './save-input.ts'

export const saveMediaAction = staffAction('media:upload', mediaSave, (actor, save) =>
  saveLive(actor, mediaKind, save),
)
