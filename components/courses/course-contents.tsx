'use client'

import { type Fields, fieldsOf, joined } from '#components/content-form/bind-fields.ts'
import { DateInput, today } from '#components/content-form/date-fields.tsx'
import { NumberInput, OptionalText, TextArea, TextInput } from '#components/content-form/fields.tsx'
import { ItemList } from '#components/content-form/item-list.tsx'
import type { CourseSnapshot } from '#lib/courses/schema.ts'

/** Form fields for curriculum, teachers and outcomes. */
export function CourseContents({ field }: { field: Fields<CourseSnapshot> }) {
  return (
    <>
      <ItemList
        {...field('curriculum')}
        label="Curriculum"
        addLabel="Add module"
        blank={() => ({ title: '', weeks: 1, points: [] })}
        max={30}
      >
        {(item) => <ModuleFields field={fieldsOf(item)} />}
      </ItemList>
      <ItemList
        {...field('outcomes')}
        label="Outcomes"
        addLabel="Add outcome"
        blank={() => ({ text: '', source: '', url: null, asOf: today() })}
        max={12}
      >
        {(item) => <OutcomeFields field={fieldsOf(item)} />}
      </ItemList>
      <ItemList
        {...field('faculty')}
        label="Faculty"
        addLabel="Add person"
        blank={() => ({ name: '', role: '', bio: '' })}
        max={20}
      >
        {(item) => <TeacherFields field={fieldsOf(item)} />}
      </ItemList>
    </>
  )
}

type ItemFields<Name extends 'curriculum' | 'outcomes' | 'faculty'> = {
  field: Fields<CourseSnapshot[Name][number]>
}

function ModuleFields({ field }: ItemFields<'curriculum'>) {
  return (
    <>
      <TextInput {...field('title')} label="Module" />
      <NumberInput {...field('weeks')} label="Weeks" min={1} max={104} />
      <TextArea
        {...joined(field('points'))}
        label="Points"
        help="One per line."
        className="is-growing"
      />
    </>
  )
}

function OutcomeFields({ field }: ItemFields<'outcomes'>) {
  return (
    <>
      <TextArea {...field('text')} label="Outcome" rows={2} />
      <TextInput {...field('source')} label="Source" />
      <OptionalText {...field('url')} label="Source URL" />
      <DateInput {...field('asOf')} label="As of" />
    </>
  )
}

function TeacherFields({ field }: ItemFields<'faculty'>) {
  return (
    <>
      <div className="field-row">
        <TextInput {...field('name')} label="Name" />
        <TextInput {...field('role')} label="Role" />
      </div>
      <TextArea {...field('bio')} label="About" />
    </>
  )
}
