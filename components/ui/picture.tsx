import { classNames } from './class-names.ts'

type Source = { src: string; width: number; height: number; mime: string }

export type PictureData = {
  alt: string
  width: number
  height: number
  sources: readonly Source[]
  focal: string
}

type Props = {
  picture: PictureData
  /** Width at which it is shown, as in `<img sizes>`. */
  sizes: string
  className?: string
  /** For images above the fold: loads eagerly and with high priority. */
  eager?: boolean
}

/** Renders an image with its width and height, so that the layout does not shift when it loads. */
export function PictureView({ picture, sizes, className, eager = false }: Props) {
  const mimes = [...new Set(picture.sources.map((it) => it.mime))]
  const last = mimes.at(-1)
  const shown = picture.sources.filter((it) => it.mime === last)
  const middle = shown[Math.floor(shown.length / 2)]
  return (
    <picture className={className}>
      {mimes.slice(0, -1).map((mime) => (
        <source key={mime} type={mime} srcSet={srcSet(picture.sources, mime)} sizes={sizes} />
      ))}
      <img
        className={classNames(`focal-${picture.focal}`)}
        src={middle?.src}
        srcSet={last && srcSet(picture.sources, last)}
        sizes={sizes}
        width={picture.width}
        height={picture.height}
        alt={picture.alt}
        loading={eager ? undefined : 'lazy'}
        decoding={eager ? undefined : 'async'}
        fetchPriority={eager ? 'high' : undefined}
      />
    </picture>
  )
}

const srcSet = (sources: readonly Source[], mime: string) =>
  sources
    .filter((it) => it.mime === mime)
    .map((it) => `${it.src} ${it.width}w`)
    .join(', ')
