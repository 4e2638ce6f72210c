'use client'

import { TextInput } from '#components/content-form/fields.tsx'
import { ItemList } from '#components/content-form/item-list.tsx'
import type { Settings } from '#lib/settings/schema.ts'

type Props = {
  it: Settings['navigation']
  change: (part: Partial<Settings['navigation']>) => void
}

export function NavigationFields({ it, change }: Props) {
  return (
    <>
      <LinkList
        path="value.header"
        label="Header"
        max={8}
        links={it.header}
        onChange={(header) => change({ header })}
      />
      <ItemList
        path="value.footer"
        label="Footer"
        one="column"
        value={it.footer}
        max={5}
        onChange={(footer) => change({ footer })}
        blank={() => ({ title: '', links: [] })}
      >
        {(part, column, set, path) => (
          <>
            <TextInput {...part('title')} label="Title" />
            <LinkList
              path={`${path}.links`}
              label="Links"
              max={12}
              links={column.links}
              onChange={(links) => set({ ...column, links })}
            />
          </>
        )}
      </ItemList>
    </>
  )
}

type Link = { label: string; href: string }

function LinkList({
  path,
  label,
  max,
  links,
  onChange,
}: {
  path: string
  label: string
  max: number
  links: readonly Link[]
  onChange: (links: Link[]) => void
}) {
  return (
    <ItemList
      path={path}
      label={label}
      one="link"
      value={links}
      max={max}
      onChange={onChange}
      blank={() => ({ label: '', href: '/' })}
    >
      {(part, _link, _set, _at) => (
        <div className="field-row">
          <TextInput {...part('label')} label="Text" />
          <TextInput {...part('href')} label="Address" />
        </div>
      )}
    </ItemList>
  )
}
