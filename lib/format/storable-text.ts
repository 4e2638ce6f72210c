/**
 * Removes control characters, which come along in text copied from PDF files and word processors and
 * cannot be seen or deleted. A vertical tab or form feed is a line break there. NUL stays, and is refused:
 * nobody copies it by accident.
 */
export const withoutControls = (text: string): string =>
  text.replaceAll(/[\v\f]/g, '\n').replaceAll(/(?![\t\n\r\0])\p{Cc}/gu, '')

/** Whether a database and a mail can hold a text: no NUL and no unpaired surrogate. */
export const isStorableText = (text: string): boolean => text.isWellFormed() && !text.includes('\0')

export const NOT_STORABLE = 'This contains characters that cannot be stored. Please type it again.'
