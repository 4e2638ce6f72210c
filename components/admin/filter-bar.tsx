import type { ReactNode } from 'react'
import { Button } from '#components/ui/button.tsx'
import { Icon } from '#components/ui/icon.tsx'

/** Filter form that reloads the page with other query parameters; works without script. */
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
    <form className="admin-filter" action={action} method="get">
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
      <Button type="submit" look="secondary">
        Apply
      </Button>
    </form>
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
