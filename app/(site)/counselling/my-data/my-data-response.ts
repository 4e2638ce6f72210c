import { fetchOwnPage } from '#lib/internal-request.ts'
import { paths } from '#lib/paths.ts'
import { withFormState } from '#lib/requests/form-state.ts'
import { PRIVATE } from './session.ts'

/** The page with all data of a mailbox; with a refusal, its correction form says why. */
export async function myDataPage(
  identifierId: string,
  refusal: { reference: string; message: string } | null = null,
): Promise<Response> {
  const values = { identifierId, ...(refusal ? { reference: refusal.reference } : {}) }
  const state = { values, errors: {}, message: refusal?.message ?? null }
  const { html, status } = await withFormState(state, (formId) =>
    fetchOwnPage(paths.myDataView(), { formId }),
  )
  const headers = { ...PRIVATE, 'content-type': 'text/html; charset=utf-8' }
  return new Response(html, { status: refusal ? 422 : status, headers })
}
