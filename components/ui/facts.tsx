import type { ReactNode } from 'react'

export type Fact = {
  name: string
  value: ReactNode
  /** A sentence, which needs the whole line where facts stand side by side. */
  isWide?: boolean
}

/** Description list; `row` places the pairs side by side, as on cards. */
export function Facts({
  facts,
  layout = 'list',
}: {
  facts: readonly Fact[]
  layout?: 'list' | 'row'
}) {
  return (
    <dl className={`facts is-${layout}`}>
      {facts.map((it) => (
        <div key={it.name} className={it.isWide ? 'is-wide' : undefined}>
          <dt>{it.name}</dt>
          <dd>{it.value}</dd>
        </div>
      ))}
    </dl>
  )
}
