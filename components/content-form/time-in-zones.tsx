import { dayAndTime, wallTimeAt, zoneLabel } from '#lib/format/zoned-time.ts'

export type Zones = { site: string; own: string }

/** A moment by the clocks of the site and, where they differ, by one's own. */
export function TimeInZones({ at, zones: { site, own } }: { at: Date; zones: Zones }) {
  const here = dayAndTime(at, site)
  const there = dayAndTime(at, own)
  const sameDay = wallTimeAt(at, site).day === wallTimeAt(at, own).day
  return (
    <>
      <time dateTime={at.toISOString()}>{here}</time> in {zoneLabel(site)}
      {here !== there && (
        <span title={zoneLabel(own)}> ({sameDay ? there.split(', ').at(-1) : there} for you)</span>
      )}
    </>
  )
}
