import type { ReactNode } from 'react'
import { Blocks } from '#components/blocks/blocks.tsx'
import { Link } from '#components/blocks/link.tsx'
import { FaqAnswer } from '#components/faqs/faq-answer.tsx'
import { FaqItem } from '#components/faqs/faq-item.tsx'
import type { Crumb } from '#components/site/breadcrumb.tsx'
import { Island } from '#components/site/island.tsx'
import { PageSection, PageShell } from '#components/site/page-shell.tsx'
import type { SiteFrame } from '#components/site/site-frame.ts'
import { Badge } from '#components/ui/badge.tsx'
import { ButtonLink } from '#components/ui/button.tsx'
import { Facts } from '#components/ui/facts.tsx'
import type { ResolvedBlock, ResolvedFaq } from '#lib/blocks/resolved-block.ts'
import { badgeLabel, credentialLabel, durationLabel, modeLabel } from '#lib/courses/course.ts'
import { type CourseView, hoursLabel } from '#lib/courses/course-view.ts'
import { longDate } from '#lib/format/dates.ts'
import { money } from '#lib/format/numbers.ts'
import { levelLabel } from '#lib/level.ts'
import { paths } from '#lib/paths.ts'
import type { Recommended } from '#lib/recommendations/rank-courses.ts'
import { Claim } from './claim.tsx'
import { CourseRecognition, Curriculum, Faculty, Intakes, Outcomes } from './course-parts.tsx'
import { CourseRail } from './course-rail.tsx'
import { FeeSummary, taxSentence } from './fee.tsx'
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
      <div className="course-columns">
        <div className="course-main">
          <CourseFacts course={course} />
          {course.claim && <Claim claim={course.claim} />}
          <CourseRecognition recognition={course.recognition} />
          {about.length > 0 && (
            <PageSection id="about" title="About the programme">
              <div className="prose">
                <Blocks blocks={about} page={{ ...page, headingShift: 1 }} />
              </div>
            </PageSection>
          )}
          {course.curriculum.length > 0 && (
            <PageSection id="curriculum" title="What you’ll learn">
              <Curriculum curriculum={course.curriculum} />
            </PageSection>
          )}
          {course.eligibility.length > 0 && (
            <PageSection id="eligibility" title="Who can apply">
              <ul className="ticks">
                {course.eligibility.map((it) => (
                  <li key={it}>{it}</li>
                ))}
              </ul>
            </PageSection>
          )}
          <PageSection id="intakes" title="Intakes">
            <Intakes intakes={course.intakes} />
          </PageSection>
          {course.fee && (
            <PageSection id="fee" title="Fee and refunds">
              <FeeSummary fee={course.fee} />
            </PageSection>
          )}
          {course.outcomes.length > 0 && (
            <PageSection id="outcomes" title="Graduate outcomes">
              <Outcomes outcomes={course.outcomes} />
            </PageSection>
          )}
          {course.faculty.length > 0 && (
            <PageSection id="faculty" title="Faculty">
              <Faculty faculty={course.faculty} />
            </PageSection>
          )}
          <PageSection id="institution" title={course.institution.name}>
            <p>{course.institution.about}</p>
            <CourseRecognition recognition={course.institution.recognition} />
            {course.institution.website && (
              <p>
                <Link href={course.institution.website}>Institution’s website</Link>
              </p>
            )}
          </PageSection>
          {faqs.length > 0 && (
            <PageSection id="questions" title="FAQs">
              <div className="faq-list">
                {faqs.map((it) => (
                  <FaqItem key={it.id} slug={it.slug} question={it.question}>
                    <FaqAnswer blocks={it.answer} page={page} />
                  </FaqItem>
                ))}
              </div>
              <Island name="faq-link" />
            </PageSection>
          )}
        </div>
        <aside className="course-rail" aria-label="Next step">
          <CourseNextStep course={course} />
          {form}
        </aside>
      </div>
      {similar.length > 0 && (
        <PageSection
          id="similar"
          title="Similar programmes"
          more={{ label: 'All courses', href: paths.courses() }}
        >
          <CourseRail courses={similar} label="Similar programmes" />
        </PageSection>
      )}
    </PageShell>
  )
}

function CourseFacts({ course }: { course: CourseView }) {
  return (
    <Facts
      layout="row"
      facts={[
        { name: 'Credential', value: credentialLabel[course.credential] },
        { name: 'Level', value: levelLabel[course.level] },
        { name: 'Duration', value: durationLabel(course.durationMonths) },
        { name: 'Mode', value: modeLabel[course.mode] },
        { name: 'Effort', value: hoursLabel(course.hoursPerWeek) },
        { name: 'Language', value: course.language },
      ]}
    />
  )
}

function CourseNextStep({ course }: { course: CourseView }) {
  const { intake, fee } = course
  return (
    <div className="course-next">
      {fee && (
        <p className="course-next-fee">
          <strong>{money(fee.amountMinor, fee.currency)}</strong> <span>{taxSentence(fee)}</span>
        </p>
      )}
      <p>
        {intake
          ? `Starts ${longDate(intake.startsOn)}, apply by ${longDate(intake.applyBy)}`
          : 'Applications closed'}
      </p>
      {course.brochureHref && (
        <ButtonLink href={course.brochureHref} look="secondary">
          Brochure
        </ButtonLink>
      )}
      <ButtonLink href={paths.compare([course.slug])} look="quiet">
        Compare with other courses
      </ButtonLink>
    </div>
  )
}
