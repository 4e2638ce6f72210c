import type { ComponentProps } from 'react'

/** A link that an editor made: paid ones say so to robots, foreign pages learn nothing of ours. */
export function Link({
  href,
  sponsored = false,
  ...rest
}: { href: string; sponsored?: boolean } & ComponentProps<'a'>) {
  const foreign = /^https?:/.test(href)
  const rel = [sponsored && 'sponsored', foreign && 'noopener'].filter(Boolean).join(' ')
  return <a href={href} rel={rel || undefined} {...rest} />
}
