import { findPersonsOfMailbox } from '#lib/people/access.ts'
import { collectPersonalData, partTitle } from '#lib/people/collect-personal-data.ts'
import { ownSession, PRIVATE } from '../session.ts'

export async function GET(request: Request): Promise<Response> {
  const identifierId = await ownSession(request)
  if (identifierId instanceof Response) return identifierId
  const parts = await collectPersonalData(await findPersonsOfMailbox(identifierId))
  const body = parts.map(({ kind, rows }) => ({ kind, title: partTitle(kind), rows }))
  return new Response(JSON.stringify(body, null, 2), {
    headers: {
      ...PRIVATE,
      'content-type': 'application/json',
      'content-disposition': 'attachment; filename="everything-about-me.json"',
    },
  })
}
