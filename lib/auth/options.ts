import type { NextAuthOptions } from 'next-auth'
import CredentialsProvider from 'next-auth/providers/credentials'
import { isAppError, toAppError } from '#lib/errors/errors.ts'
import { log } from '#lib/errors/log.ts'
import { signIn, signInSource } from '#lib/users/sign-in.ts'
import { localPath } from './callback-url.ts'
import { secret } from './secrets.ts'
import { SESSION_MAX_AGE_SECONDS, sessionCookie } from './session-cookie.ts'

/** Options of next-auth's own endpoint, which uses the same sign-in as our form. */
export function authOptions(): NextAuthOptions {
  return {
    secret: secret(),
    session: { strategy: 'jwt', maxAge: SESSION_MAX_AGE_SECONDS },
    cookies: { sessionToken: sessionCookie() },
    pages: { signIn: '/sign-in', signOut: '/sign-in', error: '/sign-in' },
    providers: [
      CredentialsProvider({
        credentials: { email: {}, password: { type: 'password' } },
        authorize: async (credentials, request) => {
          const { email, password } = credentials ?? {}
          const headers = new Headers(request.headers)
          const session = await signIn({ email, password }, signInSource(headers)).catch(refused)
          return session && { id: session.userId, ...session }
        },
      }),
    ],
    callbacks: {
      jwt: ({ token, user }) =>
        user && 'sessionId' in user && 'sessionVersion' in user
          ? { sub: user.id, version: user.sessionVersion, session: user.sessionId }
          : token,
      // session.ts reads the user from the database; this only reports that a session exists.
      session: ({ session }) => ({ expires: session.expires }),
      redirect: ({ url, baseUrl }) =>
        baseUrl + localPath(url.startsWith(`${baseUrl}/`) ? url.slice(baseUrl.length) : url),
    },
    logger: {
      error: (code) => log.debug({ code }, 'next-auth'),
      warn: (code) => log.debug({ code }, 'next-auth'),
      debug: () => {},
    },
  }
}

/**
 * Null lets next-auth show its general message. Other errors are thrown with their code only, since
 * next-auth writes the message of a thrown error into a URL.
 */
function refused(error: unknown): null {
  if (isAppError(error)) return null
  log.error({ err: error }, 'sign-in failed')
  throw new Error(toAppError(error).code)
}
