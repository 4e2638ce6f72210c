import { expect, it } from 'vitest'
import { type RecognitionView, recognitionSentence } from '#lib/courses/course-view.ts'
import { courseSnapshot } from '#lib/courses/schema.ts'
import { universitySnapshot } from '#lib/universities/schema.ts'
import { blank } from '../../../app/admin/_content/blank.ts'

const nothing = { regulator: null, reference: null, asOf: null, note: null }
const said = (status: RecognitionView['status'], given: Partial<RecognitionView> = {}) =>
  recognitionSentence({ status, ...nothing, ...given })

it('A new course and a new university say nothing about recognition until somebody decides', () => {
  for (const { recognition } of [blank.COURSE(), blank.UNIVERSITY()]) {
    expect(said(recognition.status)).toBeNull()
  }
  // The default of earlier versions, which nobody has filled in.
  expect(said('PENDING')).toBeNull()
})

it('An application for recognition is stated with its regulator', () => {
  expect(said('PENDING', { regulator: 'UGC' })).toBe(
    'Recognition by UGC applied for, not granted yet',
  )
  expect(said('RECOGNISED', { regulator: 'UGC' })).toBe('Recognised by UGC')
})

it('“Recognised” needs its regulator and date: readers see nothing without a regulator, and the form asks for both', () => {
  expect(said('RECOGNISED')).toBeNull()
  for (const [schema, note] of [
    [universitySnapshot.shape.recognition, {}],
    [courseSnapshot.shape.recognition, { note: null }],
  ] as const) {
    const fields = { regulator: null, reference: null, asOf: null, ...note }
    const issues = schema.safeParse({ status: 'RECOGNISED', ...fields }).error?.issues ?? []
    expect(issues.map((it) => it.path.join('.'))).toEqual(['regulator', 'asOf'])
    expect(schema.safeParse({ status: 'UNDECIDED', ...fields }).success).toBe(true)
  }
})
