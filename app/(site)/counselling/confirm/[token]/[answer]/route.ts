import { toAppError } from '#lib/errors/errors.ts'
import { clientAddress } from '#lib/internal-request.ts'
import { paths } from '#lib/paths.ts'
import { confirmByLink, denyByLink } from '#lib/requests/confirm-request.ts'

type Context = { params: Promise<{ token: string; answer: string }> }

/** The answer to “Was this you?”; it redirects to the receipt, or back to the link if it has expired. */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  const { token, answer } = await params
  const headers = { 'cache-control': 'no-store', 'referrer-policy': 'no-referrer' }
  if (answer !== 'yes' && answer !== 'no') return new Response(null, { status: 404, headers })
  try {
    const decide = answer === 'yes' ? confirmByLink : denyByLink
    const receipt = await decide(token, clientAddress(request.headers))
    return new Response(null, {
      status: 303,
      headers: { ...headers, location: paths.receipt(receipt) },
    })
  } catch (thrown) {
    const error = toAppError(thrown)
    if (error.code === 'internal') throw thrown
    if (error.code === 'gone') {
      return new Response(null, {
        status: 303,
        headers: { ...headers, location: paths.confirm(token) },
      })
    }
    return new Response(error.message, { status: error.status, headers })
  }
}
