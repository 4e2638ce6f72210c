import type { Proof } from './_proof.ts'

/** Longer than the slowest phone needs; then the form goes without. */
const PATIENCE = 8_000

/** The proof of work of one form: begun early, taken when the form is sent, good for once. */
export function proofsOf(script: string | undefined) {
  let work: Promise<Proof | null> | null = null

  const begin = () => {
    work ??= script
      ? import('./_proof.ts').then((it) => it.workOut(script)).catch(() => null)
      : Promise.resolve(null)
    return work
  }

  const forget = () => {
    work = null
  }

  return {
    begin,
    /** It is used up, or was refused. */
    forget,
    async take(): Promise<string | undefined> {
      let proof = await inTime(begin())
      if (proof && proof.until < Date.now()) {
        forget()
        proof = await inTime(begin())
      }
      if (!proof) forget()
      return proof?.text
    },
  }
}

const inTime = (work: Promise<Proof | null>) =>
  Promise.race([
    work,
    new Promise<null>((resolve) => {
      setTimeout(() => resolve(null), PATIENCE)
    }),
  ])
