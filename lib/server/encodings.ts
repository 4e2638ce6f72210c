import { promisify } from 'node:util'
import { brotliCompress, constants, gunzip, gzip } from 'node:zlib'
import { LRUCache } from 'lru-cache'

export type Encoding = 'br' | 'gzip'
export type Encoded = { readonly bytes: Buffer; readonly encoding: Encoding | null }

const toBrotli = promisify(brotliCompress)
const toGzip = promisify(gzip)
const fromGzip = promisify(gunzip)

/** Level 5 takes a tenth of the time of 11 for a twentieth more bytes, on pages of text. */
const BROTLI = { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }

/** Below it, compressing saves less than a packet. */
export const WORTH_IT = 1000

const offers = new LRUCache<string, { encoding: Encoding | null }>({ max: 200 })

/** What a client takes, the smallest first. A wildcard or `q=0` is read as RFC 9110 12.5.3 says. */
export function chooseEncoding(header: string | undefined): Encoding | null {
  if (!header) return null
  // Browsers send a handful of different ones.
  let known = offers.get(header)
  if (!known) {
    known = { encoding: readOffer(header) }
    if (header.length < 200) offers.set(header, known)
  }
  return known.encoding
}

function readOffer(header: string): Encoding | null {
  const offered = new Map(
    header.split(',').map((part) => {
      const [name = '', ...parameters] = part.trim().toLowerCase().split(';')
      const q = parameters.map((it) => /^\s*q=(.*)$/.exec(it)?.[1]).find((it) => it)
      return [name.trim(), q === undefined ? 1 : Number(q)]
    }),
  )
  const takes = (name: string) => (offered.get(name) ?? offered.get('*') ?? 0) > 0
  return takes('br') ? 'br' : takes('gzip') ? 'gzip' : null
}

export type Packed = { readonly br: Buffer; readonly gzip: Buffer }

/** Plain bytes are asked for by few, but those few (crawlers, tests of load) ask in a row. */
const unpacked = new LRUCache<Bytes, Buffer>({
  maxSize: 16 * 1024 * 1024,
  sizeCalculation: ({ length }) => length,
})

/** The bytes of an answer, kept small: once compressed, the plain ones are made when asked for. */
export class Bytes {
  #plain: Buffer | null
  #packed: Packed | null
  #packing: Promise<Packed> | null = null
  #size: number
  readonly length: number
  readonly #worthIt: boolean

  /** `packed`: where the compressed forms are there already; “never”: it is compressed by nature. */
  constructor(plain: Buffer, packed: Packed | 'never' | null = null) {
    this.length = plain.length
    this.#plain = plain
    this.#packed = packed === 'never' ? null : packed
    this.#worthIt = packed !== 'never' && plain.length >= WORTH_IT
    this.#size = plain.length
    if (this.#packed) this.#letGo(this.#packed)
  }

  /** What is held in memory right now. */
  get size(): number {
    return this.#size
  }

  /** Compresses in the thread pool and lets go of the plain bytes. */
  async pack(): Promise<void> {
    await this.#pack()
  }

  /** What can go out at once, or null: it has to be made, `read` does. */
  ready(encoding: Encoding | null): Encoded | null {
    if (encoding !== null && this.#worthIt) {
      return this.#packed && { bytes: this.#packed[encoding], encoding }
    }
    const plain = this.#plain ?? unpacked.get(this)
    return plain ? { bytes: plain, encoding: null } : null
  }

  async read(encoding: Encoding | null): Promise<Encoded> {
    const ready = this.ready(encoding)
    if (ready) return ready
    const packed = await this.#pack()
    if (encoding !== null) return { bytes: packed[encoding], encoding }
    const plain = await fromGzip(packed.gzip)
    unpacked.set(this, plain)
    return { bytes: plain, encoding: null }
  }

  #pack(): Promise<Packed> {
    const plain = this.#plain
    if (this.#packed) return Promise.resolve(this.#packed)
    if (this.#packing || !plain)
      return this.#packing ?? Promise.reject(new Error('nothing to pack'))
    this.#packing = Promise.all([toBrotli(plain, BROTLI), toGzip(plain)]).then(([br, zipped]) => {
      this.#packed = { br, gzip: zipped }
      this.#letGo(this.#packed)
      return this.#packed
    })
    return this.#packing
  }

  #letGo({ br, gzip }: Packed): void {
    if (!this.#worthIt) return
    this.#plain = null
    this.#size = br.length + gzip.length
  }
}
