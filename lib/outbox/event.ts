import { z } from 'zod'

const request = z.object({ submissionId: z.uuid(), leadId: z.uuid() })
const purposes = z.object({ purposes: z.array(z.string()) })

/** Events about persons and the ids they carry. Content is read at delivery and never stored. */
export const eventData = {
  'request.received': request,
  /** Asks the mailbox of a request “Was this you?”, while the person must not be contacted. */
  'request.confirm': request,
  /** `restored`: the visitor took a withdrawal back. */
  'request.changed': request.extend({ restored: z.literal(true).optional() }),
  'request.withdrawn': request,
  'consent.granted': purposes,
  'consent.withdrawn': purposes,
  /** With a request if it ended because of a merged record. */
  'contact.stopped': z.object({ submissionId: z.uuid().optional() }),
  /** Asks the visitor by mail for the right number. */
  'number.wrong': request,
  /**
   * `reason`: why a case was closed. `actorId`: the member of staff. `originId`: the webhook whose CRM
   * reported the outcome; the event is not sent back to it.
   */
  'lead.moved': z.object({
    leadId: z.uuid(),
    from: z.string(),
    to: z.string(),
    reason: z.string().optional(),
    actorId: z.uuid().optional(),
    originId: z.uuid().optional(),
  }),
  'lead.attempted': z.object({ leadId: z.uuid(), attemptId: z.uuid() }),
  'lead.assigned': z.object({ leadId: z.uuid() }),
  'access.requested': z.object({ accessCodeId: z.uuid() }),
  'person.merged': z.object({ fromId: z.uuid() }),
  'person.erased': z.object({}),
} as const

export type EventType = keyof typeof eventData

const EVENT_TYPES = Object.keys(eventData) as EventType[]

export type PersonEvent = {
  [Type in EventType]: {
    type: Type
    personId: string
    data: z.infer<(typeof eventData)[Type]>
  }
}[EventType]

/** Events without a person: a test of a subscription, alarms about subscriptions, and mail about accounts of staff. */
export const systemEventData = {
  'endpoint.test': z.object({ endpointId: z.uuid(), actorId: z.uuid().nullable() }),
  'endpoint.alarm': z.object({ endpointId: z.uuid(), what: z.enum(['dead', 'paused']) }),
  /** Mails a link to choose a password: an invitation, or because the user forgot it. */
  'user.password-link': z.object({ linkId: z.uuid() }),
  'user.password-changed': z.object({ userId: z.uuid() }),
} as const

export type SystemEventType = keyof typeof systemEventData

/**
 * Events that ask a subscriber to stop. They go out first and without consent, and carry ids and a
 * reference but no personal data.
 */
export const ENDING_EVENT_TYPES: readonly EventType[] = [
  'request.withdrawn',
  'consent.withdrawn',
  'contact.stopped',
  'person.erased',
]

const MAIL_ONLY: readonly EventType[] = [
  'access.requested',
  'request.confirm',
  'lead.assigned',
  'number.wrong',
]

/** Events to which a webhook may subscribe; links and assignments are for mail only. */
export const WEBHOOK_EVENT_TYPES = EVENT_TYPES.filter((it) => !MAIL_ONLY.includes(it))

/**
 * Ending events cannot be switched off: a subscriber that got a person's data must get its end,
 * too.
 */
export const isEndingEvent = (type: string): boolean =>
  (ENDING_EVENT_TYPES as readonly string[]).includes(type)

/** Events that send mail, by channel. */
export const MAIL_EVENT_TYPES = {
  VISITOR_MAIL: [
    'request.received',
    'request.confirm',
    'request.changed',
    'request.withdrawn',
    'consent.withdrawn',
    'contact.stopped',
    'person.merged',
    'access.requested',
    'number.wrong',
  ],
  STAFF_MAIL: [
    'request.received',
    'lead.assigned',
    'endpoint.alarm',
    'user.password-link',
    'user.password-changed',
  ],
} as const satisfies Record<string, readonly (EventType | SystemEventType)[]>

export const eventLabel: Record<EventType | SystemEventType, string> = {
  'request.received': 'Request received',
  'request.confirm': 'Confirmation of a request sent',
  'request.changed': 'Request changed by the visitor',
  'request.withdrawn': 'Request withdrawn',
  'consent.granted': 'Consent given',
  'consent.withdrawn': 'Consent withdrawn',
  'contact.stopped': 'All contact stopped',
  'number.wrong': 'Correct phone number requested',
  'lead.moved': 'Case moved to another stage',
  'lead.attempted': 'Contact attempted',
  'lead.assigned': 'Case assigned',
  'access.requested': 'Access link requested',
  'person.merged': 'Two records of one person merged',
  'person.erased': 'Person erased',
  'endpoint.test': 'Test',
  'endpoint.alarm': 'Alarm',
  'user.password-link': 'Link to choose a password',
  'user.password-changed': 'Password changed',
}
