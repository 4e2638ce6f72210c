import { newChallenge } from '#lib/requests/proof.ts'

export const dynamic = 'force-dynamic'

/** What the form's script works on while somebody types. */
export async function GET(): Promise<Response> {
  return Response.json(await newChallenge(), { headers: { 'cache-control': 'no-store' } })
}
