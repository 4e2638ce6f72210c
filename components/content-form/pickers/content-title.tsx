import { StateBadge } from '#components/admin/state-badge.tsx'
import type { Pick } from '#lib/publishing/listing/picking.ts'

/** Title, thumbnail if there is one, and the state unless it is published. */
export function ContentTitle({ pick }: { pick: Pick }) {
  return (
    <span className="pick-name">
      {pick.thumbnail && (
        <picture>
          <img src={pick.thumbnail} alt="" width={40} height={28} loading="lazy" />
        </picture>
      )}
      <span className="pick-title">{pick.title}</span>
      {pick.state !== 'published' && <StateBadge state={pick.state} />}
    </span>
  )
}
