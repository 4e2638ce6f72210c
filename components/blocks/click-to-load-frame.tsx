import type { ReactNode } from 'react'
import { Island } from '#components/site/island.tsx'
import { Link } from './link.tsx'

/**
 * Something foreign that loads only when somebody asks for it. Without a script it is a link to
 * the same thing; nothing of the other site is touched before the click.
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
