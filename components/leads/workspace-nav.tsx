import Link from 'next/link'
import { LEAD_VIEWS, viewLabel } from '#lib/leads/listing/lead-list.ts'
import { withQuery } from '#lib/paths.ts'

type Props = {
  /** A view of the list, `board` or `merges`. */
  at: string
  counts?: Readonly<Record<string, number>>
}

const PLACES = [
  ...LEAD_VIEWS.map((view) => ({
    at: view as string,
    label: viewLabel[view],
    href: withQuery('/admin/leads', { view: view === 'open' ? undefined : view }),
  })),
  { at: 'board', label: 'Board', href: '/admin/leads/board' },
  { at: 'merges', label: 'Duplicates', href: '/admin/leads/merges' },
]

export function WorkspaceNav({ at, counts = {} }: Props) {
  return (
    <nav className="workspace-nav" aria-label="Counselling workspace">
      {PLACES.map((it) => (
        <Link
          key={it.at}
          href={it.href}
          prefetch={false}
          aria-current={it.at === at ? 'page' : undefined}
        >
          {it.label}
          {counts[it.at] ? <span>{counts[it.at]?.toLocaleString('en-IN')}</span> : null}
        </Link>
      ))}
    </nav>
  )
}
