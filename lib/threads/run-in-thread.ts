import { remember } from '#lib/database/remember.ts'

/** A pure computation that may take long for unusual input. Input and output are structured-cloneable. */
export type ThreadTask<Input, Output> = {
  /** Path of the module below the project; it exports `run`. */
  module: string
  /** Loads the same module, for a process without threads. */
  load: () => Promise<{ run: (input: Input) => Output | Promise<Output> }>
  /** Hard limit of one run. */
  timeoutMs: number
}

/** The part of the thread pool that callers need. */
export type ThreadRunner = {
  run: (module: string, input: unknown, timeoutMs: number) => Promise<unknown>
}

/** Thrown if a task took too long, or was refused because too much was waiting. */
export class ThreadTimeout extends Error {
  override name = 'ThreadTimeout'
  /** False: the task did not run, so a later try may succeed. */
  readonly ran: boolean

  constructor(message: string, { ran }: { ran: boolean }) {
    super(message)
    this.ran = ran
  }
}

/** Compares the name instead of using `instanceof`, since the bundler loads the class a second time. */
export const isThreadTimeout = (error: unknown): error is ThreadTimeout =>
  error instanceof Error && error.name === 'ThreadTimeout'

const registered = remember('threads', (): { runner: ThreadRunner | null } => ({ runner: null }))

/** For the web process, which owns the threads. Next's bundle only sees the runner. */
export function registerThreads(runner: ThreadRunner | null): void {
  registered.runner = runner
}

/**
 * Runs a task off the event loop, so that a text that is costly to compute keeps no other visitor
 * waiting. Without registered threads (`npm run dev`, tests) it runs in place.
 *
 * @throws ThreadTimeout, or what the task throws
 */
export async function runInThread<Input, Output>(
  { module, load, timeoutMs }: ThreadTask<Input, Output>,
  input: Input,
): Promise<Output> {
  const { runner } = registered
  if (runner) return (await runner.run(module, input, timeoutMs)) as Output
  const { run } = await load()
  return run(input)
}
