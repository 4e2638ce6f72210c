import { expect, it } from 'vitest'
import { DELIVERY_MAX_AGE_MS, retryAfter, retryDelay } from '#lib/outbox/back-off.ts'
import { deliverQueue } from '#lib/outbox/deliver-queue.ts'
import { redactResponse } from '#lib/webhooks/redact-response.ts'

it('The delay between attempts doubles up to an hour, with jitter', () => {
  const longest = Array.from({ length: 14 }, (_, index) => retryDelay(index + 1, () => 1) / 1000)
  expect(longest.slice(0, 4)).toEqual([5, 10, 20, 40])
  expect(longest.at(-1)).toBe(3600)
  expect(retryDelay(3, () => 0)).toBe(10_000)
  expect(retryDelay(10_000, () => 1)).toBe(3_600_000)
  expect(DELIVERY_MAX_AGE_MS).toBe(259_200_000)
})

it('The Retry-After of a receiver is respected, up to an hour', () => {
  const now = new Date('2026-11-22T10:00:00Z')
  expect(retryAfter('120', now)).toBe(120_000)
  expect(retryAfter('Sun, 22 Nov 2026 10:05:00 GMT', now)).toBe(300_000)
  expect(retryAfter('Sun, 22 Nov 2026 09:05:00 GMT', now)).toBe(0)
  for (const it of [undefined, '', '-5', 'soon', '1e9', '99999999999']) {
    expect(retryAfter(it, now), it).toBe(0)
  }
  expect(retryDelay(1, () => 0, 86_400_000)).toBe(3_600_000)
})

it('A stored response contains nothing that we sent, in whichever form it is repeated', () => {
  const sent = ['Āsha O’Brien', 'a+tag@x.in', '+919876543210', 'line one\nline "two"', 'ab']
  const answer = [
    'āsha o’brien',
    JSON.stringify(sent),
    encodeURIComponent('Āsha O’Brien'),
    'call 098765 43210 or write to other%40mail.example now',
    'about the abbey',
    '\u0000',
  ].join(' | ')
  const kept = redactResponse(answer, sent)
  expect(kept).not.toMatch(/sha|brien|tag|98765|43210|line|mail\.example/i)
  expect(kept).not.toContain('\u0000')
  expect(kept).toContain('about the abbey')
})

it('A job with the payload of any version starts the delivery', () => {
  for (const data of [{}, { eventId: 'x' }, { version: 9, personId: null, more: [1] }]) {
    expect(deliverQueue.data.safeParse(data).success).toBe(true)
  }
})
