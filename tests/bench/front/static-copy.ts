import { chromium } from 'playwright'
import { startBare, type Yardstick } from '#tests/bench/bare.ts'
import { type Captured, capture } from '#tests/bench/capture.ts'

/** Starts a plain server with a page and all its resources as files; the fastest this machine can be. */
export async function startStaticCopy(
  url: string,
  paths: readonly string[],
  executablePath: string | undefined,
): Promise<Yardstick> {
  const files = new Map<string, Captured>()
  for (const path of await loadedBy(url, paths, executablePath)) {
    files.set(path, await capture(url + path, { 'accept-encoding': 'br' }))
  }
  return startBare(files)
}

async function loadedBy(url: string, paths: readonly string[], executablePath: string | undefined) {
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] })
  try {
    const loaded = new Set<string>()
    const tab = await browser.newPage({ viewport: { width: 412, height: 823 } })
    tab.on('request', (request) => {
      if (request.method() === 'GET' && request.url().startsWith(url)) {
        loaded.add(request.url().slice(url.length))
      }
    })
    for (const path of paths) await tab.goto(url + path, { waitUntil: 'networkidle' })
    return loaded
  } finally {
    await browser.close()
  }
}
