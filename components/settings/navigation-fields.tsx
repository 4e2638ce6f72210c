'use client'

import { type BoundField, type Fields, fieldsOf } from '#components/content-form/bind-fields.ts'
import { TextInput } from '#components/content-form/fields.tsx'
import { ItemList } from '#components/content-form/item-list.tsx'
import type { Settings } from '#lib/settings/schema.ts'
import { PathWarningsProvider, usePathCheck, usePathWarning } from './path-check.ts'

export function NavigationFields({ field }: { field: Fields<Settings['navigation']> }) {
  const links = [field('header').value, ...field('footer').value.map((it) => it.links)].flat()
  return (
    <PathWarningsProvider value={usePathCheck(links.map((it) => it.href))}>
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
    </PathWarningsProvider>
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
  const href = field('href')
  const warning = usePathWarning(href.value)
  return (
    <div className="field-row is-wide">
      <TextInput {...field('label')} label="Text" />
      <TextInput
        {...href}
        label="Address"
        help={warning && <span className="field-warning">{warning}</span>}
      />
    </div>
  )
}
