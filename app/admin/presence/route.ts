import { staffAction } from '#lib/auth/staff-action.ts'
import { staffPost } from '#lib/auth/staff-route.ts'
import { presenceInput } from '#lib/publishing/drafts/input.ts'
import { recordPresence } from '#lib/publishing/drafts/presence.ts'

export const dynamic = 'force-dynamic'

/** Returns who else has a content open; an open form calls it every few seconds. */
export const POST = staffPost(staffAction('content:edit', presenceInput, recordPresence))
