import { gzipSync } from 'node:zlib'
import { type Browser, type CDPSession, chromium } from 'playwright'

export type FirstView = {
  page: string
  /** Transferred bytes by kind of resource, including headers. */
  document: number
  style: number
  script: number
  font: number
  image: number
  other: number
  /** Bytes of all scripts, compressed by gzip at its default level. */
  scriptGzip: number
  inlineScripts: number
}

/** Measures what a browser with an empty cache loads before the first interaction. */
export async function firstViews(
  url: string,
  pages: Readonly<Record<string, string>>,
  executablePath: string | undefined,
): Promise<FirstView[]> {
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] })
  try {
    const views: FirstView[] = []
    for (const [name, path] of Object.entries(pages))
      views.push(await view(browser, name, url + path))
    return views
  } finally {
    await browser.close()
  }
}

async function view(browser: Browser, page: string, address: string): Promise<FirstView> {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 } })
  const tab = await context.newPage()
  const session = await context.newCDPSession(tab)
  const sizes = await watchSizes(session)
  const scripts: Promise<number>[] = []
  tab.on('response', (response) => {
    if (response.request().resourceType() !== 'script') return
    scripts.push(
      response.body().then(
        (body) => gzipSync(body).length,
        () => 0,
      ),
    )
  })
  await tab.goto(address, { waitUntil: 'networkidle' })
  const inlineScripts = await tab
    .locator('script:not([src]):not([type="application/ld+json"])')
    .count()
  const scriptGzip = (await Promise.all(scripts)).reduce((sum, size) => sum + size, 0)
  await context.close()
  return { page, ...sizes(), scriptGzip, inlineScripts }
}

const kinds = {
  Document: 'document',
  Stylesheet: 'style',
  Script: 'script',
  Font: 'font',
  Image: 'image',
}

async function watchSizes(session: CDPSession) {
  const kindOf = new Map<string, string>()
  const sizes = { document: 0, style: 0, script: 0, font: 0, image: 0, other: 0 }
  session.on('Network.responseReceived', ({ requestId, type }) => kindOf.set(requestId, type))
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    const type = kindOf.get(requestId) ?? ''
    const kind = type in kinds ? kinds[type as keyof typeof kinds] : 'other'
    sizes[kind as keyof typeof sizes] += encodedDataLength
  })
  await session.send('Network.enable')
  return () => ({ ...sizes })
}
