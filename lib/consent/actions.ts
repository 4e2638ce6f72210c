'use server'

import { staffAction } from '#lib/auth/staff-action.ts'
import { replaceNotice } from './commands.ts'
import { noticeReplacement } from './schema.ts'

export const replaceNoticeAction = staffAction('settings:manage', noticeReplacement, replaceNotice)
