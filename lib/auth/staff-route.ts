import { statusOf } from '#lib/errors/errors.ts'
import type { StaffAction } from './staff-action.ts'

/** Wraps a staff action as a route handler: unlike server actions, fetch requests run in parallel. */
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
