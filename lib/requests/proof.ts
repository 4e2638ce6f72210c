import { type Challenge, createChallenge, randomInt, verifySolution } from 'altcha-lib'
import { deriveKey } from 'altcha-lib/algorithms/sha'
import { z } from 'zod'
import type { Tx } from '#lib/database/db.ts'
import { AppError } from '#lib/errors/errors.ts'
import { SHA256_PATTERN } from '#lib/format/sha256.ts'
import { proofSecrets } from './keys.ts'

/** Lifetime of a challenge; the island requests a new one for whoever takes longer. */
const CHALLENGE_MINUTES = 30

/**
 * Bounds of the random number of SHA-256 rounds of a challenge: a tenth of a second on a desktop,
 * under a second on a slow phone.
 */
const HASH_ROUNDS = { min: 4_000, max: 12_000 }

/** Creates a challenge for one form; nothing is stored until its proof is used. */
export function newChallenge(now = new Date()): Promise<Challenge> {
  const [newest] = proofSecrets()
  return createChallenge({
    algorithm: 'SHA-256',
    cost: 1,
    counter: randomInt(HASH_ROUNDS.max, HASH_ROUNDS.min),
    deriveKey,
    expiresAt: Math.floor(now.getTime() / 1000) + CHALLENGE_MINUTES * 60,
    hmacSignatureSecret: newest?.challenge ?? '',
    hmacKeySignatureSecret: newest?.answer ?? '',
  })
}

/** A solved challenge; `id` is its signature, which is unique. */
export type Proof = { id: string; expiresAt: Date }

const payload = z.strictObject({
  challenge: z.strictObject({
    parameters: z.strictObject({
      algorithm: z.literal('SHA-256'),
      nonce: z.string(),
      salt: z.string(),
      cost: z.number(),
      keyLength: z.number(),
      keyPrefix: z.string(),
      keySignature: z.string(),
      expiresAt: z.number(),
    }),
    signature: z.string().regex(SHA256_PATTERN),
  }),
  solution: z.object({ counter: z.number(), derivedKey: z.string() }),
})

/**
 * Verifies the proof of work of a form, Base64 of JSON.
 *
 * @throws AppError validation if it is altered, wrong or expired
 */
export async function readProof(text: string): Promise<Proof> {
  const { challenge, solution } = parse(text)
  const results = await Promise.all(
    proofSecrets().map((secrets) =>
      verifySolution({
        challenge,
        solution: { ...solution, time: 0 },
        deriveKey,
        hmacSignatureSecret: secrets.challenge,
        hmacKeySignatureSecret: secrets.answer,
      }),
    ),
  )
  if (!results.some(({ verified }) => verified)) throw refused()
  const expiresAt = new Date(challenge.parameters.expiresAt * 1000)
  return { id: challenge.signature, expiresAt }
}

function parse(text: string): z.infer<typeof payload> {
  try {
    return payload.parse(JSON.parse(Buffer.from(text, 'base64').toString('utf8')))
  } catch {
    throw refused()
  }
}

/**
 * Marks a proof as used. It happens in the transaction of its request, so that a request that is
 * rolled back leaves the proof usable.
 *
 * @throws AppError validation if another request has used it
 */
export async function consumeProof(tx: Tx, { id, expiresAt }: Proof): Promise<void> {
  const count = await tx.$executeRaw`
    INSERT INTO "UsedProof" ("id", "expiresAt") VALUES (${id}, ${expiresAt}) ON CONFLICT DO NOTHING`
  if (count === 0) throw refused()
}

/** Deletes used proofs whose challenge has expired; an expired proof is refused anyway. */
export async function deleteExpiredProofs(tx: Tx, now = new Date()): Promise<number> {
  const { count } = await tx.usedProof.deleteMany({ where: { expiresAt: { lt: now } } })
  return count
}

/**
 * A used, altered or expired proof is refused and not merely flagged, since bots reuse proofs. A
 * person loses nothing: the form keeps what was typed, and its script solves a new challenge.
 */
const refused = () =>
  new AppError('validation', {
    fields: {
      proof: ['The form has expired. What you typed is still here. Please send it again.'],
    },
  })
