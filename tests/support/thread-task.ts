type Input = { kind: 'echo' | 'endless' | 'broken' | 'exit'; value?: string }

/** A task for tests of the thread pool. */
export function run({ kind, value }: Input): string | undefined {
  if (kind === 'broken') throw new TypeError('broken on purpose')
  if (kind === 'exit') process.exit(1)
  while (kind === 'endless') Math.random()
  return value
}
