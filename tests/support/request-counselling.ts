import { randomUUID } from 'node:crypto'

/** Submits the form of /counselling as a browser without JavaScript does. */
export async function requestCounselling(
  origin: string,
  given: { name: string } & Record<string, string>,
  headers: Record<string, string> = {},
): Promise<{ status: number; text: string; location: string | null }> {
  const page = await (await fetch(`${origin}/counselling`, { headers })).text()
  const box = /<input[^>]*name="consentCounselling"[^>]*>/.exec(page)?.[0] ?? ''
  const fields = {
    email: `visitor-${randomUUID().slice(0, 12)}@example.in`,
    phone: `98${String(Math.floor(Math.random() * 1e8)).padStart(8, '0')}`,
    country: 'IN',
    ageBand: 'ADULT',
    consentCounselling: /value="([0-9a-f]{64})"/.exec(box)?.[1] ?? '',
    ...given,
  }
  const response = await fetch(`${origin}/counselling/requests`, {
    method: 'POST',
    headers,
    body: new URLSearchParams(fields),
    redirect: 'manual',
  })
  const location = response.headers.get('location')
  return { status: response.status, text: await response.text(), location }
}
