import { formRefused, seeOther } from '#lib/auth/form-answer.ts'
import { requireActor } from '#lib/auth/session.ts'
import { AppError, isAppError, toAppError } from '#lib/errors/errors.ts'
import { log } from '#lib/errors/log.ts'
import { isoDay } from '#lib/format/dates.ts'
import { fieldErrors, formValues } from '#lib/forms/form-input.ts'
import { exportInput } from '#lib/leads/listing/export-input.ts'
import { exportLeads } from '#lib/leads/listing/export-leads.ts'
import { paths, withQuery } from '#lib/paths.ts'

export const dynamic = 'force-dynamic'

const PAGE = '/admin/leads/export'

/** Streams the export of cases as a file that is never cached. */
export async function POST(request: Request): Promise<Response> {
  const form = await request.formData().catch(() => new FormData())
  const { parsed: typed, shown } = formValues(form)
  try {
    const actor = await requireActor('lead:export', { confirmed: true })
    const parsed = exportInput.safeParse(typed)
    if (!parsed.success) throw new AppError('validation', { fields: fieldErrors(parsed.error) })
    const pieces = await exportLeads(actor, parsed.data)
    return new Response(bytesOf(pieces), {
      headers: {
        'content-type': 'text/csv; charset=utf-8',
        'content-disposition': `attachment; filename="requests-${isoDay(new Date(), actor.timeZone)}.csv"`,
        'cache-control': 'no-store',
        'referrer-policy': 'no-referrer',
      },
    })
  } catch (error) {
    const { code, message, fields, status } = toAppError(error)
    const { view, stage, q } = shown
    if (request.headers.get('accept')?.includes('text/html')) {
      const query = withQuery('', { view, stage, q })
      if (code === 'validation') return formRefused(PAGE, query, error, shown)
      if (code === 'password-needed') return seeOther(paths.confirmPassword(PAGE + query))
    }
    if (!isAppError(error)) log.error({ err: error }, 'an export failed')
    return Response.json(
      { ok: false, code, message, fields },
      { status, headers: { 'cache-control': 'no-store' } },
    )
  }
}

/** Reads the next chunk when the client has taken the one before; ends when the client disconnects. */
function bytesOf(pieces: AsyncGenerator<string>): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder()
  return new ReadableStream({
    async pull(controller) {
      const { value, done } = await pieces.next()
      if (done) controller.close()
      else controller.enqueue(encoder.encode(value))
    },
    async cancel() {
      await pieces.return(undefined)
    },
  })
}
