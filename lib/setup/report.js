const interactive = process.stdout.isTTY === true

/** @param {string} text */
export function say(text) {
  process.stdout.write(`${text}\n`)
}

/** @param {number} since milliseconds, as of `performance.now()` */
export function secondsSince(since) {
  return `${((performance.now() - since) / 1000).toFixed(1)} s`
}

/**
 * Says what is being done and how long it took. What `work` reports while it runs is shown on the
 * same line of a terminal; a log file gets a line every ten seconds, and none for what is quick.
 *
 * @template T
 * @param {string} title
 * @param {(progress: (text: string) => void) => Promise<T> | T} work
 * @returns {Promise<T>}
 */
export async function step(title, work) {
  const started = performance.now()
  let shown = started
  if (interactive) draw(`· ${title} …`)
  try {
    const result = await work((text) => {
      const now = performance.now()
      if (!interactive && now - shown < 10_000) return
      shown = now
      draw(`· ${title} … ${text}`)
    })
    finish(`✓ ${title} (${secondsSince(started)})`)
    return result
  } catch (error) {
    finish(`✗ ${title}`)
    throw error
  }
}

/** @param {string} line */
function draw(line) {
  process.stdout.write(interactive ? `\r\x1b[K  ${line}` : `  ${line}\n`)
}

/** @param {string} line */
function finish(line) {
  process.stdout.write(interactive ? `\r\x1b[K  ${line}\n` : `  ${line}\n`)
}

/**
 * Something that the person at the terminal can act on: shown as it is, without a stack.
 */
export class SetupError extends Error {
  /**
   * @param {string} message
   * @param {string} [detail] what the failing tool itself said
   */
  constructor(message, detail = '') {
    super(message)
    this.name = 'SetupError'
    this.detail = detail
  }
}

/**
 * Ends the process with status 1 and a line that a person can act on.
 *
 * @param {unknown} error
 * @returns {never}
 */
export function fail(error) {
  if (error instanceof SetupError) {
    if (error.detail) process.stderr.write(`\n${error.detail}\n`)
    process.stderr.write(`\nLectern: ${error.message}\n`)
  } else {
    process.stderr.write(`\n${error instanceof Error ? error.stack : String(error)}\n`)
  }
  process.exit(1)
}
