import { dayAndTime, zoneLabel } from '#lib/zoned-time.ts'

export type Zones = { site: string; own: string }

/** A moment by the clocks of the site and, where they differ, by one's own. */
export function TimeInZones({ at, zones: { site, own } }: { at: Date; zones: Zones }) {
  const here = dayAndTime(at, site)
  const there = dayAndTime(at, own)
  return (
    <>
      <time dateTime={at.toISOString()}>{here}</time> in {zoneLabel(site)}
      {here !== there && (
        <>
          , for you <time dateTime={at.toISOString()}>{there}</time> in {zoneLabel(own)}
        </>
      )}
    </>
  )
}
