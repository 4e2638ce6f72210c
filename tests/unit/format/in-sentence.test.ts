import { expect, it } from 'vitest'
import { inSentence } from '#lib/format/in-sentence.ts'

it('A label within a sentence begins with a small letter, unless it is an abbreviation', () => {
  expect(['Topic', 'FAQ', 'SEO title', 'Course'].map(inSentence)).toEqual([
    ...['topic', 'FAQ', 'SEO title', 'course'],
  ])
})
