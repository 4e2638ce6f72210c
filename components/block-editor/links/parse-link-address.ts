import { isLinkAddress } from '#lib/blocks/inline.ts'

/** Parses a typed address, also `example.org/page` and `a@example.org`. Null: not an address. */
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
