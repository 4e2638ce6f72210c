'use client'

import { type BoundField, type Fields, fieldsOf } from '#components/content-form/bind-fields.ts'
import { TextInput } from '#components/content-form/fields.tsx'
import { ItemList } from '#components/content-form/item-list.tsx'
import type { Settings } from '#lib/settings/schema.ts'

export function NavigationFields({ field }: { field: Fields<Settings['navigation']> }) {
  return (
    <>
      <LinkList {...field('header')} label="Header" max={8} />
      <ItemList
        {...field('footer')}
        label="Footer"
        addLabel="Add column"
        max={5}
        blank={() => ({ title: '', links: [] })}
      >
        {(item) => <ColumnFields field={fieldsOf(item)} />}
      </ItemList>
    </>
  )
}

type Column = Settings['navigation']['footer'][number]

function ColumnFields({ field }: { field: Fields<Column> }) {
  return (
    <>
      <TextInput {...field('title')} label="Title" />
      <LinkList {...field('links')} label="Links" max={12} />
    </>
  )
}

type Link = Column['links'][number]

function LinkList(props: BoundField<Link[]> & { label: string; max: number }) {
  return (
    <ItemList {...props} addLabel="Add link" blank={() => ({ label: '', href: '/' })}>
      {(item) => <LinkFields field={fieldsOf(item)} />}
    </ItemList>
  )
}

function LinkFields({ field }: { field: Fields<Link> }) {
  return (
    <div className="field-row">
      <TextInput {...field('label')} label="Text" />
      <TextInput {...field('href')} label="Address" />
    </div>
  )
}
