import { remember } from '#lib/database/remember.ts'
import { AppError } from '#lib/errors/errors.ts'

type Checker = { check: (password: string, own: string[]) => { score: number } }

/** Loaded at the first use: the lists of common passwords, names and words are large. */
const checker = remember('password-checker', () => ({ loading: null as Promise<Checker> | null }))

async function loadChecker(): Promise<Checker> {
  const [{ ZxcvbnFactory }, { adjacencyGraphs, dictionary }] = await Promise.all([
    import('@zxcvbn-ts/core'),
    import('@zxcvbn-ts/language-common'),
  ])
  return new ZxcvbnFactory({ dictionary, graphs: adjacencyGraphs })
}

/** 3 of 4: safe against guessing with a stolen hash that is slow to compute. */
const MIN_SCORE = 3

/** Longer parts do not make a password weaker, but slower to check. */
const MAX_CHECKED_CHARS = 64

/**
 * Refuses passwords that are common, repeat a pattern, or are made of what others know about the user
 * (NIST SP 800-63B 5.1.1.2, ASVS 5 6.2.4).
 *
 * @param own name, e-mail address and the like
 * @throws AppError validation at the field `field`
 */
export async function requireStrongPassword(
  password: string,
  own: readonly string[],
  field = 'password',
): Promise<void> {
  checker.loading ??= loadChecker()
  const words = own.flatMap((it) => [it, ...it.split(/[\s@.]+/)]).filter((it) => it.length > 2)
  const { score } = (await checker.loading).check(password.slice(0, MAX_CHECKED_CHARS), words)
  const isOwn = words.some((it) => it.toLowerCase() === password.trim().toLowerCase())
  if (score >= MIN_SCORE && !isOwn && new Set(password).size > 4) return
  const message =
    'This password is easy to guess. Use several unrelated words, and leave out your name and e-mail address.'
  throw new AppError('validation', { message, fields: { [field]: [message] } })
}
