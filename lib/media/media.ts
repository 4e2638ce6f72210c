import { paths } from '#lib/paths.ts'

/** An image with everything that a `<picture>` element needs; the smallest source comes first. */
export type Picture = {
  alt: string
  width: number
  height: number
  sources: { src: string; width: number; height: number; mime: string }[]
  /** Focal point as one of nine positions, for a class name: public pages have no inline styles. */
  focal: `${'left' | 'center' | 'right'}-${'top' | 'center' | 'bottom'}`
  caption: string | null
  credit: string | null
}

/** The fields of a Media row that `toPicture` needs, for a query's `select`. */
export const pictureFields = {
  alt: true,
  caption: true,
  credit: true,
  focalX: true,
  focalY: true,
  hash: true,
  file: {
    select: {
      width: true,
      height: true,
      variants: {
        select: { name: true, mime: true, width: true, height: true },
        orderBy: { width: 'asc' },
      },
    },
  },
} as const

type PictureRow = {
  alt: string
  caption: string | null
  credit: string | null
  focalX: number
  focalY: number
  hash: string
  file: {
    width: number | null
    height: number | null
    variants: { name: string; mime: string; width: number; height: number }[]
  }
}

/** Name of the variant for link previews (og:image), which is never offered to `<picture>`. */
export const SOCIAL_VARIANT = 'social'

/** @param alt alternative text in this place; null: that of the media library; empty: decorative */
export function toPicture(row: PictureRow, alt: string | null = null): Picture {
  const sources = row.file.variants
    .filter((it) => it.name !== SOCIAL_VARIANT)
    .map(({ name, mime, width, height }) => ({
      src: paths.media(row.hash, name),
      mime,
      width,
      height,
    }))
  return {
    alt: alt ?? row.alt,
    width: row.file.width ?? sources.at(-1)?.width ?? 1,
    height: row.file.height ?? sources.at(-1)?.height ?? 1,
    sources,
    focal: `${third(row.focalX, 'left', 'right')}-${third(row.focalY, 'top', 'bottom')}`,
    caption: row.caption,
    credit: row.credit,
  }
}

/** Path of the image for link previews; null if the image has no such variant. */
export function socialPicture(row: PictureRow): string | null {
  const made = row.file.variants.some((it) => it.name === SOCIAL_VARIANT)
  return made ? paths.media(row.hash, SOCIAL_VARIANT) : null
}

function third<Low extends string, High extends string>(percent: number, low: Low, high: High) {
  return percent < 34 ? low : percent > 66 ? high : 'center'
}
