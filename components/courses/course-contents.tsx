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

/** What is taught, by whom, and what came of it. */
export function CourseContents({ it, change }: Props) {
  return (
    <>
      <ItemList
        path="curriculum"
        label="Curriculum"
        one="module"
        items={it.curriculum}
        onChange={(curriculum) => change({ curriculum })}
        blank={() => ({ title: '', weeks: 1, points: [] })}
        max={30}
      >
        {(module, set, path) => (
          <>
            <TextInput
              path={`${path}.title`}
              label="Module"
              value={module.title}
              onChange={(title) => set({ ...module, title })}
            />
            <NumberInput
              path={`${path}.weeks`}
              label="Weeks"
              min={1}
              max={104}
              value={module.weeks}
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
        items={it.outcomes}
        onChange={(outcomes) => change({ outcomes })}
        blank={() => ({ text: '', source: '', url: null, asOf: today() })}
        max={12}
      >
        {(outcome, set, path) => (
          <>
            <TextArea
              path={`${path}.text`}
              label="Outcome"
              rows={2}
              value={outcome.text}
              onChange={(text) => set({ ...outcome, text })}
            />
            <TextInput
              path={`${path}.source`}
              label="Source"
              value={outcome.source}
              onChange={(source) => set({ ...outcome, source })}
            />
            <OptionalText
              path={`${path}.url`}
              label="Address of the source"
              value={outcome.url}
              onChange={(url) => set({ ...outcome, url })}
            />
            <DateInput
              path={`${path}.asOf`}
              label="As of"
              value={outcome.asOf}
              onChange={(asOf) => set({ ...outcome, asOf: asOf ?? '' })}
            />
          </>
        )}
      </ItemList>
      <ItemList
        path="faculty"
        label="Faculty"
        one="person"
        items={it.faculty}
        onChange={(faculty) => change({ faculty })}
        blank={() => ({ name: '', role: '', bio: '' })}
        max={20}
      >
        {(person, set, path) => (
          <>
            <div className="field-row">
              <TextInput
                path={`${path}.name`}
                label="Name"
                value={person.name}
                onChange={(name) => set({ ...person, name })}
              />
              <TextInput
                path={`${path}.role`}
                label="Role"
                value={person.role}
                onChange={(role) => set({ ...person, role })}
              />
            </div>
            <TextArea
              path={`${path}.bio`}
              label="About"
              value={person.bio}
              onChange={(bio) => set({ ...person, bio })}
            />
          </>
        )}
      </ItemList>
    </>
  )
}

const today = () => new Date().toISOString().slice(0, 10)
