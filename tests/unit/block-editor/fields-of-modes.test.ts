import { expect, it } from 'vitest'
import { isFieldVisible } from '#components/block-editor/block-form-fields.ts'
import { courseRail } from '#lib/blocks/course-rail.ts'
import { promo } from '#lib/blocks/promo.ts'
import type { AnyBlock } from '#lib/blocks/registry.ts'
import { relatedArticle } from '#lib/blocks/related-article.ts'

it.each([
  ['shared', promo],
  ['own', promo],
  ['article', relatedArticle],
  ['url', relatedArticle],
  ['pinned', courseRail],
])('An empty block says what is missing at a field that its form shows, mode %s', (mode, block) => {
  const blank = block.blank('b1')
  const empty = { ...blank, attrs: { ...blank.attrs, mode } } as AnyBlock
  const issues = block.schema.safeParse(empty).error?.issues ?? []
  expect(issues.length).toBeGreaterThan(0)
  for (const { path } of issues) expect(isFieldVisible(empty, String(path[1]))).toBe(true)
})
