import { makeArticle, paragraphs } from '#prisma/factories.ts'
import { expect, test } from '#tests/support/test.ts'

const LONG_TITLES = [
  'Rechtsschutzversicherungsgesellschaften im Vergleich',
  'Read https://www.ugc.gov.in/recognised-online-programmes-and-entitled-institutions first',
  `Long ${'x'.repeat(160)}`,
]

test.describe('On a phone of 360 px', () => {
  // Without motion the page has scrolled when a key has been handled.
  test.use({
    viewport: { width: 360, height: 780 },
    contextOptions: { reducedMotion: 'reduce' },
  })

  test('Pages with long words in their titles do not scroll sideways', async ({ page }) => {
    const paths = [
      '/',
      '/articles',
      '/search?q=Rechtsschutzversicherungsgesellschaften',
      '/contact',
    ]
    for (const title of LONG_TITLES) {
      const { snapshot } = await makeArticle({ title, standfirst: title, seoTitle: 'Long words' })
      paths.push(`/articles/${snapshot.slug}`)
    }
    for (const path of paths) {
      await page.goto(path)
      const width = await page.evaluate(() => document.documentElement.scrollWidth)
      expect(width, path).toBeLessThanOrEqual(360)
    }
  })

  test('A control that gets the focus is never hidden behind the sticky bar', async ({ page }) => {
    await page.goto('/articles/rust-vs-python')
    await page.mouse.wheel(0, 1_200)
    await expect(page.locator('.sticky-bar')).toBeInViewport()
    const hidden: string[] = []
    for (let count = 0; count < 60; count++) {
      await page.keyboard.press('Tab')
      const covered = await page.evaluate(() => {
        const focused = document.activeElement
        const bar = document.querySelector('.sticky-bar')
        if (!focused || !bar || bar.contains(focused) || focused === document.body) return null
        const [own, over] = [focused.getBoundingClientRect(), bar.getBoundingClientRect()]
        const isBarShown = over.height > 0 && over.top < innerHeight
        return isBarShown && own.top >= over.top ? (focused.textContent ?? '').trim() : null
      })
      if (covered !== null) hidden.push(covered)
    }
    expect(hidden).toEqual([])
  })
})

test('A paragraph in Urdu runs from the right, the next one in English from the left', async ({
  page,
}) => {
  const { snapshot } = await makeArticle({
    body: paragraphs('یہ ایک مثال ہے۔', 'This is an example.'),
  })
  await page.goto(`/articles/${snapshot.slug}`)
  const startOf = (text: string) =>
    page.getByText(text).evaluate((it) => {
      const range = document.createRange()
      range.selectNodeContents(it)
      const [words, box] = [range.getBoundingClientRect(), it.getBoundingClientRect()]
      return words.left - box.left > box.right - words.right ? 'right' : 'left'
    })
  expect(await startOf('یہ ایک مثال ہے۔')).toBe('right')
  expect(await startOf('This is an example.')).toBe('left')
})

test('With the text spacing of WCAG 1.4.12 no page of 320 px scrolls sideways', async ({
  page,
}) => {
  await page.setViewportSize({ width: 320, height: 800 })
  const paths = ['/', '/articles/rust-vs-python', '/courses/mba-online', '/contact', '/counselling']
  for (const path of paths) {
    await page.goto(path)
    await page.evaluate(() => {
      const spacing = new CSSStyleSheet()
      spacing.replaceSync(`* { line-height: 1.5 !important; letter-spacing: 0.12em !important;
        word-spacing: 0.16em !important } p { margin-block-end: 2em !important }`)
      document.adoptedStyleSheets = [spacing]
    })
    const width = await page.evaluate(() => document.documentElement.scrollWidth)
    expect(width, path).toBeLessThanOrEqual(320)
  }
})

test('A box is a stop of the Tab key only where it scrolls', async ({ page }) => {
  await page.goto('/articles/rust-vs-python')
  const table = page.locator('.comparison .table-scroll')
  await expect(table).not.toHaveAttribute('tabindex')
  await page.setViewportSize({ width: 390, height: 844 })
  await expect(table).toHaveAttribute('tabindex', '0')
})

test('Text, promos and authors of an article end at the same edge', async ({ page }) => {
  await page.goto('/articles/rust-vs-python')
  const rightOf = async (selector: string) => {
    const box = await page.locator(selector).first().boundingBox()
    return Math.round((box?.x ?? 0) + (box?.width ?? 0))
  }
  const edge = await rightOf('.article-text > p')
  expect(await rightOf('.author-box')).toBe(edge)
  expect(await rightOf('.under-article .promo')).toBe(edge)
})

test.describe('On paper', () => {
  test.use({ colorScheme: 'dark' })

  test('A page is printed light, with its address and what is folded, without navigation and offers', async ({
    page,
  }) => {
    await page.goto('/articles/rust-vs-python')
    await page.emulateMedia({ media: 'print' })
    for (const gone of ['.site-header', '.site-footer-columns', '.promo', '.rail-block', 'form'])
      await expect(page.locator(gone).first(), gone).toBeHidden()
    await expect(page.locator('.faq-answer').first()).toBeVisible()
    const styleOf = (selector: string, pseudo: string | null = null) =>
      page
        .locator(selector)
        .first()
        .evaluate((it, pseudo) => {
          const { color, content, backgroundColor } = getComputedStyle(it, pseudo)
          return { color, content, backgroundColor }
        }, pseudo)
    const { color } = await styleOf('.article-title')
    await page.emulateMedia({ media: 'screen' })
    expect((await styleOf('.article-title')).color).not.toBe(color)
    await page.emulateMedia({ media: 'screen', colorScheme: 'light' })
    expect((await styleOf('.article-title')).color).toBe(color)
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' })
    expect((await styleOf('html')).backgroundColor).toBe('rgba(0, 0, 0, 0)')
    const address = (await styleOf('.site-footer-end', '::before')).content
    expect(address).toContain('/articles/rust-vs-python')
    const link = await styleOf('.resource-links a[href^="https"]', '::after')
    expect(link.content).toContain('https://')
    // It had 15 pages before there was a style for them.
    const sheets = (await page.pdf({ format: 'A4' })).toString('latin1')
    expect(sheets.match(/\/Type \/Page\b/g)?.length).toBeLessThan(12)
  })

  test('A course is printed with its fee and modules, without form and similar programmes', async ({
    page,
  }) => {
    await page.goto('/courses/mba-online')
    await page.emulateMedia({ media: 'print' })
    await expect(page.locator('.price-card-fee')).toBeVisible()
    await expect(page.locator('.curriculum li li').first()).toBeVisible()
    for (const gone of ['form', '.rail-form', '#similar', '.button'])
      await expect(page.locator(gone).first(), gone).toBeHidden()
  })
})
