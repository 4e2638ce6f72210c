import { afterEach, describe, expect, it } from 'vitest'
import {
  clientAddress,
  fallbackPage,
  fetchOwnPage,
  formIdOf,
  registerOwnServer,
} from '#lib/internal-request.ts'

afterEach(() => registerOwnServer(null))

describe('A request of the site to itself', () => {
  it('An internal request passes the id of the form, which clients cannot forge', async () => {
    let header: Record<string, string> = {}
    registerOwnServer({
      render: async (_, headers) => {
        header = headers
        return { status: 200, html: '<form>' }
      },
      fallbackPage: () => null,
    })
    const formId = crypto.randomUUID()
    expect(await fetchOwnPage('/counselling', { formId })).toEqual({
      status: 200,
      html: '<form>',
    })
    expect(formIdOf(new Headers(header))).toBe(formId)
    expect(formIdOf(new Headers({ 'x-lectern-form': formId }))).toBeNull()
    expect(formIdOf(new Headers({ 'x-lectern-form': `${formId}.${'A'.repeat(43)}` }))).toBeNull()
    expect(formIdOf(new Headers())).toBeNull()
  })

  it('An internal request fails if the page fails, so that the fallback page can be used', async () => {
    registerOwnServer({
      render: async () => ({ status: 500, html: '' }),
      fallbackPage: (path) => `kept ${path}`,
    })
    await expect(fetchOwnPage('/counselling')).rejects.toThrow('500')
    expect(fallbackPage('/counselling')).toBe('kept /counselling')
  })
})

describe('The address of a visitor', () => {
  const spoofed = new Headers({ 'x-forwarded-for': '6.6.6.6, 10.0.0.1' })

  it('The address is the one that the front passes, whatever headers claim', () => {
    registerOwnServer({ render: () => Promise.reject(), fallbackPage: () => null })
    expect(clientAddress(spoofed)).toBeNull()
    spoofed.set('x-lectern-address', '192.0.2.1')
    expect(clientAddress(spoofed)).toBe('192.0.2.1')
  })

  it('The address is the one of Next if there is no front', () => {
    expect(clientAddress(spoofed)).toBe('6.6.6.6')
  })
})
