import type { ReactNode } from 'react'
import type { BlockPageContext } from '#components/blocks/block-page-context.ts'
import { Blocks } from '#components/blocks/blocks.tsx'
import { Link } from '#components/blocks/link.tsx'
import { FaqAnswer } from '#components/faqs/faq-answer.tsx'
import { FaqItem } from '#components/faqs/faq-item.tsx'
import { Island } from '#components/site/island.tsx'
import type { ResolvedBlock, ResolvedFaq } from '#lib/blocks/resolved-block.ts'
import type { CourseView } from '#lib/courses/course-view.ts'
import { CourseRecognition, Curriculum, Faculty, Outcomes } from './course-parts.tsx'
import { FeeSummary } from './fee.tsx'
import { Intakes } from './intakes.tsx'

type CourseSection = {
  /** Of its heading. */
  id: string
  /** Text of the link to it. */
  link: string
  title: string
  body: ReactNode
}

type Parts = {
  course: CourseView
  about: readonly ResolvedBlock[]
  faqs: readonly ResolvedFaq[]
  page: BlockPageContext
}

/** The sections of a course page in their order; one without contents is left out. */
export function courseSections({ course, about, faqs, page }: Parts): CourseSection[] {
  const { institution } = course
  const all: (CourseSection & { isEmpty?: boolean })[] = [
    {
      id: 'about',
      link: 'About',
      title: 'About the programme',
      isEmpty: about.length === 0,
      body: (
        <div className="prose">
          <Blocks blocks={about} page={{ ...page, headingShift: 1 }} />
        </div>
      ),
    },
    {
      id: 'curriculum',
      link: 'Curriculum',
      title: 'Curriculum',
      isEmpty: course.curriculum.length === 0,
      body: <Curriculum curriculum={course.curriculum} />,
    },
    { id: 'intakes', link: 'Dates', title: 'Dates', body: <Intakes course={course} /> },
    {
      id: 'fee',
      link: 'Fees',
      title: 'Fees and refunds',
      isEmpty: course.fee === null,
      body: course.fee && <FeeSummary fee={course.fee} />,
    },
    {
      id: 'eligibility',
      link: 'Eligibility',
      title: 'Eligibility',
      isEmpty: course.eligibility.length === 0,
      body: (
        <ul className="ticks">
          {course.eligibility.map((it) => (
            <li key={it}>{it}</li>
          ))}
        </ul>
      ),
    },
    {
      id: 'faculty',
      link: 'Faculty',
      title: 'Faculty',
      isEmpty: course.faculty.length === 0,
      body: <Faculty faculty={course.faculty} />,
    },
    {
      id: 'outcomes',
      link: 'Outcomes',
      title: 'Graduate outcomes',
      isEmpty: course.outcomes.length === 0,
      body: <Outcomes outcomes={course.outcomes} />,
    },
    {
      id: 'institution',
      link: 'Institution',
      title: institution.name,
      body: <Institution institution={institution} />,
    },
    {
      id: 'questions',
      link: 'FAQs',
      title: 'FAQs',
      isEmpty: faqs.length === 0,
      body: <Faqs faqs={faqs} page={page} />,
    },
  ]
  return all.filter((it) => !it.isEmpty)
}

function Institution({ institution }: Pick<CourseView, 'institution'>) {
  return (
    <>
      <p>{institution.about}</p>
      <CourseRecognition recognition={institution.recognition} />
      {institution.website && (
        <p>
          <Link href={institution.website}>Institution’s website</Link>
        </p>
      )}
    </>
  )
}

function Faqs({ faqs, page }: Pick<Parts, 'faqs' | 'page'>) {
  return (
    <>
      <div className="faq-list">
        {faqs.map((it) => (
          <FaqItem key={it.id} slug={it.slug} question={it.question}>
            <FaqAnswer blocks={it.answer} page={page} />
          </FaqItem>
        ))}
      </div>
      <Island name="faq-link" />
    </>
  )
}
