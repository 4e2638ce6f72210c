import { type Algorithm, hash, verify } from '@node-rs/argon2'

/** argon2id with 19 MiB, two passes, one lane: OWASP Password Storage Cheat Sheet, 2024. */
const cost = { algorithm: 2 as Algorithm, memoryCost: 19_456, timeCost: 2, parallelism: 1 }

export const hashPassword = (password: string): Promise<string> => hash(password, cost)

/** Dummy hash, so that an unknown address takes the same time as a known one. */
let decoy: Promise<string> | undefined

/** @param stored hash of the user; null if there is no such user: returns false after the same work */
export async function verifyPassword(stored: string | null, password: string): Promise<boolean> {
  decoy ??= hashPassword('nobody has this password')
  const matches = await verify(stored ?? (await decoy), password)
  return stored !== null && matches
}
