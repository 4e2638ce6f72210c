import type { Metadata } from 'next'
import { cache } from 'react'
import { courseNode } from '#components/courses/course-data.ts'
import { CoursePage } from '#components/courses/course-page.tsx'
import { CounsellingSection } from '#components/leads/counselling-section.tsx'
import { JsonLd } from '#components/site/json-ld.tsx'
import { pageMetadata } from '#components/site/page-metadata.ts'
import { breadcrumbList, faqPage } from '#components/site/structured-data.ts'
import { getPublishedCourse } from '#lib/courses/public-detail-queries.ts'
import { paths, withQuery } from '#lib/paths.ts'
import { readCourse } from '#lib/reading/read.ts'
import { answerMissing } from '../../../missing.ts'
import { getSiteFrame } from '../../../site-frame.ts'

export const dynamic = 'force-dynamic'

type Props = { params: Promise<{ slug: string }> }

const findCourse = cache(
  async (slug: string) =>
    (await getPublishedCourse(slug, new Date())) ?? answerMissing('COURSE', slug, paths.course),
)

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { slug } = await params
  const [frame, course] = await Promise.all([getSiteFrame(), findCourse(slug)])
  return pageMetadata(frame, {
    title: course.seo.title,
    description: course.seo.description,
    path: course.href,
  })
}

export default async function Page({ params }: Props) {
  const { slug } = await params
  const [frame, course] = await Promise.all([getSiteFrame(), findCourse(slug)])
  const { about, faqs, similar } = await readCourse(course, new Date())
  const [topic] = course.topics
  const crumbs = [
    { label: 'Home', href: paths.home() },
    { label: 'Courses', href: paths.courses() },
    ...(topic
      ? [{ label: topic.name, href: withQuery(paths.courses(), { topic: topic.slug }) }]
      : []),
  ]
  const own = { label: course.title, href: course.href }
  return (
    <>
      <CoursePage
        frame={frame}
        course={course}
        about={about}
        faqs={faqs}
        similar={similar}
        crumbs={crumbs}
        form={
          <CounsellingSection
            frame={frame}
            interest={{ course: course.id }}
            source={{ contentId: course.id, path: course.href }}
          />
        }
      />
      <JsonLd
        nodes={[
          courseNode(frame, course),
          breadcrumbList(frame, crumbs, own),
          ...(faqs.length > 0 ? [faqPage(faqs)] : []),
        ]}
      />
    </>
  )
}
