import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import { type ThreadRunner, ThreadTimeout } from './run-in-thread.ts'
import type { FromThread, ToThread } from './thread-messages.ts'

/** A task that waited longer for its turn is refused. */
const MAX_WAIT_MS = 3_000
const MAX_WAITING = 200
/** Loading a module for the first time, on a busy machine. */
const LOAD_TIMEOUT_MS = 15_000
const MAX_HEAP_MB = 192

type Task = {
  message: ToThread
  timeoutMs: number
  enteredAt: number
  resolve: (output: unknown) => void
  reject: (error: unknown) => void
}

/**
 * One thread that runs tasks one after the other. A task that exceeds its time ends with the thread; the
 * next task starts a new one.
 */
export function createThreadPool(): ThreadRunner & { stop: () => Promise<void> } {
  const waiting: Task[] = []
  let thread: Worker | null = null
  let running: Task | null = null
  let timer: NodeJS.Timeout | undefined
  let lastId = 0

  function startThread(): Worker {
    const started = new Worker(join(import.meta.dirname, 'thread.ts'), {
      resourceLimits: { maxOldGenerationSizeMb: MAX_HEAP_MB },
    })
    started.unref()
    started.on('message', receive)
    started.on('error', (error) => end(started, error))
    started.on('exit', () => end(started, new ThreadTimeout('the thread ended', { ran: true })))
    return started
  }

  /** Ends a thread and fails its task. */
  function end(ended: Worker, error: unknown): void {
    if (thread !== ended) return
    thread = null
    void ended.terminate()
    finish((task) => task.reject(error))
  }

  function receive(message: FromThread): void {
    if (message.id !== running?.message.id) return
    if (message.state === 'loaded') limit(running.timeoutMs)
    else if (message.state === 'done') finish((task) => task.resolve(message.output))
    else finish((task) => task.reject(message.error))
  }

  function finish(settle: (task: Task) => void): void {
    clearTimeout(timer)
    const task = running
    running = null
    if (task) settle(task)
    startNext()
  }

  function limit(milliseconds: number): void {
    clearTimeout(timer)
    timer = setTimeout(() => {
      if (thread)
        end(thread, new ThreadTimeout(`no result after ${milliseconds} ms`, { ran: true }))
    }, milliseconds)
  }

  /** Takes the next task that has not waited too long. */
  function nextTask(): Task | undefined {
    const task = waiting.shift()
    if (!task || performance.now() - task.enteredAt <= MAX_WAIT_MS) return task
    task.reject(new ThreadTimeout('waited too long for its turn', { ran: false }))
    return nextTask()
  }

  function startNext(): void {
    if (running) return
    const task = nextTask()
    if (!task) return
    running = task
    thread ??= startThread()
    limit(LOAD_TIMEOUT_MS)
    thread.postMessage(task.message)
  }

  return {
    run(module, input, timeoutMs) {
      if (waiting.length >= MAX_WAITING)
        return Promise.reject(new ThreadTimeout('too much is waiting', { ran: false }))
      const { promise, resolve, reject } = Promise.withResolvers<unknown>()
      const message = { id: ++lastId, module, input }
      waiting.push({ message, timeoutMs, enteredAt: performance.now(), resolve, reject })
      startNext()
      return promise
    },
    async stop() {
      const ended = thread
      thread = null
      await ended?.terminate()
      finish((task) => task.reject(new ThreadTimeout('the process stops', { ran: false })))
    },
  }
}
