import type { ReactNode } from 'react'
import type { Settings } from '#lib/settings/schema.ts'
import { SiteFooter } from './site-footer.tsx'
import { SiteHeader } from './site-header.tsx'

/** Header and footer around a page, whose first element is its `<main id="main">`. */
export function SiteShell({
  settings,
  className = '',
  children,
}: {
  settings: Settings
  className?: string
  children: ReactNode
}) {
  return (
    <div className={`site ${className}`}>
      <a className="skip-link" href="#main">
        Skip to content
      </a>
      <SiteHeader settings={settings} />
      {children}
      <SiteFooter settings={settings} />
    </div>
  )
}
