import type { ReactNode } from 'react'

/** Heading of an admin page, with the page's actions on the right. */
export function PageHead({
  title,
  lead,
  children,
}: {
  title: ReactNode
  lead?: ReactNode
  children?: ReactNode
}) {
  return (
    <header className="admin-head">
      <div>
        <h1>{title}</h1>
        {lead && <p className="admin-head-lead">{lead}</p>}
      </div>
      {children && <div className="admin-head-actions">{children}</div>}
    </header>
  )
}
