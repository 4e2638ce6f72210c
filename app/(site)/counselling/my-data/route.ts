import { fetchOwnPage } from '#lib/internal-request.ts'
import { paths } from '#lib/paths.ts'
import { withFormState } from '#lib/requests/form-state.ts'
import { ownSession, PRIVATE } from './session.ts'

export async function GET(request: Request): Promise<Response> {
  const identifierId = await ownSession(request)
  if (identifierId instanceof Response) return identifierId
  const formState = { values: { identifierId }, errors: {}, message: null }
  const { html, status } = await withFormState(formState, (formId) =>
    fetchOwnPage(paths.myDataView(), { formId }),
  )
  const headers = { ...PRIVATE, 'content-type': 'text/html; charset=utf-8' }
  return new Response(html, { status, headers })
}
