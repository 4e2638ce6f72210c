import Link from 'next/link'
import type { ReactNode } from 'react'

export function Card({
  title,
  href,
  children,
}: {
  title: string
  href?: string
  children: ReactNode
}) {
  return (
    <section className="admin-card">
      <h2>{href ? <Link href={href}>{title}</Link> : title}</h2>
      {children}
    </section>
  )
}

export function Figures({ figures }: { figures: readonly { name: string; value: number }[] }) {
  return (
    <dl className="admin-figures">
      {figures.map((it) => (
        <div key={it.name}>
          <dt>{it.name}</dt>
          <dd>{it.value.toLocaleString('en-IN')}</dd>
        </div>
      ))}
    </dl>
  )
}

/** Bar chart with one bar per day. The totals are shown above it, so it has no axis. */
export function DayBars({ days }: { days: readonly { day: Date; views: number }[] }) {
  const most = Math.max(1, ...days.map((it) => it.views))
  const weekday = new Intl.DateTimeFormat('en-IN', { weekday: 'short', timeZone: 'UTC' })
  return (
    <ol className="admin-bars">
      {days.map(({ day, views }) => (
        <li key={day.toISOString()}>
          <strong>{views.toLocaleString('en-IN')}</strong>
          <meter value={views} max={most} aria-label={`Views on ${weekday.format(day)}`} />
          {weekday.format(day)}
        </li>
      ))}
    </ol>
  )
}
