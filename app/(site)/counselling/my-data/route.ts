import { myDataPage } from './my-data-response.ts'
import { ownSession } from './session.ts'

export async function GET(request: Request): Promise<Response> {
  const identifierId = await ownSession(request)
  if (identifierId instanceof Response) return identifierId
  return myDataPage(identifierId)
}
