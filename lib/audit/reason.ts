import { z } from 'zod'
import { isStorableText, NOT_STORABLE } from '#lib/format/storable-text.ts'

const CONTACT = /[^\s@]@[^\s@]|(?:\d[\s().-]?){7,}/u

/**
 * Why a user opens, exports or erases personal data. The audit keeps it for ever, also after the
 * person is erased, so it must not contain an e-mail address or a phone number.
 */
export const auditReason = z
  .string('Enter a reason. It is stored in the audit log.')
  .trim()
  .min(
    5,
    'Enter a reason of at least 5 characters, without names or numbers. It is stored in the audit log.',
  )
  .max(300, 'Use at most 300 characters.')
  .refine(isStorableText, NOT_STORABLE)
  .refine(
    (it) => !CONTACT.test(it),
    'Leave out e-mail addresses and phone numbers, because this text is stored in the audit log.',
  )
