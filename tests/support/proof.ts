import { solveChallenge } from 'altcha-lib'
import { deriveKey } from 'altcha-lib/algorithms/sha'
import { newChallenge } from '#lib/requests/proof.ts'

type Solved = {
  challenge: Awaited<ReturnType<typeof newChallenge>>
  solution: { counter: number; derivedKey: string }
}

/** Solves a proof-of-work challenge as the form's worker does. */
export async function solved(now = new Date()): Promise<Solved> {
  const challenge = await newChallenge(now)
  const solution = await solveChallenge({ challenge, deriveKey })
  if (!solution) throw new Error('altcha found no answer to its own challenge')
  return { challenge, solution }
}

/** The value of the form's field. */
export const written = (proof: object): string => btoa(JSON.stringify(proof))
