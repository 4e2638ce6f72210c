import { renderToStaticMarkup } from 'react-dom/server'
import { expect, it } from 'vitest'
import { CourseRecognition } from '#components/courses/course-parts.tsx'
import type { RecognitionView } from '#lib/courses/course-view.ts'

const toneOf = (status: RecognitionView['status']) => {
  const recognition = { status, regulator: 'UGC', reference: null, asOf: null, note: null }
  const html = renderToStaticMarkup(<CourseRecognition recognition={recognition} />)
  return /class="notice is-(\w+)"/.exec(html)?.[1]
}

it('Only a recognised course gets the mark of praise, not one that needs no recognition', () => {
  expect(toneOf('RECOGNISED')).toBe('good')
  expect(toneOf('NOT_REQUIRED')).toBe('note')
  expect(toneOf('NOT_RECOGNISED')).toBe('warning')
  expect(toneOf('PENDING')).toBe('warning')
})
