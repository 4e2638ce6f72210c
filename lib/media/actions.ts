'use server'

import { staffAction } from '#lib/auth/staff-action.ts'
import { mediaSave } from './save-input.ts'
import { saveTexts } from './save-texts.ts'

export const saveMediaAction = staffAction('media:upload', mediaSave, saveTexts)
