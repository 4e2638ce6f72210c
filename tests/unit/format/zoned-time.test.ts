import { describe, expect, it } from 'vitest'
import { dayAndTime, knownZone, momentAt, wallTimeAt } from '#lib/format/zoned-time.ts'

describe('momentAt', () => {
  it.each([
    ['2026-11-24', '09:00', 'Asia/Kolkata', '2026-11-24T03:30:00.000Z'],
    ['2026-11-24', '09:00', 'America/New_York', '2026-11-24T14:00:00.000Z'],
    ['2026-07-24', '09:00', 'America/New_York', '2026-07-24T13:00:00.000Z'],
    ['2026-11-24', '09:00:07', 'UTC', '2026-11-24T09:00:07.000Z'],
  ])('%s %s in %s is converted to UTC', (day, time, zone, moment) => {
    expect(momentAt({ day, time }, zone)?.toISOString()).toBe(moment)
  })

  it('a time skipped by daylight saving moves one hour later, and a repeated time is the first one', () => {
    const berlin = (day: string) => momentAt({ day, time: '02:30' }, 'Europe/Berlin')?.toISOString()
    expect(berlin('2026-03-29')).toBe('2026-03-29T01:30:00.000Z')
    expect(berlin('2026-10-25')).toBe('2026-10-25T00:30:00.000Z')
  })

  it('an invalid date or time is rejected', () => {
    for (const [day, time] of [
      ['', '09:00'],
      ['2026-11-24', ''],
      ['2026-02-30', '09:00'],
    ] as const) {
      expect(momentAt({ day, time }, 'UTC')).toBeNull()
    }
    expect(momentAt({ day: '2026-11-24', time: '09:00' }, 'Mars/Crater')).toBeNull()
  })

  it('a moment is converted back to the entered date and time, and to text', () => {
    const moment = new Date('2026-11-24T03:30:00Z')
    expect(wallTimeAt(moment, 'Asia/Kolkata')).toEqual({ day: '2026-11-24', time: '09:00' })
    expect(dayAndTime(moment, 'Asia/Kolkata')).toBe('Tue, 24 Nov 2026, 09:00')
    expect(dayAndTime(new Date(+moment + 7_000), 'UTC')).toBe('Tue, 24 Nov 2026, 03:30:07')
  })

  it('an unknown time zone falls back to UTC', () => {
    expect([knownZone('Asia/Kolkata'), knownZone('Asia/Calcuta')]).toEqual(['Asia/Kolkata', 'UTC'])
  })
})
