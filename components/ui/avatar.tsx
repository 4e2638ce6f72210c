import { type PictureData, PictureView } from './picture.tsx'

/** Decorative, since it stands beside the name; shows initials if there is no image. */
export function Avatar({
  name,
  picture,
  size = 'normal',
}: {
  name: string
  picture: PictureData | null
  size?: 'normal' | 'large'
}) {
  const className = size === 'large' ? 'avatar is-large' : 'avatar'
  if (!picture) {
    return (
      <span className={className} aria-hidden="true">
        {initials(name)}
      </span>
    )
  }
  return (
    <PictureView
      className={className}
      picture={{ ...picture, alt: '' }}
      sizes={size === 'large' ? '96px' : '40px'}
    />
  )
}

const initials = (name: string) =>
  name
    .split(/\s+/)
    .map((part) => part[0] ?? '')
    .slice(0, 2)
    .join('')
