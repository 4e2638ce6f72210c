import { toAppError } from '#lib/errors/errors.ts'
import { clientAddress } from '#lib/internal-request.ts'
import { paths } from '#lib/paths.ts'
import { redeemAccessLink } from '#lib/people/access.ts'
import { accessSessionCookie } from '#lib/people/access-session.ts'

type Context = { params: Promise<{ token: string }> }

export async function POST(request: Request, { params }: Context): Promise<Response> {
  const { token } = await params
  const headers = { 'cache-control': 'no-store', 'referrer-policy': 'no-referrer' }
  try {
    const { identifierId } = await redeemAccessLink(token, clientAddress(request.headers))
    const cookie = await accessSessionCookie(identifierId)
    return new Response(null, {
      status: 303,
      headers: { ...headers, location: paths.myData(), 'set-cookie': cookie },
    })
  } catch (thrown) {
    const error = toAppError(thrown)
    if (error.code === 'internal') throw thrown
    // The page of the link says that it has expired and offers a new one.
    if (error.code === 'gone') {
      return new Response(null, {
        status: 303,
        headers: { ...headers, location: paths.openAccess(token) },
      })
    }
    return new Response(error.message, { status: error.status, headers })
  }
}
