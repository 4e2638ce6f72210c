import type { Metadata } from 'next'
import { ComparisonPicker, CourseComparison } from '#components/courses/comparison.tsx'
import { pageMetadata } from '#components/site/page-metadata.ts'
import { PageSection, PageShell } from '#components/site/page-shell.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { MAX_COMPARED, readCompared } from '#lib/courses/comparison.ts'
import { noFilter } from '#lib/courses/filter.ts'
import { findCoursesBySlug, listCourses } from '#lib/courses/public-list-queries.ts'
import { plural } from '#lib/format/plural.ts'
import { paths } from '#lib/paths.ts'
import { getSiteFrame } from '../../../site-frame.ts'

export const dynamic = 'force-dynamic'

type Props = { searchParams: Promise<{ courses?: string }> }

const TITLE = 'Compare courses'
const LEAD = 'Compare two to four programmes side by side and see where they differ.'
const CRUMBS = [
  { label: 'Home', href: paths.home() },
  { label: 'Courses', href: paths.courses() },
]

export async function generateMetadata(): Promise<Metadata> {
  return pageMetadata(await getSiteFrame(), {
    title: TITLE,
    description: LEAD,
    path: '/courses/compare',
    robots: 'noindex',
  })
}

export default async function Page({ searchParams }: Props) {
  const slugs = readCompared((await searchParams).courses)
  const now = new Date()
  const [courses, { courses: all }] = await Promise.all([
    findCoursesBySlug(slugs, now),
    listCourses(noFilter, now),
  ])
  const unknown = slugs.length - courses.length
  const isComparable = courses.length > 1 && courses.length <= MAX_COMPARED
  return (
    <PageShell crumbs={CRUMBS} title={TITLE} lead={LEAD}>
      {unknown > 0 && (
        <Notice tone="warning" title="Some courses are no longer available">
          <p>
            {plural(unknown, {
              one: 'One of the courses is no longer offered.',
              other: '# of the courses are no longer offered.',
            })}
          </p>
        </Notice>
      )}
      {courses.length > MAX_COMPARED && (
        <Notice
          tone="warning"
          title={plural(courses.length, {
            one: 'You chose # course',
            other: 'You chose # courses',
          })}
        >
          <p>
            Up to {MAX_COMPARED} can be compared side by side. Your selection is kept below: untick{' '}
            {courses.length - MAX_COMPARED} of them and compare again.
          </p>
        </Notice>
      )}
      {courses.length === 1 && (
        <Notice title="Choose at least one more course">
          <p>
            You need at least two courses to compare. The one you chose is already ticked below.
          </p>
        </Notice>
      )}
      {isComparable && <CourseComparison courses={courses} />}
      <PageSection
        id="choose"
        title={isComparable ? 'Compare others' : 'Which courses would you like to compare?'}
      >
        <ComparisonPicker courses={all} chosen={courses.map((it) => it.slug)} />
      </PageSection>
    </PageShell>
  )
}
