import { databaseProblem } from '#lib/database/database-health.ts'

export const dynamic = 'force-dynamic'

export async function GET() {
  const reason = await databaseProblem()
  const body = reason ? { status: 'not ready', reason } : { status: 'ready' }
  const headers = { 'Cache-Control': 'no-store' }
  return Response.json(body, { status: reason ? 503 : 200, headers })
}
