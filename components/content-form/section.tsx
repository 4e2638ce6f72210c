import type { ReactNode } from 'react'

/** A part of the side that can be folded away. */
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
