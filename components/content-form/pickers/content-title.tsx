import { StateBadge } from '#components/admin/state-badge.tsx'
import type { Pick } from '#lib/publishing/listing/picking.ts'

/** Title, a small picture where there is one, and its state where it is not simply public. */
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
