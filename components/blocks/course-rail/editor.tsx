'use client'

import { useEffect, useState } from 'react'
import type { BlockEditorProps } from '#components/block-editor/block-editor-props.ts'
import { BlockFields } from '#components/block-editor/block-fields.tsx'
import { useFormValues } from '#components/content-form/form-context.tsx'
import type { CourseRailBlock } from '#lib/blocks/course-rail.ts'
import type { AnyBlock } from '#lib/blocks/registry.ts'
import { readRailAction } from '#lib/reading/actions.ts'
import type { RailCourse } from '#lib/reading/rail.ts'

/** Edits a course rail and shows the courses that readers would see now. */
export function CourseRailEditor({ path, block, onChange }: BlockEditorProps<'courseRail'>) {
  return (
    <>
      <BlockFields
        path={path}
        block={block}
        onChange={(changed: AnyBlock) => changed.type === 'courseRail' && onChange(changed)}
      />
      <RailPreview block={block} />
    </>
  )
}

const PREVIEW_DEBOUNCE_MS = 300

function RailPreview({ block }: { block: CourseRailBlock }) {
  const values = useFormValues()
  const about = JSON.stringify({
    text: { type: 'doc', content: [block] },
    topicIds: idsIn(values.topicIds),
    level: typeof values.level === 'string' ? values.level : null,
    courseIds: idsIn(values.courseIds),
  })
  const [now, setNow] = useState<{ about: string; courses: RailCourse[] | null } | null>(null)
  useEffect(() => {
    let wanted = true
    const timer = setTimeout(async () => {
      const result = await readRailAction(null, JSON.parse(about)).catch(() => null)
      if (wanted) setNow({ about, courses: result?.ok ? result.data : null })
    }, PREVIEW_DEBOUNCE_MS)
    return () => {
      wanted = false
      clearTimeout(timer)
    }
  }, [about])
  return (
    <section
      className="rail-now"
      aria-label="What readers see now"
      aria-busy={now?.about !== about}
    >
      <h3 className="field-label">What readers see now</h3>
      <div role="status">
        {now?.courses === null && (
          <p className="field-help">
            The preview could not be loaded. Change any field to try again.
          </p>
        )}
        {now?.courses?.length === 0 && (
          <p className="field-help">
            No course that is open for applications matches, so this block is not shown.
          </p>
        )}
      </div>
      {now?.courses && now.courses.length > 0 && (
        <ol className="rail-now-list">
          {now.courses.map((it) => (
            <li key={it.id}>
              {it.title} <span className="rail-now-by">{it.by}</span>
              {it.reason && <span className="rail-now-why">{it.reason}</span>}
            </li>
          ))}
        </ol>
      )}
    </section>
  )
}

const idsIn = (value: unknown) =>
  Array.isArray(value) ? value.filter((it): it is string => typeof it === 'string') : []
