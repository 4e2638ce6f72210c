import type { ReactNode } from 'react'
import type { Settings } from '#lib/settings/schema.ts'
import { Island } from './island.tsx'
import { SiteFooter } from './site-footer.tsx'
import { SiteHeader } from './site-header.tsx'

/** Header and footer around a page, whose first element is its `<main id="main">`. */
export function SiteShell({
  settings,
  path = null,
  siteUrl = null,
  className = '',
  children,
}: {
  settings: Settings
  /** Path and query of the page; null where they are unknown. */
  path?: string | null
  /** Origin of the site; null: the page has no address of its own. */
  siteUrl?: string | null
  className?: string
  children: ReactNode
}) {
  return (
    <div className={`site ${className}`}>
      <a className="skip-link" href="#main">
        Skip to content
      </a>
      <SiteHeader settings={settings} path={path} />
      {children}
      <SiteFooter settings={settings} address={siteUrl && path ? siteUrl + path : null} />
      <Island name="visit" />
    </div>
  )
}
