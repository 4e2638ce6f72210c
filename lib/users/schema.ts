import { z } from 'zod'
import { ROLES } from '#lib/auth/policy.ts'
import { required } from '#lib/forms/fields.ts'

export const MIN_PASSWORD_CHARS = 12

const email = z
  .string()
  .trim()
  .max(254, 'That e-mail address is too long.')
  .pipe(z.email('That is not a complete e-mail address, such as name@example.org.'))

/** Only the length is checked, no composition rules (NIST SP 800-63B). */
const newPassword = z
  .string()
  .min(MIN_PASSWORD_CHARS, `A password needs ${MIN_PASSWORD_CHARS} characters or more.`)
  .max(200, 'A password has 200 characters at most.')

export const userInput = z.strictObject({
  name: required('Name', 120),
  email,
  role: z.enum(ROLES),
  password: newPassword,
})

export type UserInput = z.infer<typeof userInput>

export const userChange = z.strictObject({
  id: z.uuid(),
  name: required('Name', 120),
  role: z.enum(ROLES),
  /** Null keeps the current password. */
  password: newPassword.nullable(),
  disabled: z.boolean(),
})

export type UserChange = z.infer<typeof userChange>

export const signInInput = z.strictObject({
  email: z
    .string('Your e-mail address is needed.')
    .trim()
    .min(1, 'Your e-mail address is needed.')
    .regex(/^[^\p{Cc}\p{Cs}]*$/u, 'That is not an e-mail address.')
    .max(254, 'That e-mail address is too long.'),
  password: z
    .string('Your password is needed.')
    .min(1, 'Your password is needed.')
    .max(200, 'A password has 200 characters at most.'),
})
