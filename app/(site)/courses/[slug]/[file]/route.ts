import { getPublishedCourse } from '#lib/courses/public-detail-queries.ts'
import { env } from '#lib/env.ts'
import { calendarFile } from '#lib/format/calendar-file.ts'
import { isoDay, longDate } from '#lib/format/dates.ts'

export const dynamic = 'force-dynamic'

type Context = { params: Promise<{ slug: string; file: string }> }

/** The application deadline of one intake as a calendar file; 404 once it takes no applications. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { slug, file } = await params
  const course = await getPublishedCourse(slug, new Date())
  const intake = course?.intakes.find((it) => `${isoDay(it.startsOn)}.ics` === file)
  if (!course || !intake) return new Response('Calendar file not found.', { status: 404 })
  const { siteUrl } = env()
  const start = isoDay(intake.startsOn)
  const calendar = calendarFile({
    uid: `${course.id}-${start}-deadline@${new URL(siteUrl).hostname}`,
    day: intake.applyBy,
    title: `Last day to apply: ${course.title}`,
    description: `${course.institution.name}. The course starts on ${longDate(intake.startsOn)}.`,
    url: siteUrl + course.href,
    changedAt: course.updatedAt,
  })
  return new Response(calendar, {
    headers: {
      'content-type': 'text/calendar; charset=utf-8',
      'content-disposition': `inline; filename="${course.slug}-${start}.ics"`,
      'x-robots-tag': 'noindex',
    },
  })
}
