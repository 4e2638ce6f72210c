import { type Challenge, createChallenge, randomInt, verifySolution } from 'altcha-lib'
import { deriveKey } from 'altcha-lib/algorithms/sha'
import { z } from 'zod'
import type { Tx } from '#lib/database/db.ts'
import { AppError } from '#lib/errors/errors.ts'
import { proofSecret } from './keys.ts'

/** Who takes longer over the form gets a new challenge from the island. */
const CHALLENGE_MINUTES = 30

/**
 * How many SHA-256 until the answer is found, by chance within these bounds, so that nobody has
 * bad luck: a tenth of a second on a desktop, under a second on a slow phone.
 */
const HASH_ROUNDS = { least: 4_000, most: 12_000 }

/** For one form, once: nothing is stored until it is used. */
export function newChallenge(now = new Date()): Promise<Challenge> {
  return createChallenge({
    algorithm: 'SHA-256',
    cost: 1,
    counter: randomInt(HASH_ROUNDS.most, HASH_ROUNDS.least),
    deriveKey,
    expiresAt: Math.floor(now.getTime() / 1000) + CHALLENGE_MINUTES * 60,
    hmacSignatureSecret: proofSecret('challenge'),
    hmacKeySignatureSecret: proofSecret('answer'),
  })
}

/** A challenge that was answered; `id` is its signature, which no other has. */
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
    signature: z.string().regex(/^[0-9a-f]{64}$/),
  }),
  solution: z.object({ counter: z.number(), derivedKey: z.string() }),
})

/**
 * What came with a form, in Base64 of JSON.
 *
 * @throws AppError validation if it is altered, wrong or expired
 */
export async function readProof(text: string): Promise<Proof> {
  const { challenge, solution } = parse(text)
  const { verified } = await verifySolution({
    challenge,
    solution: { ...solution, time: 0 },
    deriveKey,
    hmacSignatureSecret: proofSecret('challenge'),
    hmacKeySignatureSecret: proofSecret('answer'),
  })
  if (!verified) throw refused()
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
 * A proof is good for one request: it is spent in the request's own transaction, so that one that
 * was rolled back has not used it up.
 *
 * @throws AppError validation if another request has used it
 */
export async function consumeProof(tx: Tx, { id, expiresAt }: Proof): Promise<void> {
  const count = await tx.$executeRaw`
    INSERT INTO "UsedProof" ("id", "expiresAt") VALUES (${id}, ${expiresAt}) ON CONFLICT DO NOTHING`
  if (count === 0) throw refused()
}

/** After their time they are refused without being known. */
export async function forgetUsedProofs(tx: Tx, now = new Date()): Promise<number> {
  const { count } = await tx.usedProof.deleteMany({ where: { expiresAt: { lt: now } } })
  return count
}

/**
 * Refused, not merely marked: a proof that was used, altered or is too old is what a machine brings
 * that tries to get by cheaply. A person loses nothing: what they typed stays, the form's script
 * works out a new one and sends it again by itself, and without one it would be taken too.
 */
const refused = () =>
  new AppError('validation', {
    fields: {
      proof: ['That took a little long. Everything is still here: please send it once more.'],
    },
  })
