import { classNames } from '#components/ui/class-names.ts'
import type { TopicLink } from '#lib/topics/topic.ts'

/** Topic filters of a list as plain links; `null` means all topics. */
export function TopicLinks({
  topics,
  current,
  href,
  label = 'Topics',
}: {
  topics: readonly TopicLink[]
  current: string | null
  href: (slug: string | null) => string
  label?: string
}) {
  const all = [{ id: 'all', slug: null, name: 'All' }, ...topics]
  return (
    <nav aria-label={label}>
      <ul className="topic-links">
        {all.map((it) => (
          <li key={it.id}>
            <a
              className={classNames('pill is-large', it.slug === current && 'is-current')}
              href={href(it.slug)}
              aria-current={it.slug === current ? 'true' : undefined}
            >
              {it.name}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
