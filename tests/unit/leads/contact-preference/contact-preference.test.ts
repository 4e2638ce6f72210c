import { describe, expect, it } from 'vitest'
import {
  firstWithin,
  formatDays,
  formatHours,
  formatTimes,
  formatTimeZone,
  type Hours,
  hoursStateAt,
} from '#lib/leads/contact-preference/contact-preference.ts'

const hours = (given: Partial<Hours> = {}): Hours => ({
  callDays: [1, 2, 3, 4, 5],
  callFrom: 600,
  callUntil: 1080,
  timeZone: 'Asia/Kolkata',
  ...given,
})

const at = (iso: string) => new Date(iso)

describe('The preferred hours', () => {
  it('Preferred hours are in their own time zone, whatever the server has', () => {
    // Monday, 23 November 2026: 10:00 in India is 04:30 in London.
    expect(hoursStateAt(hours(), at('2026-11-23T04:29:59Z'))).toEqual({
      open: false,
      opensAt: at('2026-11-23T04:30:00Z'),
    })
    expect(hoursStateAt(hours(), at('2026-11-23T04:30:00Z'))).toEqual({
      open: true,
      until: at('2026-11-23T12:30:00Z'),
    })
    expect(hoursStateAt(hours(), at('2026-11-23T12:30:00Z'))).toEqual({
      open: false,
      opensAt: at('2026-11-24T04:30:00Z'),
    })
  })

  it('Preferred hours on weekdays begin on Monday after a Friday evening', () => {
    expect(hoursStateAt(hours(), at('2026-11-27T15:00:00Z'))).toEqual({
      open: false,
      opensAt: at('2026-11-30T04:30:00Z'),
    })
  })

  it('Preferred hours on one day a week begin a week later', () => {
    const sundays = hours({ callDays: [7] })
    expect(hoursStateAt(sundays, at('2026-11-22T13:00:00Z'))).toEqual({
      open: false,
      opensAt: at('2026-11-29T04:30:00Z'),
    })
  })

  it('Preferred hours over midnight belong to the day on which they begin', () => {
    const night = hours({ callDays: [5], callFrom: 1320, callUntil: 120 })
    // Friday 22:00 to Saturday 02:00 in India.
    const until = at('2026-11-27T20:30:00Z')
    expect(hoursStateAt(night, at('2026-11-27T16:30:00Z'))).toEqual({ open: true, until })
    expect(hoursStateAt(night, at('2026-11-27T20:00:00Z'))).toEqual({ open: true, until })
    expect(hoursStateAt(night, at('2026-11-26T20:00:00Z'))).toMatchObject({ open: false })
    expect(hoursStateAt(night, at('2026-11-28T16:30:00Z'))).toMatchObject({ open: false })
  })

  it('Preferred hours follow local time through daylight saving changes', () => {
    const london = hours({ callDays: [], callFrom: 540, callUntil: 600, timeZone: 'Europe/London' })
    // Summer time begins on 29 March 2026 and ends on 25 October.
    expect(hoursStateAt(london, at('2026-03-28T09:00:00Z')).open).toBe(true)
    expect(hoursStateAt(london, at('2026-03-29T09:00:00Z')).open).toBe(false)
    expect(hoursStateAt(london, at('2026-03-29T08:00:00Z')).open).toBe(true)
    expect(hoursStateAt(london, at('2026-10-25T09:00:00Z')).open).toBe(true)
    const skipped = hours({ callDays: [], callFrom: 90, callUntil: 150, timeZone: 'Europe/London' })
    // 01:30 does not exist that night: they begin on the next.
    expect(hoursStateAt(skipped, at('2026-03-29T00:45:00Z'))).toEqual({
      open: false,
      opensAt: at('2026-03-30T00:30:00Z'),
    })
  })

  it('Without preferred hours any time is allowed', () => {
    const any = hours({ callDays: [], callFrom: null, callUntil: null })
    expect(hoursStateAt(any, at('2026-11-22T20:00:00Z'))).toEqual({ open: true, until: null })
  })

  it('Preferred hours until midnight end with the day', () => {
    const evening = hours({ callDays: [], callFrom: 1200, callUntil: 1440 })
    expect(hoursStateAt(evening, at('2026-11-23T18:00:00Z'))).toEqual({
      open: true,
      until: at('2026-11-23T18:30:00Z'),
    })
  })

  it('A time outside the preferred hours is moved to their next beginning', () => {
    expect(firstWithin(hours(), at('2026-11-23T12:00:00Z'))).toEqual(at('2026-11-23T12:00:00Z'))
    expect(firstWithin(hours(), at('2026-11-23T16:00:00Z'))).toEqual(at('2026-11-24T04:30:00Z'))
  })
})

it('A contact preference is formatted as plain English', () => {
  expect(formatDays([5, 1, 2, 3, 4])).toBe('Monday to Friday')
  expect(formatDays([2, 6])).toBe('Tuesday and Saturday')
  expect(formatDays([])).toBe('every day')
  expect(formatHours({ callFrom: 600, callUntil: 1440 })).toBe('10:00–24:00')
  expect(formatHours({ callFrom: null, callUntil: null })).toBe('at any hour')
  expect(formatTimeZone('Asia/Kolkata')).toBe('India Standard Time')
  expect([1, 2, 3, 12].map(formatTimes)).toEqual(['once', 'twice', 'three times', '12 times'])
})
