import { expect, it } from 'vitest'
import { maskedAddress } from '#lib/format/masked-address.ts'

it.each([
  ['asha.rao@example.in', 'a…@example.in'],
  ['x@y.in', 'x…@y.in'],
  ['"a@b"@example.in', '"…@example.in'],
  ['नाम@example.in', 'न…@example.in'],
  ['nothing', '…'],
  ['', '…'],
])('The address “%s” is shown as “%s”', (address, masked) => {
  expect(maskedAddress(address)).toBe(masked)
})
