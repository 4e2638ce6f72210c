import type { BenchSite } from './bench-site.ts'

export type Staff = Awaited<ReturnType<typeof signIn>>

export async function signIn({ url, admin }: BenchSite) {
  const answer = await fetch(`${url}/api/auth/sign-in`, {
    method: 'POST',
    body: new URLSearchParams({ ...admin, callbackUrl: '/admin' }),
    redirect: 'manual',
  })
  const cookie = answer.headers.get('set-cookie')?.split(';')[0] ?? ''
  if (!cookie) throw new Error(`signing in answers ${answer.status}`)
  const headers = { cookie }
  return {
    cookie,
    async get(path: string) {
      const page = await fetch(url + path, { headers })
      await page.text()
      if (page.status !== 200) throw new Error(`${path} answers ${page.status}`)
    },
    async post(path: string, body: unknown): Promise<unknown> {
      const json = { ...headers, 'content-type': 'application/json' }
      const sent = { method: 'POST', headers: json, body: JSON.stringify(body) }
      const saved = await fetch(url + path, sent)
      if (saved.status !== 200) throw new Error(`${path} answers ${saved.status}`)
      return saved.json()
    },
  }
}
