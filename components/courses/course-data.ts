import { absolute } from '#components/site/page-metadata.ts'
import type { SiteFrame } from '#components/site/site-frame.ts'
import type { JsonLdNode } from '#components/site/structured-data.ts'
import { credentialLabel } from '#lib/courses/course.ts'
import type { CourseView } from '#lib/courses/course-view.ts'
import { isoDay } from '#lib/format/dates.ts'

const MODE = { ONLINE: 'Online', BLENDED: 'Blended', CAMPUS: 'Onsite' } as const

/** A schema.org Course; unknown values are left out. */
export function courseNode(frame: SiteFrame, course: CourseView): JsonLdNode {
  const url = absolute(frame, course.href)
  return {
    '@type': 'Course',
    '@id': `${url}#course`,
    url,
    name: course.title,
    description: course.summary,
    inLanguage: course.language,
    educationalCredentialAwarded: credentialLabel[course.credential],
    provider: {
      '@type': 'CollegeOrUniversity',
      name: course.institution.name,
      sameAs: course.institution.website ?? undefined,
    },
    offers: course.fee
      ? {
          '@type': 'Offer',
          category: 'Paid',
          price: course.fee.amountMinor / 100,
          priceCurrency: course.fee.currency,
        }
      : undefined,
    hasCourseInstance: course.intakes.map((it) => ({
      '@type': 'CourseInstance',
      courseMode: MODE[course.mode],
      startDate: isoDay(it.startsOn),
      courseWorkload: `PT${course.hoursPerWeek.max}H`,
    })),
  }
}
