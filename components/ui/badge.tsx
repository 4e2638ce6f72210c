import type { ReactNode } from 'react'

/** Short label, such as a state. `lamp` is the highlighted variant. */
export function Badge({
  tone = 'plain',
  children,
}: {
  tone?: 'plain' | 'lamp' | 'good' | 'warn' | 'bad'
  children: ReactNode
}) {
  return <span className={`badge is-${tone}`}>{children}</span>
}
