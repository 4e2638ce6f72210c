import type { ReactNode } from 'react'

/** The page before the admin area: one card, one thing to do. */
export function Entrance({
  title,
  lead,
  children,
}: {
  title: string
  lead: string
  children: ReactNode
}) {
  return (
    <main className="entrance">
      <div className="entrance-card">
        <h1 className="entrance-title">{title}</h1>
        <p className="entrance-lead">{lead}</p>
        {children}
      </div>
      <p className="entrance-out">
        <a href="/">Back to the site</a>
      </p>
    </main>
  )
}
