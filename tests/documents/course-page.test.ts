import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { SYSTEM_ACTOR } from '#lib/auth/policy.ts'
import { recordFee } from '#lib/courses/commands.ts'
import { db } from '#lib/database/db.ts'
import { makeCourse } from '#prisma/course-factory.ts'
import { once, parseCalendar, unescapeText } from '#tests/support/parse-calendar.ts'
import { becomeWebProcess, type Web } from '#tests/support/web-process.ts'

let web: Web

beforeAll(async () => {
  web = await becomeWebProcess()
})
afterAll(() => web?.stop())

async function pageAt(path: string) {
  const response = await fetch(web.origin + path)
  return { response, text: await response.text() }
}

const idsOf = (html: string, pattern: RegExp) => [...html.matchAll(pattern)].map(([, id]) => id)

const linksOf = (html: string) => {
  const row = /<nav aria-label="On this page">.*?<\/nav>/s.exec(html)?.[0] ?? ''
  return idsOf(row, /href="#([a-z]+)"/g)
}

const calendarsOf = (html: string) => idsOf(html, /href="(\/courses\/[^"]+\.ics)"/g)

/** A course without any section that may be missing. */
async function bareCourse(open: boolean) {
  const { id: universityId } = await db.university.findFirstOrThrow({ select: { id: true } })
  return makeCourse({ universityId, eligibility: [] }, { open })
}

const pathOf = ({ snapshot }: { snapshot: { slug: string } }) => `/courses/${snapshot.slug}`

const cardOf = (html: string) =>
  html.slice(html.indexOf('id="price"'), html.indexOf('"On this page"'))

describe('The page of a course', () => {
  it('Fee, deadline and action come before the links to the sections and the text', async () => {
    const { text } = await pageAt('/courses/applied-machine-learning')
    const order = ['id="price"', '1,65,000', 'Apply by', 'href="#counselling"', '"On this page"']
    const places = [...order, 'id="about"'].map((it) => text.indexOf(it))
    expect(places).not.toContain(-1)
    expect(places).toEqual(places.toSorted((a, b) => a - b))
  })

  it.each(['applied-machine-learning', 'mba-online', 'diploma-in-data-engineering'])(
    'The row of links of %s names every section in its order',
    async (slug) => {
      const { text } = await pageAt(`/courses/${slug}`)
      const sections = idsOf(text, /<h2 id="([a-z]+)" class="page-section-title"/g)
      expect(linksOf(text)).toEqual(sections.filter((it) => it !== 'similar'))
      expect(new Set(sections).size).toBe(sections.length)
    },
  )

  it('Sections that a course does not have are not linked', async () => {
    const { text } = await pageAt(pathOf(await bareCourse(true)))
    expect(linksOf(text)).toEqual(['about', 'intakes', 'fee', 'institution'])
  })

  it('A closed course says so in the card and has no calendar file', async () => {
    const { text } = await pageAt(pathOf(await bareCourse(false)))
    expect(cardOf(text)).toContain('Applications closed')
    expect(cardOf(text)).not.toContain('Next start')
    expect(calendarsOf(text)).toEqual([])
  })

  it('A course with a fee of 0 is called free, without a word on taxes', async () => {
    const course = await bareCourse(true)
    await recordFee(SYSTEM_ACTOR, course.id, {
      amountMinor: 0,
      currency: 'INR',
      taxIncluded: true,
      taxPercent: 18,
      refundRule: 'Nothing is paid.',
      instalments: null,
      source: 'Test',
      asOf: new Date().toISOString().slice(0, 10),
      validUntil: null,
    })
    const { text } = await pageAt(pathOf(course))
    expect(cardOf(text)).toContain('<strong>Free</strong>')
    expect(cardOf(text)).not.toMatch(/GST|₹/)
    expect(text).toContain('"category":"Free"')
  })
})

describe('The calendar file of a deadline', () => {
  it('Each intake has one, which says the course, the day and where to read more', async () => {
    const { text } = await pageAt('/courses/applied-machine-learning')
    const files = calendarsOf(text)
    expect(files).toHaveLength(2)
    const uids = new Set<string>()
    for (const file of files) {
      const { response, text: calendar } = await pageAt(file ?? '')
      expect(response.headers.get('content-type')).toBe('text/calendar; charset=utf-8')
      expect(response.headers.get('cache-control')).toBe('public, no-cache')
      expect(response.headers.get('x-robots-tag')).toBe('noindex')
      const [event] = parseCalendar(calendar).components
      if (!event) throw new Error('The calendar has no event.')
      const deadline = once(event, 'DTSTART').replace(/^(....)(..)(..)$/, '$1-$2-$3')
      expect(text).toContain(`dateTime="${deadline}"`)
      expect(unescapeText(once(event, 'SUMMARY'))).toContain('Applied Machine Learning')
      expect(once(event, 'URL')).toMatch(/\/courses\/applied-machine-learning$/)
      uids.add(once(event, 'UID'))
    }
    expect(uids.size).toBe(2)
  })

  it.each([
    '/courses/applied-machine-learning/2020-01-01.ics',
    '/courses/none/2020-01-01.ics',
    '/courses/applied-machine-learning/tomorrow.ics',
  ])('%s is not found', async (path) => {
    expect((await pageAt(path)).response.status).toBe(404)
  })
})
