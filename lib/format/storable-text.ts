/**
 * Whether a database and a mail can hold a text: no NUL or other control characters except line
 * breaks and tabs, and no unpaired surrogate.
 */
export function isStorableText(text: string): boolean {
  return text.isWellFormed() && !/\p{Cc}/u.test(text.replaceAll(/[\t\n\r]/g, ''))
}

export const NOT_STORABLE = 'This contains characters that cannot be stored. Please type it again.'
