import { isLinkAddress } from '#lib/blocks/inline.ts'

/** What somebody types as an address, `example.org/page` and `a@example.org` included; null if it is none. */
export function parseLinkAddress(typed: string): string | null {
  const text = typed.trim()
  if (text === '' || /\s/.test(text)) return null
  if (isLinkAddress(text)) return text
  if (/^[^\s@/:]+@[^\s@/:]+\.[a-z]{2,}$/i.test(text)) return `mailto:${text}`
  const guess = `https://${text}`
  return /^[a-z0-9-]+(\.[a-z0-9-]+)*\.[a-z]{2,}(:\d+)?([/?#].*)?$/i.test(text) &&
    isLinkAddress(guess)
    ? guess
    : null
}
