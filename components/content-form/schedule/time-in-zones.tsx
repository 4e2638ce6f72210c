import { dayAndTime, wallTimeAt, zoneLabel } from '#lib/format/zoned-time.ts'

export type Zones = { site: string; own: string }

/** A time in the site's zone and, where they differ, in the user's own zone. */
export function TimeInZones({ at, zones: { site, own } }: { at: Date; zones: Zones }) {
  const siteTime = dayAndTime(at, site)
  const ownTime = dayAndTime(at, own)
  const sameDay = wallTimeAt(at, site).day === wallTimeAt(at, own).day
  return (
    <>
      <time dateTime={at.toISOString()}>{siteTime}</time> in {zoneLabel(site)}
      {siteTime !== ownTime && (
        <span title={zoneLabel(own)}>
          {' '}
          ({sameDay ? ownTime.split(', ').at(-1) : ownTime} for you)
        </span>
      )}
    </>
  )
}
