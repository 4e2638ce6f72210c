import type { ReactNode } from 'react'
import { Breadcrumb, type Crumb } from './breadcrumb.tsx'

type Props = {
  crumbs?: readonly Crumb[]
  /** A line above the heading: what kind of page this is. */
  kicker?: ReactNode
  title: ReactNode
  lead?: ReactNode
  /** Shown beside the heading on wide screens, such as a drawing. */
  art?: ReactNode
  /** `text` limits the line length, `page` uses the whole width. */
  width?: 'page' | 'text'
  className?: string
  children: ReactNode
}

/** The `<main>` of a page with its heading; articles use their own layout. */
export function PageShell({
  crumbs = [],
  kicker,
  title,
  lead,
  art,
  width = 'page',
  className = '',
  children,
}: Props) {
  return (
    <main id="main" className={`page page-width is-${width} ${className}`}>
      {crumbs.length > 0 && <Breadcrumb crumbs={crumbs} />}
      <header className={art ? 'page-head has-art' : 'page-head'}>
        <div className="page-head-words">
          {kicker && <p className="kicker">{kicker}</p>}
          <h1 className="page-title">{title}</h1>
          {lead && <p className="lead">{lead}</p>}
        </div>
        {art}
      </header>
      {children}
    </main>
  )
}

/** Section of a page with its own heading and a link to the full list. */
export function PageSection({
  id,
  title,
  more,
  children,
}: {
  id: string
  title: ReactNode
  more?: { label: string; href: string } | null
  children: ReactNode
}) {
  return (
    <section className="page-section" aria-labelledby={id}>
      <div className="page-section-head">
        <h2 id={id} className="page-section-title">
          {title}
        </h2>
        {more && <a href={more.href}>{more.label}</a>}
      </div>
      {children}
    </section>
  )
}
