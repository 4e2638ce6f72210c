import { paths } from '#lib/paths.ts'

/** A picture ready for <picture>: the smallest source first. */
export type Picture = {
  alt: string
  width: number
  height: number
  sources: { src: string; width: number; height: number; mime: string }[]
  /** Focal point, rounded to ninths: a class, since public pages have no inline styles. */
  focal: `${'left' | 'center' | 'right'}-${'top' | 'center' | 'bottom'}`
  caption: string | null
  credit: string | null
}

/** What a query selects of a medium to make a Picture. */
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

/** Variants made for sharing (og:image) are named so and never offered to <picture>. */
export const SOCIAL_VARIANT = 'social'

/** @param alt the alternative text of this place; null: the medium's own. Empty is decoration. */
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

/** Address of the picture for link previews; null if none was made. */
export function socialPicture(row: PictureRow): string | null {
  const made = row.file.variants.some((it) => it.name === SOCIAL_VARIANT)
  return made ? paths.media(row.hash, SOCIAL_VARIANT) : null
}

function third<Low extends string, High extends string>(percent: number, low: Low, high: High) {
  return percent < 34 ? low : percent > 66 ? high : 'center'
}
