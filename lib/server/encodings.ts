import { promisify } from 'node:util'
import { brotliCompress, brotliDecompress, constants, gzip } from 'node:zlib'
import { LRUCache } from 'lru-cache'

type Encoding = 'br' | 'gzip'
export type Encoded = { readonly bytes: Buffer; readonly encoding: Encoding | null }

const toBrotli = promisify(brotliCompress)
const toGzip = promisify(gzip)
const fromBrotli = promisify(brotliDecompress)

/** For text pages, level 5 takes a tenth of the time of level 11 and produces 5 % more bytes. */
const BROTLI = { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }

/** Below this size, compression saves less than the header that announces it costs. */
export const MIN_COMPRESS_BYTES = 300

const parsedHeaders = new LRUCache<string, { encoding: Encoding | null }>({ max: 200 })

/** Copies the bytes: zlib returns a slice of a much larger buffer, all of which would stay in memory. */
function copyExact(part: Buffer): Buffer {
  const own = Buffer.allocUnsafeSlow(part.length)
  part.copy(own)
  return own
}

/** The smallest encoding that the client accepts; null for none (RFC 9110, 12.5.3). */
export function chooseEncoding(header: string | undefined): Encoding | null {
  if (!header) return null
  // Browsers send only a handful of different headers.
  let known = parsedHeaders.get(header)
  if (!known) {
    known = { encoding: parseAcceptEncoding(header) }
    if (header.length < 200) parsedHeaders.set(header, known)
  }
  return known.encoding
}

function parseAcceptEncoding(header: string): Encoding | null {
  const offered = new Map(
    header.split(',').map((part) => {
      const [name = '', ...parameters] = part.trim().toLowerCase().split(';')
      const q = parameters.map((it) => /^\s*q=(.*)$/.exec(it)?.[1]).find((it) => it)
      return [name.trim(), q === undefined ? 1 : Number(q)]
    }),
  )
  const accepts = (name: string) => (offered.get(name) ?? offered.get('*') ?? 0) > 0
  return accepts('br') ? 'br' : accepts('gzip') ? 'gzip' : null
}

export type Precompressed = { readonly br: Buffer; readonly gzip: Buffer }

/**
 * Each page keeps only its Brotli form, since all browsers accept it. Other forms are derived from it
 * and cached, for the few clients (crawlers, load tests) that need them.
 */
const DERIVED_FORMS_MAX_BYTES = 32 * 1024 * 1024
const derivedForms = new LRUCache<string, Buffer>({
  maxSize: DERIVED_FORMS_MAX_BYTES,
  sizeCalculation: ({ length }) => length + 200,
})

let lastId = 0

/** A response body that keeps only its Brotli form in memory once it is compressed. */
export class CompressedBody {
  readonly #id = ++lastId
  #plain: Buffer | null
  #br: Buffer | null
  #packing: Promise<Buffer> | null = null
  readonly #worthIt: boolean
  readonly length: number

  /** @param packed the compressed forms, if they exist already; “never” for a compressed file format */
  constructor(plain: Buffer, packed: Precompressed | 'never' | null = null) {
    const ready = packed === 'never' ? null : packed
    this.length = plain.length
    this.#worthIt = packed !== 'never' && plain.length >= MIN_COMPRESS_BYTES
    this.#br = ready?.br ?? null
    this.#plain = ready && this.#worthIt ? null : plain
    if (ready) derivedForms.set(this.#key('gzip'), ready.gzip)
  }

  /** Bytes held in memory, without the cached derived forms. */
  get size(): number {
    return (this.#plain?.length ?? 0) + (this.#br?.length ?? 0)
  }

  /** Compresses in the thread pool, then drops the plain bytes. */
  async compress(): Promise<void> {
    await this.#pack()
  }

  /** The encoded bytes if they are in memory, otherwise null; `encode` makes them. */
  encoded(wanted: Encoding | null): Encoded | null {
    const encoding = this.#worthIt ? wanted : null
    const bytes =
      encoding === 'br'
        ? this.#br
        : ((encoding === null ? this.#plain : null) ?? derivedForms.get(this.#key(encoding)))
    return bytes ? { bytes, encoding } : null
  }

  async encode(wanted: Encoding | null): Promise<Encoded> {
    const ready = this.encoded(wanted)
    if (ready) return ready
    const encoding = this.#worthIt ? wanted : null
    if (encoding === 'br') return { bytes: await this.#pack(), encoding }
    const plain = this.#plain ?? (await fromBrotli(await this.#pack()))
    const bytes = copyExact(encoding === null ? plain : await toGzip(plain))
    derivedForms.set(this.#key(encoding), bytes)
    return { bytes, encoding }
  }

  #key(encoding: 'gzip' | null): string {
    return `${this.#id} ${encoding ?? 'plain'}`
  }

  #pack(): Promise<Buffer> {
    const plain = this.#plain
    if (this.#br) return Promise.resolve(this.#br)
    if (this.#packing || !plain)
      return this.#packing ?? Promise.reject(new Error('nothing to compress'))
    this.#packing = toBrotli(plain, BROTLI).then((made) => {
      const br = copyExact(made)
      this.#br = br
      this.#packing = null
      if (this.#worthIt) this.#plain = null
      return br
    })
    return this.#packing
  }
}
