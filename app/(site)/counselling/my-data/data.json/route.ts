import {
  collectPersonalData,
  findDataRecipients,
  personalDataFile,
} from '#lib/people/collect-personal-data.ts'
import { findOwnScope } from '#lib/people/own-scope.ts'
import { ownSession, PRIVATE } from '../session.ts'

export async function GET(request: Request): Promise<Response> {
  const identifierId = await ownSession(request)
  if (identifierId instanceof Response) return identifierId
  const { persons, hidden } = await findOwnScope(identifierId)
  const [parts, recipients] = await Promise.all([
    collectPersonalData(persons, hidden),
    findDataRecipients(persons),
  ])
  const body = personalDataFile(parts, recipients)
  return new Response(JSON.stringify(body, null, 2), {
    headers: {
      ...PRIVATE,
      'content-type': 'application/json',
      'content-disposition': 'attachment; filename="everything-about-me.json"',
    },
  })
}
