import type { ReactNode } from 'react'

/**
 * What this place is for, and the first step; never an apology alone.
 *
 * @param page it is all there is on the page, so its title is that of the page
 */
export function EmptyState({
  title,
  page = false,
  children,
}: {
  title: string
  page?: boolean
  children: ReactNode
}) {
  const Title = page ? 'h1' : 'p'
  return (
    <div className="empty-state">
      <Title className="empty-state-title">{title}</Title>
      {children}
    </div>
  )
}
