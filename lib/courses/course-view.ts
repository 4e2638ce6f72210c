import type { RichText } from '#lib/blocks/rich-text.ts'
import type { TopicLink } from '#lib/topics/topic.ts'
import type { CourseCard, IntakeView } from './course.ts'

export type RecognitionView = {
  status: 'RECOGNISED' | 'NOT_RECOGNISED' | 'NOT_REQUIRED' | 'PENDING' | 'UNDECIDED'
  regulator: string | null
  reference: string | null
  asOf: Date | null
  note: string | null
}

export type CourseView = CourseCard & {
  language: string
  about: RichText
  topics: TopicLink[]
  eligibility: string[]
  curriculum: { title: string; weeks: number; points: string[] }[]
  outcomes: { text: string; source: string; url: string | null; asOf: string }[]
  faculty: { name: string; role: string; bio: string }[]
  recognition: RecognitionView
  institution: {
    name: string
    city: string
    country: string
    about: string
    website: string | null
    href: string
    recognition: RecognitionView
  }
  faqs: { faqId: string; question: string | null }[]
  brochureHref: string | null
  /** All intakes that take applications, by start date. */
  intakes: IntakeView[]
  updatedAt: Date
  seo: { title: string; description: string }
}

/**
 * A sentence about whether a course or university is recognised. Null: there is nothing to say, because
 * nobody has decided yet or named who says so.
 */
export function recognitionSentence(it: RecognitionView): string | null {
  const { status, regulator, reference, asOf, note } = it
  switch (status) {
    case 'RECOGNISED':
      return regulator ? `Recognised by ${regulator}` : null
    case 'NOT_RECOGNISED':
      return 'Not recognised in India'
    case 'UNDECIDED':
      return null
    case 'PENDING':
      // Courses of earlier versions began with this value.
      if (!(regulator || reference || asOf || note)) return null
      return regulator
        ? `Recognition by ${regulator} applied for, not granted yet`
        : 'Recognition applied for, not granted yet'
    case 'NOT_REQUIRED':
      return 'This kind of certificate does not need recognition'
  }
}

export const weeksOf = (curriculum: CourseView['curriculum']): number =>
  curriculum.reduce((sum, it) => sum + it.weeks, 0)

/** “6 to 8 hours a week” */
export function hoursLabel({ min, max }: CourseCard['hoursPerWeek']): string {
  return min === max ? `${min} hours a week` : `${min} to ${max} hours a week`
}
