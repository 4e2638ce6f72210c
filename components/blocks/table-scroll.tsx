import type { ReactNode } from 'react'

/** Scrolls a wide table within the page, also with the keyboard. */
export function TableScroll({
  label,
  className = '',
  children,
}: {
  label: string
  className?: string
  children: ReactNode
}) {
  return (
    <section
      className={`table-scroll ${className}`}
      aria-label={label}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
      tabIndex={0}
      suppressHydrationWarning
    >
      {children}
    </section>
  )
}
