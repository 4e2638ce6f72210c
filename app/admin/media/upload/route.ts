import { requireActor } from '#lib/auth/session.ts'
import { isAppError, toAppError } from '#lib/errors/errors.ts'
import { log } from '#lib/errors/log.ts'
import { uploadPicture } from '#lib/media/upload.ts'

export const dynamic = 'force-dynamic'

/** Stores an uploaded picture with its alternative text and returns its id. The front limits the size. */
export async function POST(request: Request): Promise<Response> {
  try {
    const actor = await requireActor('media:upload')
    const form = await request.formData().catch(() => new FormData())
    const file = form.get('file')
    const bytes = file instanceof File ? await file.bytes() : new Uint8Array()
    const filename = file instanceof File ? file.name : ''
    const alt = String(form.get('alt') ?? '')
    return Response.json(await uploadPicture(actor, { bytes, filename, alt }), { status: 201 })
  } catch (error) {
    const { code, message, fields, status } = toAppError(error)
    if (!isAppError(error)) log.error({ err: error }, 'an upload failed')
    return Response.json({ ok: false, code, message, fields }, { status })
  }
}
