import { z } from 'zod'
import { isStorableText } from '#lib/format/storable-text.ts'

const CONTACT = /[^\s@]@[^\s@]|(?:\d[\s().-]?){7,}/u

/**
 * Why a user opens, exports or erases personal data. The audit keeps it for ever, also after the
 * person is erased, so it must not contain an e-mail address or a phone number.
 */
export const auditReason = z
  .string('Give a reason. The audit keeps it.')
  .trim()
  .min(5, 'Give a reason of at least 5 characters, without a name or number. The audit keeps it.')
  .max(300, 'Use 300 characters at most.')
  .refine(isStorableText, 'This contains characters that cannot be stored. Please type it again.')
  .refine(
    (it) => !CONTACT.test(it),
    'Leave out e-mail addresses and phone numbers: the audit keeps this text.',
  )
