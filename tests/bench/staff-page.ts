import { chromium, type Page } from 'playwright'
import type { BenchSite } from './bench-site.ts'
import type { Staff } from './staff.ts'

/** Opens a page as a signed-in user; the caller closes its browser. */
export async function openAs(site: BenchSite, { cookie }: Staff, path: string): Promise<Page> {
  const browser = await chromium.launch({
    executablePath: site.chromium,
    args: ['--no-sandbox'],
  })
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } })
  const [name = '', value = ''] = cookie.split(/=(.*)/s)
  await context.addCookies([{ name, value, url: site.url }])
  const page = await context.newPage()
  await page.goto(site.url + path)
  return page
}
