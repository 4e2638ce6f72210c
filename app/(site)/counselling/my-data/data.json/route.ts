import { findPersonsOfMailbox } from '#lib/people/access.ts'
import {
  collectPersonalData,
  findDataRecipients,
  personalDataFile,
} from '#lib/people/collect-personal-data.ts'
import { ownSession, PRIVATE } from '../session.ts'

export async function GET(request: Request): Promise<Response> {
  const identifierId = await ownSession(request)
  if (identifierId instanceof Response) return identifierId
  const persons = await findPersonsOfMailbox(identifierId)
  const [parts, recipients] = await Promise.all([
    collectPersonalData(persons),
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
