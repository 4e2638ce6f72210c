import { describe, expect, it } from 'vitest'
import { finishDate, nextIntake } from '#lib/courses/course.ts'
import { intakeInput } from '#lib/courses/schema.ts'

const now = new Date('2026-07-01T10:00:00Z')
const intake = (startsOn: string, applyBy: string, given = {}) => ({
  startsOn: new Date(startsOn),
  applyBy: new Date(applyBy),
  cancelledAt: null,
  seatsTotal: null,
  seatsFilled: null,
  seatsPercent: null,
  seatsSource: null,
  seatsAsOf: null,
  seatsExpireAt: null,
  ...given,
})

describe('The next intake', () => {
  it('The next intake is the first to start of those that take applications, including the last day', () => {
    const rows = [
      intake('2026-12-01', '2026-11-01'),
      intake('2026-08-01', '2026-07-01'),
      intake('2026-07-15', '2026-06-30'),
    ]
    expect(nextIntake(rows, now)?.startsOn).toEqual(new Date('2026-08-01'))
  })

  it('There is no next intake if all are over or cancelled', () => {
    expect(nextIntake([], now)).toBeNull()
    expect(nextIntake([intake('2026-08-01', '2026-07-15', { cancelledAt: now })], now)).toBeNull()
  })
})

it.each([
  ['2027-01-23', 12, '2028-01-23'],
  ['2026-11-30', 3, '2027-02-28'],
  ['2027-11-30', 3, '2028-02-29'],
  ['2026-12-31', 6, '2027-06-30'],
])('A course that starts on %s and takes %i months is over on %s', (start, months, end) => {
  expect(finishDate(new Date(start), months)).toEqual(new Date(end))
})

describe('Seats', () => {
  const counted = { seatsSource: 'Admissions office', seatsAsOf: now }
  const seats = (given: object) =>
    nextIntake([intake('2026-08-01', '2026-07-15', { ...counted, ...given })], now)?.seats

  it('Seats are counted if the source gives numbers', () => {
    expect(seats({ seatsTotal: 50, seatsFilled: 38 })).toMatchObject({
      percent: 76,
      filled: 38,
      total: 50,
    })
  })

  it('Seats are a percentage if the source gives only that', () => {
    expect(seats({ seatsPercent: 40 })).toMatchObject({ percent: 40, filled: null, total: null })
  })

  it('Seats are not shown without a number or after it expired', () => {
    expect(seats({})).toBeNull()
    expect(seats({ seatsPercent: 40, seatsExpireAt: now })).toBeNull()
  })

  it('Seats need a source and a date, in the form and on the page', () => {
    expect(seats({ seatsPercent: 40, seatsSource: null })).toBeNull()
    expect(seats({ seatsPercent: 40, seatsAsOf: null })).toBeNull()
    const typed = {
      ...{ startsOn: '2026-08-01', applyBy: '2026-07-15', seatsTotal: 50, seatsFilled: 38 },
      ...{ seatsPercent: null, seatsSource: null, seatsAsOf: null, seatsExpireAt: null },
    }
    const issues = intakeInput.safeParse(typed).error?.issues ?? []
    expect(issues.map((it) => it.path.join('.'))).toEqual(['seatsSource', 'seatsAsOf'])
    expect(intakeInput.safeParse({ ...typed, seatsFilled: null }).success).toBe(true)
  })
})
