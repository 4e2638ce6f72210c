/** Time for one comparison of two versions, of all their texts together. */
const COMPARISON_MS = 1_500

export type Deadline = { remainingMs: () => number }

export function newDeadline(milliseconds = COMPARISON_MS): Deadline {
  const end = performance.now() + milliseconds
  return { remainingMs: () => end - performance.now() }
}
