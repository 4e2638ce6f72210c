import { staffAction } from '#lib/auth/staff-action.ts'
import { staffPost } from '#lib/auth/staff-route.ts'
import { autosave } from '#lib/publishing/drafts/autosave.ts'
import { autosaveInput } from '#lib/publishing/drafts/input.ts'

export const dynamic = 'force-dynamic'

/** Receives autosaves of an open form. */
export const POST = staffPost(staffAction('content:edit', autosaveInput, autosave))
