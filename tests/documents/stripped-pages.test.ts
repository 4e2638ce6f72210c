import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { db } from '#lib/database/db.ts'
import { fallbackPage } from '#lib/internal-request.ts'
import { PUBLIC_PAGES } from '#tests/e2e/public-pages.ts'
import { makeHostileArticle } from '#tests/support/hostile-article.ts'
import { becomeWebProcess, type Web } from '#tests/support/web-process.ts'
import { outline } from './outline.ts'
import { type PlainNext, startPlainNext } from './plain-next.ts'

let web: Web
let next: PlainNext

beforeAll(async () => {
  web = await becomeWebProcess()
  await makeManyArticles()
  next = await startPlainNext()
})
afterAll(async () => {
  await next?.stop()
  await web?.stop()
})

/** Creates enough articles for a second page of each list. */
async function makeManyArticles() {
  const { makeArticle } = await import('#prisma/factories.ts')
  const topic = await idOf('TOPIC', 'machine-learning')
  const author = await idOf('AUTHOR', 'ishita-palsule')
  for (let number = 1; number <= 21; number++) {
    const title = `More to read about Rust, part ${number}`
    await makeArticle({ title, topicIds: [topic], authorIds: [author] })
  }
}

const idOf = async (kind: 'TOPIC' | 'AUTHOR', slug: string) =>
  (await db.slug.findFirstOrThrow({ where: { kind, slug }, select: { contentId: true } })).contentId

async function documentAt(path: string) {
  const response = await fetch(web.origin + path, { redirect: 'manual' })
  return { status: response.status, html: await response.text() }
}

/**
 * Asserts that nothing but the runtime is missing, and that no part of the page needs the runtime.
 */
function expectWhole(document: string, page: string) {
  const [before, after] = [outline(page), outline(document)]
  expect(after.lines).toEqual(before.lines)
  expect(after.scripts).toEqual([])
  expect(document).not.toContain('<!--')
  expect(before.scripts.filter((script) => !isRuntime(script))).toEqual([])
  expect(before.scripts.length).toBeGreaterThan(3)
  expect(unfinished(page)).toEqual([])
}

