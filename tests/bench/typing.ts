import { randomUUID } from 'node:crypto'
import { loadavg } from 'node:os'
import type { Page } from 'playwright'
import type { BenchSite, Say } from './bench-site.ts'
import { readForSaving } from './editing.ts'
import { type Staff, signIn } from './staff.ts'
import { openAs } from './staff-page.ts'
import { percentile, table } from './table.ts'

const BLOCKS = 500
const [ROWS, COLUMNS] = [50, 30]
const KEYS = 120
/** The pace of a fast typist; work that takes longer delays the next key. */
const KEY_EVERY_MS = 60

type Place = { what: string; blocks: unknown[]; focus: (page: Page) => Promise<void> }
type Row = { what: string; p50: number; p95: number; most: number; cpu: number }

/** Measures the time from a key to the frame that shows its letter, in an article of maximum length, in milliseconds. */
export async function typingBench(site: BenchSite, _seconds: number, say: Say): Promise<unknown> {
  const staff = await signIn(site)
  const all = [tableBlock(), ...paragraphs(BLOCKS - 1)]
  const places: Place[] = [
    { what: 'three paragraphs', blocks: paragraphs(3), focus: (page) => inParagraph(page, 1) },
    {
      what: `the middle of ${BLOCKS} paragraphs`,
      blocks: paragraphs(BLOCKS),
      focus: (page) => inParagraph(page, BLOCKS / 2),
    },
    {
      what: `beside a table of ${ROWS} × ${COLUMNS}`,
      blocks: all,
      focus: (page) => inParagraph(page, 250),
    },
    { what: 'a cell of that table', blocks: all, focus: inCell },
    { what: 'the title above them', blocks: all, focus: inTitle },
  ]
  const rows: Row[] = []
  for (const { what, blocks, focus } of places) {
    const id = await makeArticle(site, staff, blocks)
    const page = await openAs(site, staff, `/admin/articles/${id}`)
    try {
      await focus(page)
      rows.push({ what, ...(await keys(page)) })
    } finally {
      await page.context().browser()?.close()
    }
  }
  const load1 = loadavg()[0] ?? 0
  say(
    table(
      ['typing in', 'p50 ms', 'p95 ms', 'most ms', 'work a key ms'],
      rows.map(({ what, p50, p95, most, cpu }) => [what, p50, p95, most, cpu]),
    ),
  )
  say(`\nload ${load1.toFixed(1)}`)
  return { rows, load: load1 }
}

async function makeArticle(site: BenchSite, staff: Staff, content: unknown[]): Promise<string> {
  const { userId, words } = await readForSaving(site.database, site.admin.email)
  const id = randomUUID()
  const body = { type: 'doc', content }
  const snapshot = { ...words, title: `${content.length} blocks`, slug: '', body }
  await staff.post('/admin/autosave', {
    ...{ kind: 'ARTICLE', as: userId, id, lockVersion: null, snapshot },
  })
  return id
}

const text = (words: string) => [{ type: 'text', text: words }]

const paragraphs = (count: number) =>
  Array.from({ length: count }, (_, index) => ({
    type: 'paragraph',
    attrs: { id: `p${index}`, version: 1 },
    content: text(`Paragraph ${index} says a few plain words, as long as a sentence mostly is.`),
  }))

const tableBlock = () => ({
  type: 'table',
  attrs: {
    ...{ id: 'grid', version: 1, caption: 'A grid', headerRow: true, headerColumn: true },
    rows: Array.from({ length: ROWS }, (_, row) =>
      Array.from({ length: COLUMNS }, (_, column) => text(`cell ${row} ${column}`)),
    ),
  },
})

async function inParagraph(page: Page, index: number) {
  await page.locator('.editor-text > p').nth(index).click()
  await page.keyboard.press('End')
}

async function inCell(page: Page) {
  await page.locator('[data-cell="20:10"]').first().click()
}

async function inTitle(page: Page) {
  // The title appears first; loading the editor below it is measured by the benchmark of opening.
  await page.locator('.editor-text').waitFor()
  await page.getByLabel('Title', { exact: true }).click()
}

/** Measures with the browser's clock, from the key's time stamp to the end of the next frame. */
async function keys(page: Page): Promise<Omit<Row, 'what'>> {
  await page.evaluate(() => {
    const times: number[] = []
    Object.assign(globalThis, { keyTimes: times })
    addEventListener(
      'keydown',
      ({ timeStamp }) => {
        requestAnimationFrame(() => {
          const { port1, port2 } = new MessageChannel()
          port1.onmessage = () => times.push(performance.now() - timeStamp)
          port2.postMessage(null)
        })
      },
      { capture: true },
    )
  })
  const worked = await threadTime(page)
  const before = await worked()
  for (let key = 0; key < KEYS; key++) {
    await page.keyboard.press('abcde fghij'[key % 11] ?? 'a')
    await page.waitForTimeout(KEY_EVERY_MS)
  }
  const cpu = ((await worked()) - before) / KEYS
  const times = await page.evaluate(
    () => (globalThis as typeof globalThis & { keyTimes: number[] }).keyTimes,
  )
  if (times.length !== KEYS) throw new Error(`${times.length} of ${KEYS} keys arrived`)
  return {
    p50: percentile(times, 50),
    p95: percentile(times, 95),
    most: Math.max(...times),
    cpu,
  }
}

/** Busy time of the tab's main thread by its own clock, which other processes do not affect. */
async function threadTime(page: Page): Promise<() => Promise<number>> {
  const session = await page.context().newCDPSession(page)
  await session.send('Performance.enable', { timeDomain: 'threadTicks' })
  return async () => {
    const { metrics } = await session.send('Performance.getMetrics')
    return 1_000 * (metrics.find((it) => it.name === 'TaskDuration')?.value ?? 0)
  }
}
