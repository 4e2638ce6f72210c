import type { ReactNode } from 'react'

/** One word about a thing. `lamp` is for the one that should be seen. */
export function Badge({
  tone = 'plain',
  children,
}: {
  tone?: 'plain' | 'lamp' | 'good' | 'warn' | 'bad'
  children: ReactNode
}) {
  return <span className={`badge is-${tone}`}>{children}</span>
}
