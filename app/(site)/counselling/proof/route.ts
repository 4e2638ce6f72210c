import { newChallenge } from '#lib/requests/proof.ts'

export const dynamic = 'force-dynamic'

/** Returns the proof-of-work challenge that the form's script solves while the visitor types. */
export async function GET(): Promise<Response> {
  return Response.json(await newChallenge(), { headers: { 'cache-control': 'no-store' } })
}
