import type { ReactNode } from 'react'
import type { Crumb } from '#components/site/breadcrumb.tsx'
import { Island } from '#components/site/island.tsx'
import { PageSection, PageShell } from '#components/site/page-shell.tsx'
import type { SiteFrame } from '#components/site/site-frame.ts'
import { Badge } from '#components/ui/badge.tsx'
import { Facts } from '#components/ui/facts.tsx'
import type { ResolvedBlock, ResolvedFaq } from '#lib/blocks/resolved-block.ts'
import { badgeLabel, credentialLabel, durationLabel } from '#lib/courses/course.ts'
import type { CourseView } from '#lib/courses/course-view.ts'
import { levelLabel } from '#lib/level.ts'
import { paths } from '#lib/paths.ts'
import type { Recommended } from '#lib/recommendations/rank-courses.ts'
import { Claim } from './claim.tsx'
import { CourseBar } from './course-bar.tsx'
import { CourseRecognition } from './course-parts.tsx'
import { CourseRail } from './course-rail.tsx'
import { courseSections } from './course-sections.tsx'
import { PriceCard } from './price-card.tsx'
import { SectionLinks } from './section-links.tsx'
import { UniversityMark } from './university-mark.tsx'

type Props = {
  frame: SiteFrame
  course: CourseView
  about: ResolvedBlock[]
  faqs: ResolvedFaq[]
  similar: Recommended[]
  crumbs: readonly Crumb[]
  /** The counselling form for this course. */
  form: ReactNode
}

export function CoursePage({ frame, course, about, faqs, similar, crumbs, form }: Props) {
  const page = { frame, path: course.href, contentId: course.id }
  const sections = courseSections({ course, about, faqs, page })
  return (
    <PageShell
      className="course-page"
      crumbs={crumbs}
      kicker={
        <span className="course-page-institution">
          <UniversityMark university={course.university} />
          <a href={course.institution.href}>{course.institution.name}</a>
          {course.badge && (
            <Badge tone={course.badge === 'BESTSELLER' ? 'lamp' : 'plain'}>
              {badgeLabel[course.badge]}
            </Badge>
          )}
        </span>
      }
      title={course.title}
      lead={course.summary}
    >
      <CourseFacts course={course} />
      <div className="course-columns">
        <div className="course-body">
          <PriceCard course={course} />
          <div className="course-main">
            <SectionLinks sections={sections} />
            {course.claim && <Claim claim={course.claim} />}
            <CourseRecognition recognition={course.recognition} />
            {sections.map(({ id, title, body }) => (
              <PageSection key={id} id={id} title={title}>
                {body}
              </PageSection>
            ))}
          </div>
          <CourseBar course={course} />
        </div>
        <aside className="course-rail not-printed" aria-label="Next step">
          {form}
        </aside>
      </div>
      {similar.length > 0 && (
        <PageSection
          id="similar"
          title={course.intake ? 'Similar programmes' : 'Similar programmes that are open'}
          more={{ label: 'All courses', href: paths.courses() }}
        >
          <CourseRail courses={similar} label="Similar programmes" />
        </PageSection>
      )}
      <Island name="article" />
    </PageShell>
  )
}

/** Study time and mode are in the price card. */
function CourseFacts({ course }: { course: CourseView }) {
  return (
    <Facts
      layout="row"
      facts={[
        { name: 'Credential', value: credentialLabel[course.credential] },
        { name: 'Level', value: levelLabel[course.level] },
        { name: 'Duration', value: durationLabel(course.durationMonths) },
        { name: 'Language', value: course.language },
      ]}
    />
  )
}
