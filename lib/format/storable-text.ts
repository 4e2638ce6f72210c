/** Text that a database and a mail can hold: no NUL or its like, no half of a surrogate pair. Line breaks and tabs may stay. */
export function isStorableText(text: string): boolean {
  return text.isWellFormed() && !/\p{Cc}/u.test(text.replaceAll(/[\t\n\r]/g, ''))
}

export const NOT_STORABLE = 'This has signs in it that cannot be read. Please type it again.'
