import { TableScroll } from '#components/blocks/table-scroll.tsx'
import { Button } from '#components/ui/button.tsx'
import { Icon } from '#components/ui/icon.tsx'
import type { ComparisonRow } from '#lib/courses/comparison.ts'
import { comparisonRow } from '#lib/courses/comparison.ts'
import { type CourseCard, credentialLabel, durationLabel, modeLabel } from '#lib/courses/course.ts'
import { longDate } from '#lib/format/dates.ts'
import { levelLabel } from '#lib/level.ts'
import { paths } from '#lib/paths.ts'
import '#components/blocks/blocks.css'
import { feeAmount, taxSentence } from './fee.tsx'

const NOT_PUBLISHED = 'Not published'

function comparisonRows(courses: readonly CourseCard[]): ComparisonRow[] {
  const row = (label: string, value: (course: CourseCard) => string) =>
    comparisonRow(label, courses.map(value))
  return [
    row('Institution', (it) => it.university.name),
    row('Credential', (it) => credentialLabel[it.credential]),
    row('Level', (it) => levelLabel[it.level]),
    row('Duration', (it) => durationLabel(it.durationMonths)),
    row('Mode', (it) => modeLabel[it.mode]),
    row('Total fee', (it) =>
      it.fee
        ? [feeAmount(it.fee), ...(it.fee.amountMinor > 0 ? [taxSentence(it.fee)] : [])].join(', ')
        : NOT_PUBLISHED,
    ),
    row('Next start', (it) => (it.intake ? longDate(it.intake.startsOn) : 'Applications closed')),
    row('Apply by', (it) => (it.intake ? longDate(it.intake.applyBy) : 'Applications closed')),
    row('Seats filled', (it) => (it.intake?.seats ? `${it.intake.seats.percent}%` : NOT_PUBLISHED)),
    row('Highlights', (it) => it.sellingPoints.join('; ') || NOT_PUBLISHED),
  ]
}

export function CourseComparison({ courses }: { courses: readonly CourseCard[] }) {
  const slugs = courses.map((it) => it.slug)
  return (
    <div className="comparison">
      <TableScroll label="Comparison of courses">
        <table className="course-comparison">
          <thead>
            <tr>
              <th scope="col">
                <span className="visually-hidden">Criterion</span>
              </th>
              {courses.map((it) => (
                <th key={it.id} scope="col">
                  <a href={it.href}>{it.title}</a>
                  {courses.length > 2 && (
                    <a
                      className="course-comparison-drop"
                      href={paths.compare(slugs.filter((slug) => slug !== it.slug))}
                      rel="nofollow"
                    >
                      <Icon name="close" />
                      <span className="visually-hidden">Remove {it.title}</span>
                    </a>
                  )}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {comparisonRows(courses).map((row) => (
              <tr key={row.label}>
                <th scope="row">
                  {row.label}
                  <span className="course-comparison-note">
                    {row.differs ? 'differs' : 'the same'}
                  </span>
                </th>
                {row.values.map((value, index) => (
                  <td key={courses[index]?.id}>{value}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </TableScroll>
    </div>
  )
}

/** Checkboxes to choose courses; the server combines them in one URL. */
export function ComparisonPicker({
  courses,
  chosen,
}: {
  courses: readonly CourseCard[]
  chosen: readonly string[]
}) {
  return (
    <form className="comparison-picker" action="/courses/compare">
      <fieldset>
        <legend>Choose two to four courses</legend>
        {courses.map((it) => (
          <label key={it.id} className="choice">
            <input
              type="checkbox"
              name="courses"
              value={it.slug}
              defaultChecked={chosen.includes(it.slug)}
            />
            <span>
              {it.title} <span className="source">{it.university.name}</span>
            </span>
          </label>
        ))}
      </fieldset>
      <Button type="submit">Compare</Button>
    </form>
  )
}
