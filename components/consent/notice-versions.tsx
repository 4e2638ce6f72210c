import { DateTime } from '#components/admin/date-time.tsx'
import { Badge } from '#components/ui/badge.tsx'
import type { NoticeVersion } from '#lib/consent/consent.ts'
import { plural } from '#lib/format/plural.ts'

type Props = { versions: readonly NoticeVersion[]; timeZone: string }

/** All notices of a purpose, newest first. */
export function NoticeVersions({ versions, timeZone }: Props) {
  if (versions.length === 0) return null
  return (
    <section className="admin-card">
      <h2>Versions</h2>
      <ol className="notice-versions">
        {versions.map((it) => (
          <li key={it.hash}>
            <p className="notice-facts">
              <strong>{`Version ${it.version}`}</strong>
              {it.replacedAt === null && <Badge tone="good">in force</Badge>}
              <span>
                since <DateTime at={it.createdAt} timeZone={timeZone} />
                {it.replacedAt && (
                  <>
                    , until <DateTime at={it.replacedAt} timeZone={timeZone} />
                  </>
                )}
              </span>
              <span>{plural(it.granted, { one: '# consent', other: '# consents' })}</span>
            </p>
            <blockquote className="admin-message">{it.text}</blockquote>
            <p className="notice-hash">
              SHA-256 <code>{it.hash}</code>
            </p>
          </li>
        ))}
      </ol>
    </section>
  )
}
