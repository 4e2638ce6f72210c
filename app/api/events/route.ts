import { channelOf } from '#lib/analytics/channel.ts'
import { recordView } from '#lib/analytics/commands.ts'
import { isRobot, viewEvent } from '#lib/analytics/events.ts'
import { env } from '#lib/env.ts'

export const dynamic = 'force-dynamic'

/**
 * A beacon waits for no answer, so every good one is the same, whether it was counted or not. The
 * front lets only our own pages send one.
 */
export async function POST(request: Request): Promise<Response> {
  const origin = request.headers.get('origin') ?? ''
  const host = new URL(URL.canParse(origin) ? origin : env().siteUrl).host
  const parsed = viewEvent.safeParse(await request.json().catch(() => null))
  if (!parsed.success) {
    return Response.json({ error: { code: 'malformed' } }, { status: 400 })
  }
  if (!isRobot(request.headers.get('user-agent') ?? '')) {
    const { contentId, referrer, query } = parsed.data
    await recordView(contentId, channelOf(referrer, query, host), new Date())
  }
  return new Response(null, { status: 204 })
}
