import type { Seats } from '#lib/courses/course.ts'
import { shortDate } from '#lib/format/dates.ts'

/** The percentage of filled seats in the next intake, with source and date if `withSource` is set. */
export function SeatsMeter({ seats, withSource = false }: { seats: Seats; withSource?: boolean }) {
  const { percent, filled, total, source, asOf } = seats
  const sourceParts = [withSource && source, asOf && `as of ${shortDate(asOf)}`].filter(Boolean)
  return (
    <div className="seats">
      <span className="seats-label">
        <strong>{percent}% of seats filled</strong>
        {filled !== null && total !== null && ` (${filled} of ${total})`}
      </span>
      <meter min={0} max={100} high={80} value={percent} aria-label="Seats filled">
        {percent}%
      </meter>
      {sourceParts.length > 0 && <span className="seats-source">{sourceParts.join(', ')}</span>}
    </div>
  )
}
