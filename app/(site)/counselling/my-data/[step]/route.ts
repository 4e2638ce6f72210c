import { paths } from '#lib/paths.ts'
import { findPersonsOfMailbox } from '#lib/people/access.ts'
import { accessSessionCookie } from '#lib/people/access-session.ts'
import { eraseByPerson } from '#lib/people/erasure.ts'
import { stopContactOfPersons } from '#lib/people/stop-contact.ts'
import { ownSession, PRIVATE, seeOther } from '../session.ts'

type Context = { params: Promise<{ step: string }> }

/** A visitor's steps on all their data: stop contact, erase, end the session. */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  const identifierId = await ownSession(request)
  if (identifierId instanceof Response) return identifierId
  const { step } = await params
  const isConfirmed = new URLSearchParams(await request.text()).get('sure') === 'yes'
  const persons = await findPersonsOfMailbox(identifierId)
  switch (step) {
    case 'stop':
      await stopContactOfPersons(persons)
      return seeOther(paths.myData())
    case 'erase':
      if (!isConfirmed) return seeOther(`${paths.myData()}#end`)
      for (const id of persons) await eraseByPerson(id)
      return seeOther(paths.accessPart('erased'), { 'set-cookie': await accessSessionCookie(null) })
    case 'close':
      return seeOther(paths.home(), { 'set-cookie': await accessSessionCookie(null) })
    default:
      return new Response(null, { status: 404, headers: PRIVATE })
  }
}
