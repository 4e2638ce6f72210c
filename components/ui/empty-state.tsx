import type { ReactNode } from 'react'

/**
 * Explains the purpose of an empty list and the first step.
 *
 * @param page true if nothing else is on the page: the title is then the page's heading
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
