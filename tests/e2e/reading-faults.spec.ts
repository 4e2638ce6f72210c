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
