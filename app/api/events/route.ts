import { channelOf } from '#lib/analytics/channel.ts'
import { recordView } from '#lib/analytics/commands.ts'
import { isRobot, viewEvent } from '#lib/analytics/events.ts'
import { consumeRateLimit } from '#lib/auth/rate-limit.ts'
import { env } from '#lib/env.ts'
import { isAppError } from '#lib/errors/errors.ts'
import { clientAddress } from '#lib/internal-request.ts'

export const dynamic = 'force-dynamic'

/**
 * Counts a view. The response is the same whether the view was counted or not, because a beacon
 * ignores it. The front accepts beacons from pages of this site only.
 */
export async function POST(request: Request): Promise<Response> {
  const origin = request.headers.get('origin') ?? ''
  const host = new URL(URL.canParse(origin) ? origin : env().siteUrl).host
  const parsed = viewEvent.safeParse(await request.json().catch(() => null))
  if (!parsed.success) {
    return Response.json({ error: { code: 'malformed' } }, { status: 400 })
  }
  if (await isTooMuch(request)) return new Response(null, { status: 204 })
  if (!isRobot(request.headers.get('user-agent') ?? '')) {
    const { contentId, referrer, query } = parsed.data
    await recordView(contentId, channelOf(referrer, query, host), new Date())
  }
  return new Response(null, { status: 204 })
}

const ADDRESS_LIMIT = { name: 'view:address', points: 60, seconds: 60 }

/** Views faster than any reader are not counted. */
async function isTooMuch(request: Request): Promise<boolean> {
  const address = clientAddress(request.headers)
  if (!address) return false
  try {
    await consumeRateLimit(ADDRESS_LIMIT, address)
    return false
  } catch (error) {
    if (isAppError(error) && error.code === 'rate-limited') return true
    throw error
  }
}
