import { z } from 'zod'
import { isStorableText } from '#lib/format/storable-text.ts'

const CONTACT = /[^\s@]@[^\s@]|(?:\d[\s().-]?){7,}/u

/**
 * Why somebody opens, exports or erases personal data, in their own words. It stays in the audit for
 * good, also when the person is erased, so an address or a number has no place in it.
 */
export const auditReason = z
  .string('Say why: it stays in the audit.')
  .trim()
  .min(5, 'Say why: it stays in the audit, without name or number.')
  .max(300, '300 characters at most.')
  .refine(isStorableText, 'This has signs in it that cannot be read. Please type it again.')
  .refine((it) => !CONTACT.test(it), 'Leave e-mail addresses and phone numbers out: this stays.')
