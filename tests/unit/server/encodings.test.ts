import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { Bytes, chooseEncoding } from '#lib/server/encodings.ts'

describe('the encoding of an answer', () => {
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
  ])('for %j is %s', (header, encoding) => {
    expect(chooseEncoding(header)).toBe(encoding)
  })
})

describe('kept bytes', () => {
  const text = Buffer.from('<p>words</p>'.repeat(500))

  it('come back the same in every encoding, before and after they are packed', async () => {
    const bytes = new Bytes(text)
    for (const _ of ['plain', 'packed']) {
      expect((await bytes.read(null)).bytes.equals(text)).toBe(true)
      expect(brotliDecompressSync((await bytes.read('br')).bytes).equals(text)).toBe(true)
      expect(gunzipSync((await bytes.read('gzip')).bytes).equals(text)).toBe(true)
      await bytes.pack()
    }
  })

  it('take a fraction of the room once packed', async () => {
    const bytes = new Bytes(text)
    await bytes.pack()
    expect(bytes.size).toBeLessThan(text.length / 10)
    expect(bytes.length).toBe(text.length)
  })

  it('hold no more memory than they are long', async () => {
    const bytes = new Bytes(text)
    for (const encoding of ['br', 'gzip', null] as const) {
      const read = await bytes.read(encoding)
      await bytes.pack()
      expect((await bytes.read(encoding)).bytes.buffer.byteLength).toBeLessThanOrEqual(text.length)
      expect(read.encoding).toBe(encoding)
    }
    const { bytes: br } = await bytes.read('br')
    expect(br.buffer.byteLength).toBe(br.length)
  })

  it('are sent as they are where compressing is not worth it', async () => {
    const small = new Bytes(Buffer.from('short'))
    expect(await small.read('br')).toEqual({ bytes: Buffer.from('short'), encoding: null })
  })
})
