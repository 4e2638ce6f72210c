import { localPath } from '#lib/auth/callback-url.ts'
import { seeOther } from '#lib/auth/form-answer.ts'
import { requireActor } from '#lib/auth/session.ts'
import { AppError, isAppError, toAppError } from '#lib/errors/errors.ts'
import { log } from '#lib/errors/log.ts'
import { fieldErrors, formValues } from '#lib/forms/form-input.ts'
import { paths } from '#lib/paths.ts'
import { findDataRecipients, personalDataFile } from '#lib/people/collect-personal-data.ts'
import { exportPerson, personExportInput } from '#lib/people/export-person.ts'

export const dynamic = 'force-dynamic'

const NO_STORE = { 'cache-control': 'no-store', 'referrer-policy': 'no-referrer' }

/** Exports all data of a person as a file. */
export async function POST(request: Request): Promise<Response> {
  try {
    const actor = await requireActor('lead:export', { confirmed: true })
    const form = await request.formData().catch(() => new FormData())
    const parsed = personExportInput.safeParse(formValues(form).parsed)
    if (!parsed.success) throw new AppError('validation', { fields: fieldErrors(parsed.error) })
    const parts = await exportPerson(actor, parsed.data)
    const body = personalDataFile(parts, await findDataRecipients([parsed.data.id]))
    return new Response(JSON.stringify(body, null, 2), {
      headers: {
        ...NO_STORE,
        'content-type': 'application/json',
        'content-disposition': 'attachment; filename="everything-of-a-person.json"',
      },
    })
  } catch (error) {
    const { code, message, fields, status } = toAppError(error)
    if (code === 'password-needed' && request.headers.get('accept')?.includes('text/html')) {
      // The case from which the export was started.
      const from = URL.parse(request.headers.get('referer') ?? '')?.pathname
      return seeOther(paths.confirmPassword(localPath(from)))
    }
    if (!isAppError(error)) log.error({ err: error }, 'an export failed')
    return Response.json({ ok: false, code, message, fields }, { status, headers: NO_STORE })
  }
}
