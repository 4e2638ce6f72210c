import { z } from 'zod'
import { countryCode } from '#lib/forms/fields.ts'
import { addIssues } from '#lib/forms/form-input.ts'
import { line } from '#lib/forms/text-fields.ts'
import { CHANNELS } from '#lib/leads/lead.ts'
import { emailAddress, readPhone } from '#lib/people/schema.ts'
import { readConsentTime } from './consent-day.ts'
import { AGE_BANDS, messageField } from './schema.ts'

const blank = (text: string | null | undefined) => !text || text.trim() === ''

const optionalLine = (label: string, max: number) =>
  z
    .string()
    .nullish()
    .transform((text) => (blank(text) ? null : (text ?? null)))
    .pipe(line(label, max).nullable())

const rawEntry = z.object({
  name: line('Name', 200).refine((it) => it !== '', 'Enter a name.'),
  email: z
    .string()
    .nullish()
    .transform((text) => (blank(text) ? null : (text ?? null)))
    .pipe(emailAddress.nullable()),
  phone: z.string().max(60, 'This phone number is too long.').nullish(),
  country: countryCode.nullish(),
  ageBand: z.enum(AGE_BANDS).nullish(),
  childClass: optionalLine('Class', 40),
  message: z
    .string()
    .nullish()
    .transform((text) => text ?? undefined)
    .pipe(messageField),
  channel: z.enum(CHANNELS, 'Use CALL, EMAIL or WHATSAPP.').nullish(),
  language: optionalLine('Language', 40),
  /** How the consent was given: “agreed on the phone, 12:03”. */
  evidence: line('Consent', 300).refine(
    (it) => it.length >= 3,
    'Enter how the person agreed to be contacted, for example on the phone, on paper or at a fair.',
  ),
  /** When they agreed: `2026-11-22`, or an instant with its offset; null: now. */
  consentedAt: z
    .string()
    .nullish()
    .transform((text, context) => {
      if (!text) return null
      const at = readConsentTime(text.trim(), new Date())
      if (at) return at
      context.issues.push({ code: 'custom', input: text, message: CONSENT_DAY_NEEDED })
      return z.NEVER
    }),
})

const CONSENT_DAY_NEEDED =
  'Write the day of the consent as year-month-day, such as 2026-11-22, or with a time, such as 2026-11-22T16:30+05:30.'

/** A request that did not come by the form of the site. */
export const entryFields = rawEntry.transform((it, context) => {
  const refuse = (field: string, message: string) => {
    addIssues(context, [{ message, path: [field] }])
  }
  const phone = blank(it.phone) ? null : readPhone(it.phone ?? '', it.country || 'IN')
  if (phone && !phone.ok) refuse('phone', phone.message)
  const channel = it.channel ?? (phone ? 'CALL' : 'EMAIL')
  if (!phone && !it.email) refuse('phone', 'Enter a phone number or an e-mail address.')
  else if (channel === 'EMAIL' && !it.email)
    refuse('email', 'To be contacted by e-mail, the person needs an e-mail address.')
  else if (channel !== 'EMAIL' && !phone)
    refuse('phone', 'To be contacted this way, the person needs a phone number.')
  if (it.consentedAt && it.consentedAt.getTime() > Date.now() + 60_000) {
    refuse('consentedAt', 'This day is in the future.')
  }
  const ageBand = it.ageBand ?? (it.childClass ? 'PARENT_OF_MINOR' : 'ADULT')
  return {
    name: it.name,
    email: it.email,
    phone: phone?.ok ? phone.number : null,
    phoneAsTyped: phone ? (it.phone ?? null) : null,
    phoneCountry: phone?.ok ? phone.country : null,
    ageBand,
    childClass: ageBand === 'PARENT_OF_MINOR' ? it.childClass : null,
    message: it.message,
    channel,
    language: it.language,
    evidence: it.evidence,
    consentedAt: it.consentedAt ?? null,
  }
})

export type Entry = z.output<typeof entryFields>

const subject = z
  .uuid()
  .nullish()
  .transform((it) => it ?? null)

/** The form in which counsellors enter the request of a caller or walk-in. */
export const entryInput = z
  .looseObject({
    origin: z.enum(['CALL', 'WALK_IN']),
    topic: subject,
    agreed: z.literal(
      true,
      'We need the person’s consent before we call. Ask for it, then tick the box.',
    ),
    /** Created by the page, so that two clicks store one request. */
    key: z.uuid(),
  })
  .transform(({ origin, topic, agreed: _, key, ...rest }, context) => {
    const parsed = entryFields.safeParse(rest)
    if (parsed.success) return { origin, topic, key, entry: parsed.data }
    addIssues(
      context,
      parsed.error.issues.map(({ message, path }) => ({ message, path })),
    )
    return z.NEVER
  })

export type EntryInput = z.output<typeof entryInput>

export const importInput = z.strictObject({
  csv: z
    .string()
    .min(1, 'Choose a file, or paste its text.')
    .max(500_000, 'This list is too large. The maximum is 500 KB.'),
  /** Checks the list and stores nothing. */
  dryRun: z.boolean(),
  /** Leaves invalid rows out; otherwise one of them stops the import. */
  leaveOutBad: z.boolean(),
})
