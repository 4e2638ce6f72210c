import { isAppError } from '#lib/errors/errors.ts'
import { correctOwnContact } from '#lib/leads/correct-contact.ts'
import { ownContactCorrection } from '#lib/leads/work-input.ts'
import { paths } from '#lib/paths.ts'
import { accessSessionCookie } from '#lib/people/access-session.ts'
import { eraseByPerson } from '#lib/people/erasure.ts'
import { separateUnproved } from '#lib/people/own-scope.ts'
import { stopContactOfPersons } from '#lib/people/stop-contact.ts'
import { confirmOwn } from '#lib/requests/confirm-request.ts'
import { myDataPage } from '../my-data-response.ts'
import { ownSession, PRIVATE, seeOther } from '../session.ts'

type Context = { params: Promise<{ step: string }> }

/** A visitor's steps on all their data: correct it, stop contact, erase, end the session. */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  const identifierId = await ownSession(request)
  if (identifierId instanceof Response) return identifierId
  const { step } = await params
  const form = new URLSearchParams(await request.text())
  const isConfirmed = form.get('sure') === 'yes'
  const acts = step === 'stop' || step === 'correct' || (step === 'erase' && isConfirmed)
  const persons = acts ? await separateUnproved(identifierId) : []
  switch (step) {
    case 'correct':
      return correct(identifierId, persons, Object.fromEntries(form))
    case 'confirm':
      return confirmed(identifierId, form.get('reference') ?? '')
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

async function confirmed(identifierId: string, reference: string): Promise<Response> {
  try {
    await confirmOwn(identifierId, reference)
  } catch (error) {
    if (!isAppError(error)) throw error
    return myDataPage(identifierId, { reference, message: 'This request no longer exists.' })
  }
  return seeOther(`${paths.myData()}#requests`)
}

async function correct(
  identifierId: string,
  persons: readonly string[],
  fields: Record<string, string>,
): Promise<Response> {
  const refuse = (message: string) =>
    myDataPage(identifierId, { reference: fields.reference ?? '', message })
  const input = ownContactCorrection.safeParse({ ...fields, phone: fields.phone ?? null })
  if (!input.success) return refuse(input.error.issues[0]?.message ?? 'Please check your entries.')
  try {
    await correctOwnContact(persons, input.data)
  } catch (error) {
    if (!isAppError(error)) throw error
    return refuse(error.fields?.phone?.[0] ?? 'This request no longer exists.')
  }
  return seeOther(`${paths.myData()}#requests`)
}
