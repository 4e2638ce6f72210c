import { randomUUID } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import { db } from '#lib/database/db.ts'

export type Acknowledged = { key: string; reference: string; tries: number }

/** Reports a response that no visitor may get, even during a fault. */
type Wrong = (what: string) => void

/**
 * Sends one request as the form does, and repeats it with the same key until it is acknowledged.
 * Each attempt is cancelled after ten seconds.
 */
export async function sendUntilAcknowledged(
  origin: string,
  noticeHash: string,
  wrong: Wrong,
): Promise<Acknowledged> {
  const key = randomUUID()
  const octet = () => Math.floor(Math.random() * 256)
  const address = `10.${octet()}.${octet()}.${octet()}`
  const body = JSON.stringify({
    idempotencyKey: key,
    name: 'A visitor in a storm',
    email: `storm-${key}@example.in`,
    phone: `9${String(Number.parseInt(key.slice(0, 8), 16) % 1e9).padStart(9, '0')}`,
    country: 'IN',
    ageBand: 'ADULT',
    consentCounselling: noticeHash,
    elapsedMs: '20000',
  })
  for (let tries = 1; ; tries++) {
    // The rate limit for each IP address stays on, so the attempts come from several addresses.
    const from = `${address.slice(0, address.lastIndexOf('.'))}.${tries % 256}`
    const answer = await post(origin, body, from)
    if (answer?.status === 201) return { key, reference: answer.reference, tries }
    if (answer && answer.status !== 503) wrong(`answered ${answer.status}`)
    if (tries === 500) throw new Error('a request was never acknowledged')
    await sleep(100 + Math.random() * 400)
  }
}

async function post(origin: string, body: string, address: string) {
  try {
    const answer = await fetch(`${origin}/counselling/requests`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-forwarded-for': address },
      body,
      signal: AbortSignal.timeout(10_000),
    })
    const { receipt } = (await answer.json()) as { receipt?: { reference: string } }
    return { status: answer.status, reference: receipt?.reference ?? '' }
  } catch {
    return null
  }
}

export async function noticeInForce(): Promise<string> {
  const where = { purpose: 'counselling', replacedAt: null }
  return (await db.consentNotice.findFirstOrThrow({ where, select: { hash: true } })).hash
}

/** Repeats a query whose connection was lost with the database server. */
export async function readWithRetry<Result>(work: () => Promise<Result>): Promise<Result> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await work()
    } catch (error) {
      if (attempt === 20) throw error
      await sleep(100)
    }
  }
}
