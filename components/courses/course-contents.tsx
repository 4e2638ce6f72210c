'use client'

import {
  DateInput,
  NumberInput,
  OptionalText,
  TextArea,
  TextInput,
} from '#components/content-form/fields.tsx'
import { ItemList } from '#components/content-form/item-list.tsx'
import type { CourseSnapshot } from '#lib/courses/schema.ts'

type Props = { it: CourseSnapshot; change: (part: Partial<CourseSnapshot>) => void }

/** Form fields for curriculum, teachers and outcomes. */
export function CourseContents({ it, change }: Props) {
  return (
    <>
      <ItemList
        path="curriculum"
        label="Curriculum"
        one="module"
        value={it.curriculum}
        onChange={(curriculum) => change({ curriculum })}
        blank={() => ({ title: '', weeks: 1, points: [] })}
        max={30}
      >
        {(part, module, set, path) => (
          <>
            <TextInput {...part('title')} label="Module" />
            <NumberInput
              {...part('weeks')}
              label="Weeks"
              min={1}
              max={104}
              onChange={(weeks) => set({ ...module, weeks: weeks ?? 1 })}
            />
            <TextArea
              path={`${path}.points`}
              label="Points"
              help="One a line."
              className="is-growing"
              value={module.points.join('\n')}
              onChange={(text) => set({ ...module, points: text.split('\n') })}
            />
          </>
        )}
      </ItemList>
      <ItemList
        path="outcomes"
        label="Outcomes"
        one="outcome"
        value={it.outcomes}
        onChange={(outcomes) => change({ outcomes })}
        blank={() => ({ text: '', source: '', url: null, asOf: today() })}
        max={12}
      >
        {(part, outcome, set, _path) => (
          <>
            <TextArea {...part('text')} label="Outcome" rows={2} />
            <TextInput {...part('source')} label="Source" />
            <OptionalText {...part('url')} label="Address of the source" />
            <DateInput
              {...part('asOf')}
              label="As of"
              onChange={(asOf) => set({ ...outcome, asOf: asOf ?? '' })}
            />
          </>
        )}
      </ItemList>
      <ItemList
        path="faculty"
        label="Faculty"
        one="person"
        value={it.faculty}
        onChange={(faculty) => change({ faculty })}
        blank={() => ({ name: '', role: '', bio: '' })}
        max={20}
      >
        {(part, _person, _set, _path) => (
          <>
            <div className="field-row">
              <TextInput {...part('name')} label="Name" />
              <TextInput {...part('role')} label="Role" />
            </div>
            <TextArea {...part('bio')} label="About" />
          </>
        )}
      </ItemList>
    </>
  )
}

const today = () => new Date().toISOString().slice(0, 10)
