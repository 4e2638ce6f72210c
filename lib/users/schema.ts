import { z } from 'zod'
import { ROLES } from '#lib/auth/policy.ts'
import { isTimeZone } from '#lib/format/zoned-time.ts'
import { requiredText } from '#lib/forms/text-fields.ts'

export const MIN_PASSWORD_CHARS = 12

const email = z
  .string()
  .trim()
  .max(254, 'This e-mail address is too long.')
  .pipe(z.email('Enter a complete e-mail address, such as name@example.org.'))

/** Only the length is checked, no composition rules (NIST SP 800-63B). */
const newPassword = z
  .string()
  .min(MIN_PASSWORD_CHARS, `Use at least ${MIN_PASSWORD_CHARS} characters.`)
  .max(200, 'Use at most 200 characters.')

export const userInput = z.strictObject({
  name: requiredText('Name', 120),
  email,
  role: z.enum(ROLES),
  password: newPassword,
})

export type UserInput = z.infer<typeof userInput>

/** A user who is created by an admin. */
export const newUserInput = userInput.extend({
  /** Null: an invitation lets the user choose it. */
  password: newPassword.nullable(),
})

export type NewUserInput = z.infer<typeof newUserInput>

export const userChange = z.strictObject({
  id: z.uuid(),
  name: requiredText('Name', 120),
  role: z.enum(ROLES),
  /** Null keeps the current password. */
  password: newPassword.nullable(),
  disabled: z.boolean(),
})

export type UserChange = z.infer<typeof userChange>

export const ownAccountChange = z.strictObject({
  name: requiredText('Name', 120),
  timeZone: requiredText('Time zone', 60).refine(
    isTimeZone,
    'Time zone: choose a name such as Asia/Kolkata or Europe/Berlin.',
  ),
})

export type OwnAccountChange = z.infer<typeof ownAccountChange>

export const ownPasswordChange = z.strictObject({
  currentPassword: z.string().min(1, 'Enter your current password.').max(200),
  password: newPassword,
})

export type OwnPasswordChange = z.infer<typeof ownPasswordChange>

/** The form behind a link to choose a password. */
export const chosenPassword = z.strictObject({
  token: z.string().regex(/^[A-Za-z0-9_-]{43}$/, 'This link is incomplete.'),
  password: newPassword,
})

export type ChosenPassword = z.infer<typeof chosenPassword>

export const signInInput = z.strictObject({
  email: z
    .string('Please enter your e-mail address.')
    .trim()
    .min(1, 'Please enter your e-mail address.')
    .regex(/^[^\p{Cc}\p{Cs}]*$/u, 'Enter a valid e-mail address.')
    .max(254, 'This e-mail address is too long.'),
  password: z
    .string('Please enter your password.')
    .min(1, 'Please enter your password.')
    .max(200, 'Use at most 200 characters.'),
})

/** The form of “Forgot your password?”. */
export const resetRequest = signInInput.pick({ email: true })
