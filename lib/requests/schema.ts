import { z } from 'zod'
import { BLOCK_ID_PATTERN } from '#lib/blocks/fields.ts'
import { CONSENT_PURPOSES, type ConsentPurpose } from '#lib/consent/consent.ts'
import { SHA256_PATTERN } from '#lib/format/sha256.ts'
import { UUID_PATTERN } from '#lib/format/uuid.ts'
import { canonicalTimeZone } from '#lib/format/zoned-time.ts'
import { addIssues } from '#lib/forms/form-input.ts'
import { line, lines } from '#lib/forms/text-fields.ts'
import { CHANNELS, parseReadPages } from '#lib/leads/lead.ts'
import { emailAddress, readPhone } from '#lib/people/schema.ts'
import { readTouch } from './touch.ts'

export const AGE_BANDS = ['ADULT', 'PARENT_OF_MINOR'] as const

/** The value of a visitor under 18: refused and never stored. */
export const MINOR = 'MINOR'

const MINOR_MESSAGE =
  'Please ask a parent or guardian to fill this in with you: until you are 18, the request has to come from them. You are welcome to read everything on this site.'

/** The field of each purpose; its value is the hash of the notice beside the box. */
export const consentField = {
  counselling: 'consentCounselling',
  updates: 'consentUpdates',
  whatsapp: 'consentWhatsapp',
  reading: 'consentReading',
} as const satisfies Record<ConsentPurpose, string>

/** Name of the honeypot: it attracts bots, and people never see the field. */
export const HONEYPOT = 'website'

/** Anything but the hash of a notice is no consent: missing, `false`, `0`, `on`. */
const consent = z
  .string()
  .optional()
  .transform((value) => (value !== undefined && SHA256_PATTERN.test(value) ? value : null))

/** Null for an empty value; anything else has to satisfy the schema. */
const optional = <Value>(schema: z.ZodType<Value>) =>
  z
    .string()
    .optional()
    .transform((value, context): Value | null => {
      if (value === undefined || value.trim() === '') return null
      const parsed = schema.safeParse(value)
      if (parsed.success) return parsed.data
      addIssues(
        context,
        parsed.error.issues.map(({ message }) => ({ message })),
      )
      return z.NEVER
    })

const id = optional(z.uuid('Please choose from the list.'))

/** ISO weekdays as digits: `12345`. */
const days = optional(z.string().regex(/^[1-7]{1,7}$/, 'Please choose days from the list.'))

/** Minutes after midnight: `600-720`. */
const hours = optional(
  z.string().regex(/^\d{1,4}-\d{1,4}$/, 'Please choose hours from the list.'),
).transform((text) => {
  const [from = 0, until = 0] = (text ?? '').split('-').map(Number)
  return text !== null && from < until && until <= 1440 ? { from, until } : null
})

/** How a visitor wants to be contacted; on the form and on the receipt. */
const contactWishFields = {
  channel: optional(z.enum(CHANNELS, 'Please choose from the list.')),
  language: optional(line('Language', 40)),
  days: days.transform((text) => [...(text ?? '')].map(Number)),
  hours,
}

export const messageField = optional(lines('Message', 2000))

/** Where a request came from: an invalid value is dropped and never refuses the request. */
const origin = (pattern: RegExp) =>
  z
    .string()
    .optional()
    .transform((value) => (value !== undefined && pattern.test(value) ? value : null))

/** A time zone of the IANA database; null for anything else, which never refuses the request. */
const optionalTimeZone = z
  .string()
  .optional()
  .transform((name) => canonicalTimeZone(name ?? ''))

const touch = z.string().optional().transform(readTouch)

