import sharp from 'sharp'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Actor } from '#lib/auth/policy.ts'
import { db } from '#lib/database/db.ts'
import { uploadPicture } from '#lib/media/upload.ts'
import { makeUser } from '#prisma/factories.ts'

let author: Actor
beforeAll(async () => {
  author = await makeUser('AUTHOR')
})

const canvas = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: '#345' } })

const alt = 'A blue field'
const png = () => canvas(30, 20).png().toBuffer()

describe('An uploaded image', () => {
  it('An uploaded image is stored under its hash, with variants and without location data', async () => {
    const bytes = await canvas(900, 600)
      .jpeg()
      .withExif({ IFD3: { GPSLatitude: '19/1 4/1 34/1' } })
      .toBuffer()
    const { id } = await uploadPicture(author, { bytes, filename: 'Holiday.JPG', alt })
    const media = await db.media.findUniqueOrThrow({
      where: { id },
      select: {
        filename: true,
        alt: true,
        file: { select: { mime: true, variants: { select: { name: true } } } },
      },
    })
    expect(media).toMatchObject({ filename: 'Holiday.jpg', alt, file: { mime: 'image/jpeg' } })
    expect(media.file.variants.map((it) => it.name)).toContain('w640.webp')
  })

  it.each([
    ['../../etc/passwd', 'passwd.png'],
    ['C:\\temp\\a.php.png', 'a-php.png'],
    ['a\r\nb.svg', 'a-b.png'],
    ['', 'picture.png'],
    ['चित्र.jpeg', 'चित्र.png'],
  ])('An uploaded image with the file name %j is named %j', async (filename, expected) => {
    const { id } = await uploadPicture(author, { bytes: await png(), filename, alt })
    const { filename: stored } = await db.media.findUniqueOrThrow({ where: { id } })
    expect(stored).toBe(expected)
  })

  it('The type of an uploaded image is detected from its bytes, whatever its file name', async () => {
    const svg = Buffer.from(
      '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>',
    )
    const html = Buffer.from('<!doctype html><script>alert(1)</script>')
    const avif = await canvas(16, 16).avif().toBuffer()
    for (const bytes of [svg, html, avif, Buffer.from('only words'), Buffer.from('%PDF-1.7 …')]) {
      await expect(
        uploadPicture(author, { bytes, filename: 'innocent.png', alt }),
      ).rejects.toMatchObject({ code: 'unsupported-media', status: 415 })
    }
  })

  it('An uploaded image is rejected if it is empty, truncated, too large or has no alternative text', async () => {
    const whole = await canvas(400, 400).png({ compressionLevel: 0 }).toBuffer()
    const refusals: [Uint8Array, string, string][] = [
      [new Uint8Array(), alt, 'validation'],
      [whole.subarray(0, whole.length / 2), alt, 'validation'],
      [whole, '  ', 'validation'],
      [new Uint8Array(20 * 1024 * 1024 + 1), alt, 'too-large'],
    ]
    for (const [bytes, alt, code] of refusals) {
      await expect(
        uploadPicture(author, { bytes, filename: 'a.png', alt: alt }),
      ).rejects.toMatchObject({ code })
    }
  })

  it('A counsellor cannot upload an image', async () => {
    const counsellor = await makeUser('COUNSELLOR')
    await expect(
      uploadPicture(counsellor, { bytes: await png(), filename: 'a.png', alt }),
    ).rejects.toMatchObject({ code: 'forbidden' })
  })
})
