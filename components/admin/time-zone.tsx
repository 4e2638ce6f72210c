'use client'

import { createContext, type ReactNode, useContext } from 'react'
import { shortDate } from '#lib/format/dates.ts'
import { dayAndTime, wallTimeAt, zoneLabel } from '#lib/format/zoned-time.ts'

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

/** A time of today, otherwise with its day; the tooltip names the time zone. */
export function ClockTime({ at }: { at: Date }) {
  const timeZone = useTimeZone()
  const { day, time } = wallTimeAt(at, timeZone)
  const isToday = day === wallTimeAt(new Date(), timeZone).day
  return (
    <time dateTime={at.toISOString()} title={`${dayAndTime(at, timeZone)}, ${zoneLabel(timeZone)}`}>
      {isToday ? time : `${shortDate(at, timeZone)}, ${time}`}
    </time>
  )
}
