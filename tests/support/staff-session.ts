import { vi } from 'vitest'
import { sessionCookie } from '#lib/auth/session-cookie.ts'
import { makeSessionCookie } from './session-cookie.ts'

const jar = vi.hoisted(() => ({ cookies: new Map<string, string>() }))

// Only the request of Next is mocked, because it does not exist outside of a server.
vi.mock('next/headers', () => ({
  cookies: async () => ({
    get: (name: string) => {
      const value = jar.cookies.get(name)
      return value === undefined ? undefined : { name, value }
    },
  }),
  headers: async () => new Headers(),
}))

/** Signs this user in for all following calls, with a real session. */
export async function signInAs(userId: string): Promise<void> {
  setCookie(await makeSessionCookie(userId))
}

export function signOut(): void {
  jar.cookies.clear()
}

export function setCookie(value: string): void {
  jar.cookies.set(sessionCookie().name, value)
}

export const sessionCookieValue = () => jar.cookies.get(sessionCookie().name) ?? ''
