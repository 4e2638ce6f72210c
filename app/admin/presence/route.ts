import { staffAction } from '#lib/auth/staff-action.ts'
import { staffPost } from '#lib/auth/staff-route.ts'
import { presenceInput } from '#lib/publishing/drafts/input.ts'
import { recordPresence } from '#lib/publishing/drafts/presence.ts'

export const dynamic = 'force-dynamic'

/** Who else has a content open; sent every few seconds by an open form. */
export const POST = staffPost(staffAction('content:edit', presenceInput, recordPresence))
