import { afterAll, beforeAll, expect, it } from 'vitest'
import { becomeWebProcess, type Web } from '#tests/support/web-process.ts'

let web: Web
beforeAll(async () => {
  web = await becomeWebProcess()
})
afterAll(() => web?.stop())

const htmlAt = async (path: string) => (await fetch(web.origin + path)).text()

it('“View all” of a row of courses leads to the topic of these courses', async () => {
  const html = await htmlAt('/articles/rust-vs-python')
  const head = /<div class="rail-block-head">.*?<\/div>/s.exec(html)?.[0]
  expect(head).toContain('Machine Learning')
  expect(head).toContain('href="/courses?topic=machine-learning"')
})

it('Pages of search results and of lists are “Previous” and “Next”', async () => {
  const html = await htmlAt('/search?q=python')
  const pagination = /<nav class="pagination".*?<\/nav>/s.exec(html)?.[0]
  expect(pagination).toMatch(/rel="next">Next/)
  expect(pagination).not.toMatch(/Older|Newer/)
})

it('Each module of a curriculum has a mark that it opens', async () => {
  const html = await htmlAt('/courses/mba-online')
  const curriculum = /<ol class="curriculum">.*?<\/ol>/s.exec(html)?.[0] ?? ''
  const summaries = curriculum.match(/<summary>.*?<\/summary>/gs) ?? []
  expect(summaries.length).toBeGreaterThan(1)
  for (const it of summaries) expect(it).toContain('<svg')
})

it('The first image of a page is loaded at once, in the size in which it is shown', async () => {
  for (const path of ['/', '/articles']) {
    const [first = ''] = /<main.*<\/main>/s.exec(await htmlAt(path))?.[0].match(/<img[^>]*>/) ?? []
    expect(first, path).toMatch(/fetchpriority="high"/i)
    expect(first, path).not.toContain('loading="lazy"')
  }
  expect(await htmlAt('/')).toContain('sizes="(min-width: 80rem) 52rem, (min-width: 56rem) 65vw')
})

it('Headings in the text of a course are below the heading of their section', async () => {
  const html = await htmlAt('/courses/applied-machine-learning')
  const about = /<section[^>]*aria-labelledby="about".*?<\/section>/s.exec(html)?.[0] ?? ''
  expect(about).toMatch(/<h3[^>]*>What your weeks look like/)
  expect(about.match(/<h2/g)).toHaveLength(1)
})

it('A filter with an unknown value is named in words', async () => {
  const html = await htmlAt('/courses?level=postgraduate')
  expect(html).toContain('Unknown level')
  expect(html).not.toMatch(/>postgraduate/)
})

it('The two search forms of a page have different names', async () => {
  const html = await htmlAt('/search?q=python')
  const names = [...html.matchAll(/<search aria-label="([^"]*)"/g)].map(([, name]) => name)
  expect(names).toHaveLength(2)
  expect(new Set(names).size).toBe(2)
})

it('A page carries its address for the print', async () => {
  const html = await htmlAt('/articles/rust-vs-python')
  expect(html).toMatch(/data-address="Lectern: https?:\/\/[^"]*\/articles\/rust-vs-python"/)
})
