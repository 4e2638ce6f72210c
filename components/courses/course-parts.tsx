import { Link } from '#components/blocks/link.tsx'
import { Icon } from '#components/ui/icon.tsx'
import { Notice } from '#components/ui/notice.tsx'
import {
  type CourseView,
  type RecognitionView,
  recognitionSentence,
  weeksOf,
} from '#lib/courses/course-view.ts'
import { shortDate } from '#lib/format/dates.ts'
import { plural } from '#lib/format/plural.ts'

/** That a credential needs no recognition is no praise. */
const RECOGNITION_TONES = {
  RECOGNISED: 'good',
  NOT_REQUIRED: 'note',
  NOT_RECOGNISED: 'warning',
  PENDING: 'warning',
  UNDECIDED: 'note',
} as const

export function CourseRecognition({ recognition }: { recognition: RecognitionView }) {
  const { status, reference, asOf, note } = recognition
  const source = [reference, asOf && `as of ${shortDate(asOf)}`].filter(Boolean).join(', ')
  const sentence = recognitionSentence(recognition)
  if (sentence === null) return null
  return (
    <Notice tone={RECOGNITION_TONES[status]} title={sentence}>
      {source && <p className="source">{source}</p>}
      {note && <p>{note}</p>}
    </Notice>
  )
}

export function Curriculum({ curriculum }: Pick<CourseView, 'curriculum'>) {
  return (
    <>
      <p>
        {plural(curriculum.length, { one: '# module', other: '# modules' })},{' '}
        {plural(weeksOf(curriculum), { one: '# week', other: '# weeks' })}
      </p>
      <ol className="curriculum">
        {curriculum.map((module) => (
          <li key={module.title}>
            <details>
              <summary>
                <span className="curriculum-title">{module.title}</span>
                <span className="curriculum-weeks">
                  {plural(module.weeks, { one: '# week', other: '# weeks' })}
                </span>
                <Icon name="chevron" />
              </summary>
              <ul>
                {module.points.map((it) => (
                  <li key={it}>{it}</li>
                ))}
              </ul>
            </details>
          </li>
        ))}
      </ol>
    </>
  )
}

export function Outcomes({ outcomes }: Pick<CourseView, 'outcomes'>) {
  return (
    <ul className="outcomes">
      {outcomes.map((it) => (
        <li key={it.text}>
          {it.text}{' '}
          <span className="source">
            {it.url ? <Link href={it.url}>{it.source}</Link> : it.source}, as of{' '}
            {shortDate(new Date(`${it.asOf}T00:00:00Z`))}
          </span>
        </li>
      ))}
    </ul>
  )
}

export function Faculty({ faculty }: Pick<CourseView, 'faculty'>) {
  return (
    <ul className="faculty">
      {faculty.map((it) => (
        <li key={it.name}>
          <p>
            <strong>{it.name}</strong>
            <br />
            <span className="source">{it.role}</span>
          </p>
          <p>{it.bio}</p>
        </li>
      ))}
    </ul>
  )
}
