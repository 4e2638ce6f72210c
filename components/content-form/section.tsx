import type { ReactNode } from 'react'

/** A collapsible section of the side column. */
export function FormSection({
  title,
  open = false,
  children,
}: {
  title: string
  open?: boolean
  children: ReactNode
}) {
  return (
    <details className="form-section" open={open}>
      <summary>{title}</summary>
      <div className="form-section-fields">{children}</div>
    </details>
  )
}
