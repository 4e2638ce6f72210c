import type { ReactNode } from 'react'
import { Island } from '#components/site/island.tsx'
import { Link } from './link.tsx'

/**
 * Third-party content that loads only after a click. Without JavaScript it is a link to the same
 * content; nothing is requested from the other site before the click.
 */
export function ClickToLoadFrame({
  src,
  href,
  title,
  height,
  children,
}: {
  /** What the frame loads. */
  src: string
  /** Where the link leads. */
  href: string
  title: string
  /** In pixels; left out, the frame keeps 16 : 9. */
  height?: number
  children: ReactNode
}) {
  return (
    <lectern-frame class="framed" data-src={src} data-title={title} data-height={height}>
      <Link className="framed-link" href={href}>
        {children}
      </Link>
      <Island name="frame" />
    </lectern-frame>
  )
}
