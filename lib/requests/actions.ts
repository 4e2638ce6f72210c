'use server'

import { staffAction } from '#lib/auth/staff-action.ts'
import { enterRequest } from './enter-request.ts'
import { entryInput, importInput } from './entry-input.ts'
import { importRequests } from './import-requests.ts'

export const enterRequestAction = staffAction('lead:work', entryInput, enterRequest)

export const importRequestsAction = staffAction('lead:work', importInput, importRequests)
