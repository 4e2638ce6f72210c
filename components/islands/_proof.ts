type Proof = { text: string; until: number }

/** Measured by the clock of the browser only, which may be wrong; the server's limit is longer. */
const PROOF_MAX_AGE_MS = 25 * 60_000

const WORKERS = /^\/islands\/proof-worker\.\w+\.js$/

type Policy = { createScriptURL: (url: string) => string }
type TrustedTypes = { createPolicy: (name: string, policy: Policy) => Policy }

/** Trusted Types policy, which allows only the worker of the proof of work. */
const only: Policy = {
  createScriptURL: (url) => {
    if (WORKERS.test(url)) return url
    throw new TypeError(url)
  },
}

const trusted = (globalThis as { trustedTypes?: TrustedTypes }).trustedTypes
const policy = trusted?.createPolicy('proof-worker', only) ?? only

/** Fetches a challenge and solves it; null if that fails, which is not the visitor's fault. */
async function computeProof(script: string): Promise<Proof | null> {
  const until = Date.now() + PROOF_MAX_AGE_MS
  const answer = await fetch('/counselling/proof', { headers: { accept: 'application/json' } })
  if (!answer.ok) return null
  const challenge: unknown = await answer.json()
  const solution = await solve(new Worker(policy.createScriptURL(script)), challenge)
  return solution ? { text: btoa(JSON.stringify({ challenge, solution })), until } : null
}

function solve(worker: Worker, challenge: unknown): Promise<unknown> {
  return new Promise((resolve) => {
    const end = (solution: unknown) => {
      worker.terminate()
      resolve(solution)
    }
    worker.onerror = () => end(null)
    worker.onmessage = ({ data }) => end(data?.error ? null : data)
    worker.postMessage({ type: 'work', challenge })
  })
}

/** Longer than the slowest phone needs; after that the form is sent without a proof. */
const PROOF_TIMEOUT_MS = 8_000

export type Proofs = ReturnType<typeof proofsOf>

/**
 * Creates the proofs of work of one form. A proof is computed in advance, taken when the form is sent,
 * and valid only once.
 */
export function proofsOf(script: string | undefined) {
  let work: Promise<Proof | null> | null = null

  const begin = () => {
    work ??= script ? computeProof(script).catch(() => null) : Promise.resolve(null)
    return work
  }

  const discard = () => {
    work = null
  }

  begin()
  return {
    /** Discards a proof that was used or refused. */
    discard,
    async take(): Promise<string | undefined> {
      let proof = await inTime(begin())
      if (proof && proof.until < Date.now()) {
        discard()
        proof = await inTime(begin())
      }
      if (!proof) discard()
      return proof?.text
    },
  }
}

const inTime = (work: Promise<Proof | null>) =>
  Promise.race([
    work,
    new Promise<null>((resolve) => {
      setTimeout(() => resolve(null), PROOF_TIMEOUT_MS)
    }),
  ])
