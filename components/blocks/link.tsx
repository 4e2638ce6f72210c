import type { ComponentProps } from 'react'

/** A link in editorial text: sponsored links have rel="sponsored", external ones rel="noopener". */
export function Link({
  href,
  sponsored = false,
  ...rest
}: { href: string; sponsored?: boolean } & ComponentProps<'a'>) {
  const foreign = /^https?:/.test(href)
  const rel = [sponsored && 'sponsored', foreign && 'noopener'].filter(Boolean).join(' ')
  return <a href={href} rel={rel || undefined} {...rest} />
}
