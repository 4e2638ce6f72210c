import type { ReactNode } from 'react'

export type Fact = { name: string; value: ReactNode }

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
        <div key={it.name}>
          <dt>{it.name}</dt>
          <dd>{it.value}</dd>
        </div>
      ))}
    </dl>
  )
}
