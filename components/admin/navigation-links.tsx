'use client'

import Link from 'next/link'
import { usePathname } from 'next/navigation'
import { Icon } from '#components/ui/icon.tsx'
import type { NavigationCounts, NavigationItem } from './navigation.ts'

type Group = { title: string; items: readonly NavigationItem[] }

/** Links of the left navigation, with the current one marked. */
export function NavigationLinks({
  groups,
  counts,
}: {
  groups: readonly Group[]
  counts: NavigationCounts
}) {
  const pathname = usePathname()
  const isCurrent = (href: string) =>
    href === '/admin' ? pathname === href : `${pathname}/`.startsWith(`${href}/`)
  return groups.map((group) => (
    <section key={group.title} className="admin-nav-group">
      <h2 className="admin-nav-title">{group.title}</h2>
      <ul className="admin-nav-list">
        {group.items.map(({ href, label, icon, count }) => (
          <li key={href}>
            <Link
              href={href}
              prefetch={false}
              className="admin-nav-link"
              aria-current={isCurrent(href) ? 'page' : undefined}
            >
              <Icon name={icon} />
              <span>{label}</span>
              {count && counts[count] > 0 && <Count of={count} value={counts[count]} />}
            </Link>
          </li>
        ))}
      </ul>
    </section>
  ))
}

const meanings: Record<keyof NavigationCounts, string> = {
  drafts: 'own article drafts',
  requests: 'new requests',
  failedDeliveries: 'failed deliveries',
}

function Count({ of, value }: { of: keyof NavigationCounts; value: number }) {
  const means = meanings[of]
  return (
    <span className="admin-nav-count" title={`${value} ${means}`}>
      {value}
      <span className="visually-hidden"> {means}</span>
    </span>
  )
}
