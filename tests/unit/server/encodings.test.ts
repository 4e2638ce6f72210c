import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { CompressedBody, chooseEncoding } from '#lib/server/encodings.ts'

describe('chooseEncoding', () => {
  it.each([
    ['br, gzip', 'br'],
    ['gzip, deflate, br, zstd', 'br'],
    ['gzip', 'gzip'],
    ['GZIP;q=0.5', 'gzip'],
    ['br;q=0, gzip', 'gzip'],
    ['*', 'br'],
    ['*;q=0', null],
    ['identity', null],
    ['', null],
    [undefined, null],
    ['br;q=x', null],
  ])('the encoding for Accept-Encoding %j is %s', (header, encoding) => {
    expect(chooseEncoding(header)).toBe(encoding)
  })
})

describe('CompressedBody', () => {
  const text = Buffer.from('<p>words</p>'.repeat(500))

  it('a body decodes to the same bytes in every encoding, before and after compression', async () => {
    const bytes = new CompressedBody(text)
    for (const _ of ['plain', 'packed']) {
      expect((await bytes.encode(null)).bytes.equals(text)).toBe(true)
      expect(brotliDecompressSync((await bytes.encode('br')).bytes).equals(text)).toBe(true)
      expect(gunzipSync((await bytes.encode('gzip')).bytes).equals(text)).toBe(true)
      await bytes.compress()
    }
  })

  it('a compressed body uses a fraction of the memory', async () => {
    const bytes = new CompressedBody(text)
    await bytes.compress()
    expect(bytes.size).toBeLessThan(text.length / 10)
    expect(bytes.length).toBe(text.length)
  })

  it('a body holds no buffer larger than its own bytes', async () => {
    const bytes = new CompressedBody(text)
    for (const encoding of ['br', 'gzip', null] as const) {
      const read = await bytes.encode(encoding)
      await bytes.compress()
      expect((await bytes.encode(encoding)).bytes.buffer.byteLength).toBeLessThanOrEqual(
        text.length,
      )
      expect(read.encoding).toBe(encoding)
    }
    const { bytes: br } = await bytes.encode('br')
    expect(br.buffer.byteLength).toBe(br.length)
  })

  it('a body too small for compression is sent uncompressed', async () => {
    const small = new CompressedBody(Buffer.from('short'))
    expect(await small.encode('br')).toEqual({ bytes: Buffer.from('short'), encoding: null })
  })
})