const fields = z.strictObject({
  name: line('Name', 200).refine(
    (it) => it !== '',
    'Please enter your name, so that we know who to ask for.',
  ),
  email: emailAddress,
  country: z.string().regex(/^[A-Z]{2}$/, 'Please choose the country of this phone number.'),
  phone: z.string().max(60, 'This phone number is too long.'),
  ageBand: z
    .string()
    .refine((it) => it !== MINOR, MINOR_MESSAGE)
    .pipe(z.enum(AGE_BANDS, 'Please say who this is for.')),
  childClass: optional(line('Class', 40)),
  course: id,
  topic: id,
  message: messageField,
  ...contactWishFields,
  consentCounselling: consent,
  consentUpdates: consent,
  consentWhatsapp: consent,
  consentReading: consent,
  /** Pages that were read, one path a line; sent by the script of the form. */
  read: z.string().optional().transform(parseReadPages),
  [HONEYPOT]: z.string().max(2000).optional(),
  idempotencyKey: z
    .string()
    .regex(/^[A-Za-z0-9-]{16,64}$/, 'This form is no longer valid. Please reload the page.')
    .optional(),
  /** The proof of work of the form's script; missing without script. */
  proof: z.string().optional(),
  elapsedMs: origin(/^\d{1,9}$/).transform((it) => (it === null ? null : Number(it))),
  /** The browser's time zone; without it the country of the number decides. */
  timeZone: optionalTimeZone,
  /** How the visitor first and last came in this visit; sent by the script of the site. */
  firstTouch: touch,
  lastTouch: touch,
  sourceId: origin(UUID_PATTERN),
  sourcePath: origin(/^\/(?![/\\])[^\s<>"\p{C}]{0,300}$/u),
  blockId: origin(BLOCK_ID_PATTERN),
  ctaId: origin(/^[A-Za-z0-9-]{1,60}$/),
})

export const REQUEST_FIELDS = Object.keys(fields.shape)

/** A counselling request as form or JSON: flat, every value a string. */
export const requestInput = fields.transform((it, context) => {
  const phone = readPhone(it.phone, it.country)
  if (!phone.ok) {
    addIssues(context, [{ message: phone.message, path: ['phone'] }])
  }
  if (it.consentCounselling === null) {
    addIssues(context, [
      {
        message: 'We need your consent to call you. Please tick this box.',
        path: ['consentCounselling'],
      },
    ])
  }
  if (it.channel === 'WHATSAPP' && it.consentWhatsapp === null) {
    addIssues(context, [
      {
        message: 'To get an answer on WhatsApp, please tick this box. Otherwise, choose a call.',
        path: ['consentWhatsapp'],
      },
    ])
  }
  if (it.ageBand === 'PARENT_OF_MINOR' && it.childClass === null) {
    addIssues(context, [
      {
        message: 'Please enter the child’s class.',
        path: ['childClass'],
      },
    ])
  }
  const { consentCounselling, consentUpdates, consentWhatsapp, consentReading, website, ...own } =
    it
  return {
    ...own,
    childClass: own.ageBand === 'PARENT_OF_MINOR' ? own.childClass : null,
    // Without the consent it counts as not sent.
    read: consentReading === null ? [] : own.read,
    country: phone.ok ? phone.country : it.country,
    phoneAsTyped: it.phone,
    phone: phone.ok ? phone.number : '',
    consents: {
      counselling: consentCounselling,
      updates: consentUpdates,
      whatsapp: consentWhatsapp,
      reading: consentReading,
    } satisfies Record<(typeof CONSENT_PURPOSES)[number], string | null>,
    honeypot: (website ?? '') !== '',
  }
})

export type RequestInput = z.infer<typeof requestInput>

/** What may be changed on the receipt, with one checkbox for each day. */
export const changeInput = z
  .strictObject({
    channel: contactWishFields.channel,
    language: contactWishFields.language,
    hours: contactWishFields.hours,
    timeZone: optionalTimeZone.optional(),
    message: messageField,
    ...Object.fromEntries([1, 2, 3, 4, 5, 6, 7].map((day) => [`day${day}`, z.string().optional()])),
  })
  .transform(({ channel, language, hours, timeZone, message, ...boxes }) => ({
    channel,
    language,
    hours,
    ...(timeZone ? { timeZone } : {}),
    message,
    days: Object.entries(boxes).flatMap(([name, value]) =>
      value === undefined ? [] : [Number(name.slice(3))],
    ),
  }))

export type ChangeInput = z.infer<typeof changeInput>

/** The purpose that is withdrawn. */
export const consentInput = z.strictObject({ purpose: z.enum(CONSENT_PURPOSES) })

/** Hash of the notice that is agreed to when a withdrawal is taken back. */
export const restoreRequestInput = z.strictObject({ notice: z.string().regex(SHA256_PATTERN) })
