const interactive = process.stdout.isTTY === true

/** @param {string} text */
export function print(text) {
  process.stdout.write(`${text}\n`)
}

/** @param {number} since start time in milliseconds, from `performance.now()` */
export function secondsSince(since) {
  return `${((performance.now() - since) / 1000).toFixed(1)} s`
}

/**
 * Runs `work` and prints its title and duration. Progress is shown on the same line of a terminal; a
 * log file gets a progress line every ten seconds.
 *
 * @template T
 * @param {string} title
 * @param {(progress: (text: string) => void) => Promise<T> | T} work
 * @returns {Promise<T>}
 */
export async function step(title, work) {
  const started = performance.now()
  let lastProgressAt = started
  if (interactive) writeProgress(`· ${title} …`)
  try {
    const result = await work((text) => {
      const now = performance.now()
      if (!interactive && now - lastProgressAt < 10_000) return
      lastProgressAt = now
      writeProgress(`· ${title} … ${text}`)
    })
    writeResult(`✓ ${title} (${secondsSince(started)})`)
    return result
  } catch (error) {
    writeResult(`✗ ${title}`)
    throw error
  }
}

/** @param {string} line */
function writeProgress(line) {
  process.stdout.write(interactive ? `\r\x1b[K  ${line}` : `  ${line}\n`)
}

/** @param {string} line */
function writeResult(line) {
  process.stdout.write(interactive ? `\r\x1b[K  ${line}\n` : `  ${line}\n`)
}

/**
 * An error that the person at the terminal can resolve; shown without a stack trace.
 */
export class SetupError extends Error {
  /**
   * @param {string} message
   * @param {string} [detail] the output of the tool that failed
   */
  constructor(message, detail = '') {
    super(message)
    this.name = 'SetupError'
    this.detail = detail
  }
}

/**
 * Prints the error and ends the process with status 1.
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
