import { chmodSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import sharp from 'sharp'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Actor } from '#lib/auth/policy.ts'
import { db } from '#lib/database/db.ts'
import { env } from '#lib/env.ts'
import { cleanOriginals } from '#lib/media/clean-originals.ts'
import { disk } from '#lib/media/disk.ts'
import { storePicture } from '#lib/media/files.ts'
import { listMedia } from '#lib/media/staff-queries.ts'
import { uploadPicture } from '#lib/media/upload.ts'
import { makeVariants } from '#lib/media/variants.ts'
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

  it('The kept original of a photo says nothing about place and time, and stands upright', async () => {
    const bytes = await canvas(90, 60)
      .jpeg()
      .withExif({ IFD3: { GPSLatitude: '19/1 4/1 34/1' }, IFD0: { Artist: 'Asha' } })
      .withMetadata({ orientation: 6 })
      .toBuffer()
    const { hash } = await storePicture(bytes)
    const kept = await sharp(await (await disk()).getBytes(`${hash}/original`)).metadata()
    expect(kept).toMatchObject({ format: 'jpeg', width: 60, height: 90 })
    expect([kept.exif, kept.xmp, kept.iptc, kept.orientation]).toEqual(Array(4).fill(undefined))
  })

  it('Originals of earlier versions lose their metadata once, and stay readable', async () => {
    const photo = canvas(90, 60)
      .jpeg()
      .withExif({ IFD3: { GPSLatitude: '19/1 4/1 34/1' } })
    const { hash } = await storePicture(await png())
    const original = join(resolve(env().dataFolder), 'media', hash, 'original')
    // As earlier versions stored it.
    writeFileSync(original, await photo.toBuffer())
    chmodSync(original, 0o644)
    const { signal } = new AbortController()
    expect(await cleanOriginals(signal)).toBe(1)
    expect(statSync(original).mode & 0o777).toBe(0o600)
    const kept = await sharp(readFileSync(original)).metadata()
    expect(kept).toMatchObject({ format: 'jpeg', width: 90 })
    expect(kept.exif).toBeUndefined()
    expect(await cleanOriginals(signal)).toBe(0)
  })

  it('Only the owner of the process may read stored images', async () => {
    const { hash } = await storePicture(await png())
    const folder = join(resolve(env().dataFolder), 'media')
    const modeOf = (path: string) => statSync(path).mode & 0o777
    expect(modeOf(folder)).toBe(0o700)
    for (const name of readdirSync(join(folder, hash)))
      expect(modeOf(join(folder, hash, name)), name).toBe(0o600)
  })

  it('New images come first in the media library, whatever their ids are', async () => {
    const upload = async () =>
      (await uploadPicture(author, { bytes: await png(), filename: 'a.png', alt })).id
    const [first, second] = [await upload(), await upload()]
    await db.content.update({ where: { id: second }, data: { createdAt: new Date(2020, 0, 1) } })
    const { items } = await listMedia(author, { page: 1 })
    const shown = items.map((it) => it.id)
    expect(shown.indexOf(first)).toBeLessThan(shown.indexOf(second))
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

  it('A tall image is scaled to what its format can hold', async () => {
    const bytes = await canvas(720, 16_889).png().toBuffer()
    const { id } = await uploadPicture(author, { bytes, filename: 'tall.png', alt })
    const { file } = await db.media.findUniqueOrThrow({
      where: { id },
      select: { file: { select: { variants: { select: { width: true, height: true } } } } },
    })
    const heights = file.variants.map((it) => it.height)
    expect(Math.max(...heights)).toBeLessThanOrEqual(16_383)
    expect(heights.length).toBeGreaterThan(2)
  })

  it('A photo of 50 megapixels is accepted as JPEG; as PNG its size and the limit are named', async () => {
    const photo = await canvas(8_160, 6_120).jpeg({ quality: 20 }).toBuffer()
    await uploadPicture(author, { bytes: photo, filename: 'photo.jpg', alt })
    const png = await canvas(8_160, 6_120).png().toBuffer()
    await expect(uploadPicture(author, { bytes: png, filename: 'photo.png', alt })).rejects.toThrow(
      '50 megapixels, the maximum is 40',
    )
  }, 60_000)

  it('An animation stays animated, and its link preview is a still image', async () => {
    const strip = await sharp({
      create: { width: 40, height: 90, channels: 3, background: '#c00' },
    })
      .composite([{ input: await canvas(40, 30).png().toBuffer(), top: 30, left: 0 }])
      .raw()
      .toBuffer()
    const bytes = await sharp(strip, {
      raw: { width: 40, height: 90, channels: 3, pageHeight: 30 },
    })
      .gif({ delay: [100, 100, 100], loop: 0 })
      .toBuffer()
    expect((await sharp(bytes, { animated: true }).metadata()).pages).toBe(3)
    const { variants, height } = await makeVariants(bytes)
    expect(height).toBe(30)
    const moving = variants.find((it) => it.mime === 'image/webp')
    expect(moving?.height).toBe(30)
    const options = { animated: true }
    expect((await sharp(moving?.bytes, options).metadata()).pages).toBe(3)
    const still = variants.find((it) => it.mime === 'image/png')
    expect((await sharp(still?.bytes, options).metadata()).pages ?? 1).toBe(1)
  })
})
