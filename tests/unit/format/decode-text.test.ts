import { expect, it } from 'vitest'
import { decodeText } from '#lib/format/decode-text.ts'

it.each([
  ['UTF-8', [0x4a, 0x6f, 0x73, 0xc3, 0xa9]],
  ['UTF-8 with a byte order mark', [0xef, 0xbb, 0xbf, 0x4a, 0x6f, 0x73, 0xc3, 0xa9]],
  ['Windows-1252', [0x4a, 0x6f, 0x73, 0xe9]],
  ['UTF-16, little endian', [0xff, 0xfe, 0x4a, 0, 0x6f, 0, 0x73, 0, 0xe9, 0]],
  ['UTF-16, big endian', [0xfe, 0xff, 0, 0x4a, 0, 0x6f, 0, 0x73, 0, 0xe9]],
])('a file in %s is read as José', (_, bytes) => {
  expect(decodeText(new Uint8Array(bytes).buffer)).toBe('José')
})

it('an empty file is an empty text', () => {
  expect(decodeText(new ArrayBuffer(0))).toBe('')
})
