import Link from 'next/link'
import type { ReactNode } from 'react'
import { Icon } from '#components/ui/icon.tsx'
import { type Actor, can } from '#lib/auth/policy.ts'
import { CommandPalette } from './command-palette.tsx'
import { type NavigationCounts, navigation } from './navigation.ts'
import { NavigationLinks } from './navigation-links.tsx'
import { PhoneMenu } from './phone-menu.tsx'
import { TimeZoneNote, TimeZoneProvider } from './time-zone.tsx'
import { UserMenu } from './user-menu.tsx'

/** Left navigation by permission, top bar and page. Pages check permissions themselves. */
export function AdminShell({
  actor,
  siteName,
  counts,
  children,
}: {
  actor: Actor & { name: string; email: string; timeZone: string }
  siteName: string
  counts: NavigationCounts
  children: ReactNode
}) {
  const groups = navigation
    .map(({ title, items }) => ({
      title,
      items: items.filter((it) => can(actor, it.permission)),
    }))
    .filter((group) => group.items.length > 0)
  const pages = groups.flatMap((group) => group.items.map(({ href, label }) => ({ href, label })))
  const links = <NavigationLinks groups={groups} counts={counts} />
  return (
    <div className="admin has-shell">
      <a className="admin-skip" href="#main">
        Skip to content
      </a>
      <header className="admin-top">
        <PhoneMenu>{links}</PhoneMenu>
        <Link href="/admin" prefetch={false} className="admin-brand">
          {siteName}
        </Link>
        <CommandPalette pages={pages} searchesContent={can(actor, 'content:read')} />
        <a
          className="admin-icon-button"
          href="/"
          target="_blank"
          rel="noopener"
          title="Open the site"
        >
          <Icon name="external" />
          <span className="visually-hidden">Open the site in a new tab</span>
        </a>
        <button
          type="button"
          className="admin-icon-button"
          data-theme-toggle=""
          title="Colour theme"
        >
          <Icon name="theme" />
          <span className="visually-hidden">Switch between light and dark</span>
        </button>
        <UserMenu {...actor} />
      </header>
      <nav className="admin-nav" aria-label="Admin">
        {links}
      </nav>
      <main id="main" className="admin-main" tabIndex={-1}>
        <TimeZoneProvider timeZone={actor.timeZone}>
          {children}
          <TimeZoneNote />
        </TimeZoneProvider>
      </main>
    </div>
  )
}
