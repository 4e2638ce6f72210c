import { statusOf } from '#lib/errors/errors.ts'
import type { StaffAction } from './staff-action.ts'

/** The same wrapper as a route handler: fetch requests are not queued behind other server actions. */
export function staffPost<Data>(
  action: StaffAction<Data>,
): (request: Request) => Promise<Response> {
  return async (request) => {
    const result = await action(null, await request.json().catch(() => null))
    return Response.json(result, {
      status: result.ok ? 200 : statusOf(result.code),
      headers: { 'cache-control': 'no-store' },
    })
  }
}
