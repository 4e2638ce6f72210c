import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { PUBLIC_PAGES } from '#tests/e2e/public-pages.ts'
import { becomeWebProcess, type Web } from '#tests/support/web-process.ts'

let web: Web
beforeAll(async () => {
  web = await becomeWebProcess()
})
afterAll(() => web?.stop())

async function pageAt(path: string) {
  const response = await fetch(web.origin + path)
  return { status: response.status, html: await response.text() }
}

const meta = (html: string, name: string) =>
  new RegExp(`<meta (?:property|name)="${name}" content="([^"]*)"`).exec(html)?.[1]

type Node = Record<string, unknown> & { '@type': string }

function jsonLd(html: string, type: string): Node | undefined {
  const scripts = [...html.matchAll(/<script type="application\/ld\+json"[^>]*>(.*?)<\/script>/gs)]
  const nodes = scripts.flatMap(([, text = '']) => {
    const data = JSON.parse(text) as Node & { '@graph'?: Node[] }
    return data['@graph'] ?? [data]
  })
  return nodes.find((it) => it['@type'] === type)
}

describe('link previews', () => {
  it.each(PUBLIC_PAGES.map((path) => [path]))(
    'the page %s has an image of 1200 × 630 with a description for link previews',
    async (path) => {
      const { html } = await pageAt(path)
      const image = meta(html, 'og:image') ?? ''
      expect(image).toMatch(/^https?:\/\//)
      expect(meta(html, 'og:image:width')).toBe('1200')
      expect(meta(html, 'og:image:alt')).toBeTruthy()
      const response = await fetch(new URL(new URL(image).pathname, web.origin))
      expect(response.headers.get('content-type')).toBe('image/png')
    },
  )

  it.each(['/favicon.ico', '/apple-touch-icon.png', '/icon.svg'])(
    'the icon %s is served',
    async (path) => {
      expect((await fetch(web.origin + path)).status).toBe(200)
    },
  )

  it.each(['/', '/about'])('the title of %s names the site once', async (path) => {
    const title = /<title>([^<]*)<\/title>/.exec((await pageAt(path)).html)?.[1] ?? ''
    expect(title.match(/Lectern/g)).toHaveLength(1)
  })
})

describe('structured data of a course', () => {
  it('the hours of a week are a weekly schedule, and languages are BCP 47 tags', async () => {
    const list = (await pageAt('/courses')).html
    const hrefs = new Set(
      [...list.matchAll(/href="(\/courses\/[a-z0-9-]+)"/g)].map(([, href]) => href ?? ''),
    )
    hrefs.delete('/courses/compare')
    const nodes = await Promise.all(
      [...hrefs].map(async (href) => jsonLd((await pageAt(href)).html, 'Course')),
    )
    expect(nodes.length).toBeGreaterThan(3)
    for (const node of nodes) {
      const instances = node?.hasCourseInstance as Node[] | undefined
      expect(JSON.stringify(node)).not.toContain('courseWorkload')
      for (const tag of (node?.inLanguage ?? []) as string[]) expect(tag).toMatch(/^[a-z]{2,3}$/)
      expect(instances).not.toEqual([])
      // Only a course that takes applications is for sale.
      if (!instances) expect(node?.offers).toBeUndefined()
      for (const it of instances ?? [])
        expect(it.courseSchedule).toMatchObject({
          repeatFrequency: 'Weekly',
          repeatCount: expect.any(Number),
          duration: expect.stringMatching(/^PT\d+H$/),
        })
    }
  })
})

describe('the comparison of courses', () => {
  const slugs = async (count: number) => {
    const { html } = await pageAt('/courses/compare')
    return [...html.matchAll(/name="courses"[^>]* value="([^"]+)"/g)]
      .map(([, slug]) => slug ?? '')
      .slice(0, count)
  }

  it('a choice of more courses than can be compared is kept, with a message', async () => {
    const chosen = await slugs(5)
    const query = chosen.map((slug) => `courses=${slug}`).join('&')
    const { status, html } = await pageAt(`/courses/compare?${query}`)
    expect(status).toBe(200)
    expect(html).toContain('You chose 5 courses')
    expect(html).toContain('Up to 4 can be compared')
    const ticked = [...html.matchAll(/<input[^>]*name="courses"[^>]*>/g)].filter(([tag]) =>
      / checked/.test(tag),
    )
    expect(ticked).toHaveLength(5)
  })

  it('a single course asks for another one', async () => {
    const [slug] = await slugs(1)
    const { html } = await pageAt(`/courses/compare?courses=${slug}`)
    expect(html).toContain('Choose at least one more course')
  })
})

it.each([
  ['/articles', 'page'],
  ['/articles/rust-vs-python', 'true'],
  ['/courses/mba-online', 'true'],
  ['/about', null],
])('the navigation of %s marks the section as %s', async (path, expected) => {
  const nav = /<nav aria-label="Main">.*?<\/nav>/s.exec((await pageAt(path)).html)?.[0] ?? ''
  const current = [...nav.matchAll(/<a[^>]*aria-current="(\w+)"[^>]*>/g)]
  expect(current.map(([, value]) => value)).toEqual(expected === null ? [] : [expected])
})

it('lists that a topic page replaces are not indexed', async () => {
  expect(meta((await pageAt('/articles?topic=machine-learning')).html, 'robots')).toContain(
    'noindex',
  )
  expect(meta((await pageAt('/articles')).html, 'robots')).not.toContain('noindex')
})
