import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { SYSTEM_ACTOR } from '#lib/auth/policy.ts'
import { contentKinds } from '#lib/content-kinds.ts'
import { saveLive } from '#lib/publishing/publication/live.ts'
import { type RedirectSnapshot, redirectSnapshot } from '#lib/redirects/schema.ts'
import { legacyRedirect } from '#lib/server/legacy-redirect.ts'
import { matchRoute } from '#lib/server/match-route.ts'
import { makeArticle } from '#prisma/factories.ts'

const ask = (path: string, method = 'GET') => legacyRedirect(matchRoute(method, path), method, path)

async function redirect(given: Partial<RedirectSnapshot>) {
  const fromPath = `/old/${randomUUID()}`
  await saveLive(SYSTEM_ACTOR, contentKinds.REDIRECT, {
    version: null,
    snapshot: redirectSnapshot.parse({
      ...{ fromPath, toPath: '/articles', permanent: true, note: null },
      ...given,
    }),
  })
  return given.fromPath ?? fromPath
}

describe('a legacy redirect', () => {
  it('a legacy address is redirected to the configured path, whatever its query', async () => {
    const path = await redirect({})
    expect(await ask(`${path}?utm_source=x`)).toMatchObject({
      status: 308,
      headers: { location: '/articles' },
    })
  })

  it('a legacy redirect matches a trailing slash and the percent-encoded spelling', async () => {
    const path = await redirect({ fromPath: `/alt/über-${randomUUID()}` })
    expect(await ask(`${encodeURI(path)}/`)).toMatchObject({ status: 308 })
  })

  it('a legacy redirect matches if its path was copied from the address bar', async () => {
    const name = randomUUID()
    await redirect({ fromPath: `/alt/%C3%BCber-${name}/` })
    expect(await ask(`/alt/%C3%BCber-${name}`)).toMatchObject({ status: 308 })
  })

  it('a second redirect from the same path is refused with an error at its field', async () => {
    const path = await redirect({})
    await expect(redirect({ fromPath: path, toPath: '/courses' })).rejects.toMatchObject({
      code: 'validation',
      fields: { fromPath: ['Another redirect already uses this path.'] },
    })
  })

  it('a redirect from the path of a published article is refused, because it would never be used', async () => {
    const { snapshot } = await makeArticle({ title: 'In the way' })
    await expect(redirect({ fromPath: `/articles/${snapshot.slug}` })).rejects.toMatchObject({
      code: 'validation',
      fields: { fromPath: [expect.stringContaining('“In the way”')] },
    })
  })

  it.each([
    ['/größe?ü=1#ä', '/gr%C3%B6%C3%9Fe?%C3%BC=1#%C3%A4'],
    ['https://example.org/à b\nc', 'https://example.org/%C3%A0%20bc'],
  ])('a redirect to %j is percent-encoded in the Location header', async (toPath, location) => {
    expect(await ask(await redirect({ toPath }))).toMatchObject({ headers: { location } })
  })

  it('a legacy redirect may be temporary', async () => {
    const path = await redirect({ permanent: false })
    expect(await ask(path)).toMatchObject({ status: 302 })
  })

  it('a legacy address may be marked as gone', async () => {
    const path = await redirect({ toPath: null })
    expect(await ask(path)).toBe('gone')
  })

  it.each(['/never/heard/of', '/x/%00', '/a\\b/c', '/%ff/x'])(
    'an unknown address is not redirected: %s',
    async (path) => {
      expect(await ask(path)).toBeNull()
    },
  )

  it('a POST request is never redirected', async () => {
    expect(await ask(await redirect({}), 'POST')).toBeNull()
  })
})
