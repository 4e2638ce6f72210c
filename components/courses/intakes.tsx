import { Facts } from '#components/ui/facts.tsx'
import { Icon } from '#components/ui/icon.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { finishDate } from '#lib/courses/course.ts'
import type { CourseView } from '#lib/courses/course-view.ts'
import { isoDay, monthAndYear, shortDate } from '#lib/format/dates.ts'
import { paths } from '#lib/paths.ts'
import { SeatsMeter } from './seats-meter.tsx'

/** The intakes that take applications, each with its deadline as a calendar file. */
export function Intakes({ course }: { course: CourseView }) {
  if (course.intakes.length === 0) {
    return (
      <Notice title="Applications closed">
        <p>
          No intake is open at the moment. A counsellor can tell you when the next one is expected.
        </p>
      </Notice>
    )
  }
  return (
    <ol className="intakes">
      {course.intakes.map(({ startsOn, applyBy, seats }) => {
        const finish = finishDate(startsOn, course.durationMonths)
        return (
          <li key={isoDay(startsOn)} className="intake">
            <Facts
              layout="row"
              facts={[
                {
                  name: 'Starts',
                  value: <time dateTime={isoDay(startsOn)}>{shortDate(startsOn)}</time>,
                },
                {
                  name: 'Apply by',
                  value: <time dateTime={isoDay(applyBy)}>{shortDate(applyBy)}</time>,
                },
                {
                  name: 'Finish by',
                  value: <time dateTime={isoDay(finish).slice(0, 7)}>{monthAndYear(finish)}</time>,
                },
              ]}
            />
            {seats && <SeatsMeter seats={seats} withSource />}
            <a className="intake-calendar" href={paths.deadlineCalendar(course.slug, startsOn)}>
              <Icon name="calendar" />
              Add the deadline to your calendar
              {course.intakes.length > 1 && (
                <span className="visually-hidden">: {shortDate(applyBy)}</span>
              )}
            </a>
          </li>
        )
      })}
    </ol>
  )
}
