import { absolute } from '#components/site/page-metadata.ts'
import type { SiteFrame } from '#components/site/site-frame.ts'
import type { JsonLdNode } from '#components/site/structured-data.ts'
import { credentialLabel } from '#lib/courses/course.ts'
import type { CourseView } from '#lib/courses/course-view.ts'
import { isoDay } from '#lib/format/dates.ts'
import { languageTags } from '#lib/format/languages.ts'

const MODE = { ONLINE: 'Online', BLENDED: 'Blended', CAMPUS: 'Onsite' } as const

/**
 * A schema.org Course; unknown values are left out. The hours of a week are a schedule that repeats:
 * `courseWorkload` would be the time of the whole course.
 */
export function courseNode(frame: SiteFrame, course: CourseView): JsonLdNode {
  const url = absolute(frame, course.href)
  const languages = languageTags(course.language)
  const isOpen = course.intakes.length > 0
  return {
    '@type': 'Course',
    '@id': `${url}#course`,
    url,
    name: course.title,
    description: course.summary,
    inLanguage: languages.length > 0 ? languages : undefined,
    educationalCredentialAwarded: credentialLabel[course.credential],
    provider: {
      '@type': 'CollegeOrUniversity',
      name: course.institution.name,
      sameAs: course.institution.website ?? undefined,
    },
    // A course without an open intake is not for sale now.
    offers:
      course.fee && isOpen
        ? {
            '@type': 'Offer',
            category: course.fee.amountMinor === 0 ? 'Free' : 'Paid',
            price: course.fee.amountMinor / 100,
            priceCurrency: course.fee.currency,
            priceSpecification: {
              '@type': 'PriceSpecification',
              price: course.fee.amountMinor / 100,
              priceCurrency: course.fee.currency,
              valueAddedTaxIncluded: course.fee.taxIncluded,
            },
          }
        : undefined,
    hasCourseInstance: isOpen
      ? course.intakes.map((it) => ({
          '@type': 'CourseInstance',
          courseMode: MODE[course.mode],
          startDate: isoDay(it.startsOn),
          courseSchedule: {
            '@type': 'Schedule',
            repeatFrequency: 'Weekly',
            repeatCount: Math.round((course.durationMonths * 52) / 12),
            duration: `PT${course.hoursPerWeek.max}H`,
          },
        }))
      : undefined,
  }
}
