import { describe, expect, it } from 'vitest'
import { compactCount, money } from '#lib/format/numbers.ts'

describe('number formats', () => {
  it.each([
    [0, '0'],
    [999, '999'],
    [1_000, '1K'],
    [3_832, '3.83K+'],
    [9_999, '9.99K+'],
    [12_500, '12.5K'],
    [99_999, '99.99K+'],
    [1_25_000, '1.25L'],
    [2_00_00_001, '2Cr+'],
  ])('the count %i is shortened to “%s”', (count, text) => {
    expect(compactCount(count)).toBe(text)
  })

  it.each([
    [12_500_000, 'INR', '₹\u00a01,25,000'],
    [99_950, 'INR', '₹\u00a0999.50'],
    [150_000, 'EUR', '€\u00a01,500'],
  ])('%i minor units of %s are “%s”', (minor, currency, text) => {
    expect(money(minor, currency)).toBe(text)
  })
})
