import type { ReactNode } from 'react'
import { Button } from '#components/ui/button.tsx'
import { Icon } from '#components/ui/icon.tsx'
import { FilterForm } from './filter-form.tsx'

/** Search and filters of a list. They apply at once; without script, by the button. */
export function FilterBar({
  action,
  q,
  searchLabel,
  keep = {},
  children,
}: {
  action: string
  q?: string | undefined
  /** Null hides the search box. */
  searchLabel: string | null
  /** Query parameters that the form keeps. */
  keep?: Record<string, string | undefined>
  children?: ReactNode
}) {
  return (
    <FilterForm action={action}>
      {searchLabel && (
        <div className="admin-filter-search">
          <Icon name="search" />
          <input
            className="control"
            type="search"
            name="q"
            defaultValue={q}
            maxLength={200}
            placeholder={searchLabel}
            aria-label={searchLabel}
          />
        </div>
      )}
      {children}
      {Object.entries(keep).map(
        ([name, value]) => value && <input key={name} type="hidden" name={name} value={value} />,
      )}
      <Button type="submit" look="secondary" className="admin-filter-apply">
        Apply
      </Button>
    </FilterForm>
  )
}

export function FilterSelect({
  name,
  label,
  value,
  options,
}: {
  name: string
  label: string
  value: string | undefined
  options: readonly { value: string; label: string }[]
}) {
  return (
    <select className="control" name={name} defaultValue={value ?? ''} aria-label={label}>
      <option value="">{label}: all</option>
      {options.map((it) => (
        <option key={it.value} value={it.value}>
          {it.label}
        </option>
      ))}
    </select>
  )
}
