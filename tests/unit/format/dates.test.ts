import { describe, expect, it } from 'vitest'
import { clockTime, isoDay, longDate, shortDate } from '#lib/format/dates.ts'

describe('date formats', () => {
  const day = new Date('2026-09-01')

  it('a date without a time is the same in every time zone', () => {
    expect([longDate(day), shortDate(day), isoDay(day)]).toEqual([
      '1 September 2026',
      '1 Sep 2026',
      '2026-09-01',
    ])
  })

  it('a moment belongs to the day of the site’s time zone', () => {
    const lateInUtc = new Date('2026-06-30T20:00:00Z')
    expect(longDate(lateInUtc, 'Asia/Kolkata')).toBe('1 July 2026')
    expect(isoDay(lateInUtc, 'Asia/Kolkata')).toBe('2026-07-01')
  })

  it.each([
    [5, '0:05'],
    [245, '4:05'],
    [3_661, '1:01:01'],
  ])('%i seconds of video are %s', (seconds, text) => {
    expect(clockTime(seconds)).toBe(text)
  })
})
