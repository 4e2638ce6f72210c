import { z } from 'zod'
import { CONSENT_PURPOSES } from '#lib/consent/consent.ts'
import { line, optionalText } from '#lib/forms/text-fields.ts'
import { emailAddress } from '#lib/people/schema.ts'
import { DISPOSITIONS } from './calling/dispositions.ts'
import { LEAD_STAGES } from './lead.ts'

const id = z.uuid()

export const leadMove = z.strictObject({ id, stage: z.enum(LEAD_STAGES) })

export const leadAssignment = z.strictObject({ id, assigneeId: z.uuid().nullable() })

export const leadNote = z.strictObject({
  id,
  note: optionalText('Note', 4000).min(1, 'Write a note.'),
})

const emptyAsNull = (text: string | null) => (text === null || text.trim() === '' ? null : text)

export const contactCorrection = z.strictObject({
  id,
  name: line('Name', 200).refine((it) => it !== '', 'Enter a name.'),
  phone: z.string().max(60, 'This phone number is too long.').nullable().transform(emptyAsNull),
  email: z.string().nullable().transform(emptyAsNull).pipe(emailAddress.nullable()),
})

export const ownContactCorrection = contactCorrection
  .omit({ id: true, email: true })
  .extend({ reference: z.string().max(40) })

export const leadsAssignment = z.strictObject({
  ids: z.array(id).min(1, 'Choose at least one.').max(100, 'Choose at most 100 at a time.'),
  assigneeId: z.uuid().nullable(),
})

export const handOver = z.strictObject({ from: id, to: z.uuid().nullable() })

export const attemptEnd = z.strictObject({
  id,
  attemptId: id,
  disposition: z.enum(DISPOSITIONS, 'Choose the outcome of the attempt.'),
  callBackAt: z.iso
    .datetime({ offset: true, error: 'Enter when they want to be called back.' })
    .transform((text) => new Date(text))
    .nullable(),
  nextAt: z.iso
    .datetime({ offset: true, error: 'Enter a valid date.' })
    .transform((text) => new Date(text))
    .nullable()
    .default(null),
  note: optionalText('Note', 4000)
    .nullable()
    .transform((it) => it || null),
})

export const consentEnd = z.strictObject({
  id,
  what: z.enum([...CONSENT_PURPOSES, 'everything'], 'Choose a consent.'),
  /** How the person withdrew it: evidence for the consent and the audit. */
  evidence: optionalText('How they withdrew it', 300).min(
    5,
    'Enter how the person withdrew it, for example by phone or by letter.',
  ),
})

export const attemptUndo = z.strictObject({ id, attemptId: id })
