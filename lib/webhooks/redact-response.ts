const MIN_REDACTED_CHARACTERS = 3
const MAX_STORED_CHARACTERS = 2_000

/**
 * Removes from a response what we sent and whatever looks like an e-mail address or phone number, and
 * truncates it, so that it may be stored.
 */
export function redactResponse(answer: string, sent: readonly string[]): string {
  const forms = sent
    .filter((it) => it.trim().length >= MIN_REDACTED_CHARACTERS)
    .flatMap((it) => [it, JSON.stringify(it).slice(1, -1), encodeURIComponent(it)])
    .toSorted((a, b) => b.length - a.length)
  const without = forms.reduce((text, form) => replaceAny(text, form), answer)
  return without
    .replaceAll(/[^\s"'<>:,;()]+(?:@|%40)[^\s"'<>:,;()]+/g, '[…]')
    .replaceAll(/\+?\d[\d\s().-]{6,}\d/g, '[…]')
    .replaceAll('\u0000', '')
    .slice(0, MAX_STORED_CHARACTERS)
}

const replaceAny = (text: string, part: string) =>
  text.replaceAll(new RegExp(part.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&'), 'gi'), '[…]')