const isRuntime = ({ src, text }: { src: string | null; text: string }) =>
  src === null
    ? /^(\(globalThis\["TURBOPACK"\]|\(self\.__next_f=|self\.__next_f\.push\()/.test(text)
    : /^\/_next\/static\/chunks\/[\w-]+\.js$/.test(src)

/**
 * What React writes where a script completes the page later: templates and hidden segments, the
 * completions that move them, boundaries that are pending or have failed (react-dom 19, Fizz).
 */
const unfinished = (page: string) => [
  ...(page.match(/<template\b[^>]*>/g) ?? []),
  ...(page.match(/<div hidden="" id="S:[^>]*>/g) ?? []),
  ...(page.match(/<script[^>]*>\$R\w\(/g) ?? []),
  ...(page.match(/<!--\$[?!~]-->/g) ?? []),
]

const MORE_PAGES = [
  '/articles?page=2',
  '/articles?topic=machine-learning&page=2',
  '/topics/machine-learning?page=2',
  '/authors/ishita-palsule',
  '/authors/ishita-palsule?page=2',
  '/courses?topic=data-science&level=beginner',
  '/courses?university=saptanadi-open-university&credential=degree',
  '/courses/compare?courses=mba-online',
  '/courses/compare?courses=mba-online,msc-data-science,applied-machine-learning,bca-online',
  '/search?q=rust&page=2',
  '/search?q=python&kind=article',
  '/search?q=%3Cscript%3Ealert(1)%3C%2Fscript%3E',
  '/counselling?course=mba-online&topic=management&from=/articles/rust-vs-python%23b31',
  '/privacy?version=2026-2',
  '/terms?version=2026-2',
]

describe('A cached page is the whole page of Next without its runtime', () => {
  it.each([...PUBLIC_PAGES, ...MORE_PAGES])(
    'The cached page %s equals that of Next',
    async (path) => {
      const [document, page] = await Promise.all([documentAt(path), next.page(path)])
      expect([document.status, page.status]).toEqual([200, 200])
      expectWhole(document.html, page.html)
    },
  )

  it('Every linked page equals that of Next', async () => {
    const seen = new Set<string>(PUBLIC_PAGES)
    const waiting = [...seen]
    let documents = 0
    for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
      const document = await documentAt(path)
      if (!document.html.startsWith('<!DOCTYPE html>')) continue
      expect([path, document.status]).toEqual([path, 200])
      expectWhole(document.html, (await next.page(path)).html)
      documents += 1
      for (const [, href = ''] of document.html.matchAll(/<a\b[^>]*? href="(\/[^"#]*)/g)) {
        const target = href.replaceAll('&amp;', '&')
        if (!seen.has(target)) waiting.push(target)
        seen.add(target)
      }
    }
    expect(documents).toBeGreaterThan(100)
  })

  it('An article full of typed markup equals that of Next', async () => {
    const { path } = await makeHostileArticle()
    const [document, page] = await Promise.all([documentAt(path), next.page(path)])
    expect([document.status, page.status]).toEqual([200, 200])
    expectWhole(document.html, page.html)
  })

  it('The receipt of a request equals that of Next', async () => {
    const { html } = await documentAt('/counselling')
    const [, consent = ''] = /name="consentCounselling"[^>]*value="([^"]+)"/.exec(html) ?? []
    const sent = await fetch(`${web.origin}/counselling/requests`, {
      method: 'POST',
      redirect: 'manual',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: new URLSearchParams({
        name: 'Asha Rao',
        email: `visitor-${randomUUID()}@example.in`,
        phone: '9812345678',
        ageBand: 'ADULT',
        consentCounselling: consent,
      }),
    })
    const path = sent.headers.get('location') ?? ''
    expect(path).toMatch(/^\/counselling\/requests\/[\w-]{43}$/)
    const [document, page] = await Promise.all([documentAt(path), next.page(path)])
    expect([document.status, page.status]).toEqual([200, 200])
    expectWhole(document.html, page.html)
  })

  it.each([404, 410, 500, 503])('The page for status %i equals that of Next', async (status) => {
    const page = await next.page(`/error-documents/${status}`)
    expectWhole(fallbackPage(`/error-documents/${status}`) ?? '', page.html)
  })

  it('Visitors get the error page for a missing page', async () => {
    const { status, html } = await documentAt('/articles/no-such-article')
    expect(status).toBe(404)
    expectWhole(html, (await next.page('/error-documents/404')).html)
  })
})

describe('The comparison of two pages', () => {
  const article = '/articles/rust-vs-python'

  it.each([
    ['a word', 'Rust', 'Rost'],
    ['a space between words', '. ', '.'],
    ['where a link leads', '<a href="/courses', '<a href="/c0urses'],
    ['the name of a field', 'name="phone"', 'name="phones"'],
    ['whether a field is required', / required=""/, ''],
    ['the value of a field', /(<input[^>]*value=")/, '$1x'],
    ['the action of a form', 'action="/counselling/requests"', 'action="/counselling"'],
    ['the size of an image', / width="\d+"/, ''],
    ['the sources of an image', / srcSet="/i, ' data-srcset="'],
    ['the alternative text of an image', / alt="[^"]+"/, ' alt=""'],
    ['the level of a heading', /<h3/, '<h4'],
    ['an id', / id="/, ' data-id="'],
    ['an additional element', /<li>/, '<li><b></b>'],
    ['a meta element', /<meta name="description"[^>]*>/, ''],
    ['the canonical address', / rel="canonical"/, ' rel="alternate"'],
    ['data for machines', '"@type":"FAQPage"', '"@type":"QAPage"'],
    ['a script of ours', /<script[^>]*src="\/islands\/article[^>]*><\/script>/, ''],
    ['a style sheet', /<link rel="stylesheet"[^>]*>/, ''],
    ['the doctype', '<!DOCTYPE html>', ''],
  ])('The comparison reports a difference: %s', async (_, found, other) => {
    const [document, page] = await Promise.all([documentAt(article), next.page(article)])
    const changed = document.html.replace(found, other)
    expect(changed).not.toBe(document.html)
    expect(() => expectWhole(changed, page.html)).toThrow()
  })

  it.each([
    ['a script of nobody', '<script>alert(1)</script>'],
    ['a place that a script shall fill', '<template id="B:0"></template>'],
    ['a hidden part that a script shall show', '<div hidden="" id="S:0"><p>late</p></div>'],
    ['a boundary that still waits', '<!--$?--><p>soon</p><!--/$-->'],
  ])('The comparison reports a part that Next does not write: %s', async (_, part) => {
    const [document, page] = await Promise.all([documentAt(article), next.page(article)])
    expectWhole(document.html, page.html)
    const { stripNextRuntime } = await import('#lib/server/strip-runtime.ts')
    const changed = page.html.replace('</main>', `${part}</main>`)
    expect(() => expectWhole(stripNextRuntime(changed), changed)).toThrow()
  })
})
