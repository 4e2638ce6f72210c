'use client'

import { createContext, type ReactNode, useContext, useSyncExternalStore } from 'react'
import { shortDate } from '#lib/format/dates.ts'
import { dayAndTime, wallTimeAt, zoneLabel } from '#lib/format/zoned-time.ts'
import { paths } from '#lib/paths.ts'

const TimeZone = createContext('UTC')

/** The time zone in which all times of the admin area are shown and entered: that of the user. */
export function TimeZoneProvider({
  timeZone,
  children,
}: {
  timeZone: string
  children: ReactNode
}) {
  return <TimeZone value={timeZone}>{children}</TimeZone>
}

export const useTimeZone = (): string => useContext(TimeZone)

const subscribe = () => () => {}

/** Label of the user's zone if the clock of this browser shows another time; null if it does not. */
function useOtherZone(): string | null {
  const timeZone = useTimeZone()
  return useSyncExternalStore(
    subscribe,
    () => (isBrowserTime(timeZone) ? null : zoneLabel(timeZone)),
    () => null,
  )
}

/** Two zones with the same time now are one for the user, whatever their names. */
function isBrowserTime(timeZone: string): boolean {
  const now = new Date()
  const { day, time } = wallTimeAt(now, timeZone)
  const own = wallTimeAt(now, Intl.DateTimeFormat().resolvedOptions().timeZone)
  return day === own.day && time === own.time
}

/** Names the zone of all times of a page where it differs from that of the browser. */
export function TimeZoneNote() {
  const zone = useOtherZone()
  return (
    zone && (
      <p className="admin-zone-note">
        Times are shown in the time zone {zone}. <a href={paths.account()}>Change</a>
      </p>
    )
  )
}

/** A time of today, otherwise with its day. Names the time zone where it is not the browser's. */
export function ClockTime({ at }: { at: Date }) {
  const timeZone = useTimeZone()
  const zone = useOtherZone()
  const { day, time } = wallTimeAt(at, timeZone)
  const isToday = day === wallTimeAt(new Date(), timeZone).day
  return (
    <time dateTime={at.toISOString()} title={`${dayAndTime(at, timeZone)}, ${zoneLabel(timeZone)}`}>
      {isToday ? time : `${shortDate(at, timeZone)}, ${time}`}
      {zone && ` (${zone})`}
    </time>
  )
}
