import { z } from 'zod'
import { CONSENT_PURPOSES } from '#lib/consent/consent.ts'
import { DISPOSITIONS } from './calling/dispositions.ts'
import { CHANNELS, LEAD_STAGES } from './lead.ts'

const stage = z.enum(LEAD_STAGES)
const submissionId = z.uuid()
const attemptId = z.uuid()

/** Everything that can happen in a case: `LeadEvent.kind`, its label and the shape of `LeadEvent.data`. */
export const leadEvents = {
  request: {
    label: 'Requested counselling',
    data: z.object({
      submissionId,
      flags: z.array(z.string()).optional(),
      origin: z.enum(['CALL', 'WALK_IN', 'IMPORT']).optional(),
    }),
  },
  changed: {
    label: 'Changed the request on the receipt',
    data: z.object({ submissionId, what: z.array(z.enum(['message', 'promise'])) }),
  },
  corrected: {
    label: 'Corrected the contact data',
    data: z.object({ submissionId, what: z.array(z.enum(['name', 'phone', 'email'])) }),
  },
  confirmed: {
    label: 'Confirmed the request by e-mail',
    data: z.object({ submissionId }),
  },
  /** Asked on the receipt of a request that is not confirmed, so it ended this request only. */
  'stop-proposed': {
    label:
      'Asked us to stop all contact, on a request that is not confirmed. Please check with the person.',
    data: z.object({ submissionId }),
  },
  'withdrawal-proposed': {
    label:
      'Withdrew a consent, on a request that is not confirmed. The consents of other requests remain; please check with the person.',
    data: z.object({ submissionId, purpose: z.enum(CONSENT_PURPOSES) }),
  },
  withdrawn: { label: 'Withdrew the request', data: z.object({ submissionId }) },
  restored: { label: 'Undid the withdrawal', data: z.object({ submissionId }) },
  stopped: {
    label: 'Asked us to stop all contact',
    data: z.object({ submissionId: submissionId.optional() }),
  },
  'consent-withdrawn': {
    label: 'Withdrew a consent',
    data: z.object({
      submissionId: submissionId.optional(),
      purpose: z.enum(CONSENT_PURPOSES),
    }),
  },
  stage: {
    label: 'Stage changed',
    /** `because`: an outcome, or why a quarantined case was released. */
    data: z.object({ from: stage, to: stage, because: z.string().optional() }),
  },
  /** Ids of users; null: unassigned. */
  assigned: {
    label: 'Assigned',
    data: z.object({ from: z.uuid().nullable(), to: z.uuid().nullable() }),
  },
  note: { label: 'Note', data: z.object({ note: z.string() }) },
  calling: { label: 'Started a contact attempt', data: z.object({ attemptId }) },
  attempt: {
    label: 'Ended a contact attempt',
    data: z.object({
      attemptId,
      disposition: z.enum(DISPOSITIONS),
      channel: z.enum(CHANNELS),
    }),
  },
  'attempt-undone': {
    label: 'The outcome of the call was undone',
    data: z.object({ attemptId, disposition: z.enum(DISPOSITIONS).nullable() }),
  },
  /**
   * What a CRM reported. `endpoint` is the name of its subscription, `stage` its own name of the
   * stage.
   */
  outcome: {
    label: 'A CRM reported an outcome',
    data: z.object({
      endpoint: z.string(),
      stage: z.string(),
      to: stage,
      note: z.string().nullable(),
      applied: z.boolean(),
    }),
  },
} as const

export type LeadEventKind = keyof typeof leadEvents

export type LeadEvent = {
  [Kind in LeadEventKind]: { kind: Kind; data: z.output<(typeof leadEvents)[Kind]['data']> }
}[LeadEventKind]

/**
 * A stored row as a typed event.
 *
 * @returns null for a kind that this version does not know, and for data that was blanked by an
 *   erasure
 */
export function readLeadEvent({ kind, data }: { kind: string; data: unknown }): LeadEvent | null {
  if (!isLeadEventKind(kind)) return null
  const parsed = leadEvents[kind].data.safeParse(data)
  return parsed.success ? ({ kind, data: parsed.data } as LeadEvent) : null
}

export const isLeadEventKind = (kind: string): kind is LeadEventKind =>
  Object.hasOwn(leadEvents, kind)
