import { z } from 'zod'
import { type AuditDefinition, auditId, noData } from './definition.ts'

/** Audit actions on cases, persons, users and webhooks. */
export const PEOPLE_ACTIONS = {
  'lead.enter': {
    label: 'Entered a request',
    group: 'lead',
    subject: 'LEAD',
    data: z.strictObject({ submissionId: auditId, origin: z.string() }),
  },
  'lead.export': {
    label: 'Started an export of cases',
    group: 'lead',
    subject: 'LEAD',
    data: z.strictObject({
      export: auditId,
      view: z.string(),
      stage: z.string().nullable(),
      /**
       * Whether a search text limited the export. The text itself is not recorded, since it may be
       * a name.
       */
      searched: z.boolean(),
    }),
    disclosure: true,
  },
  'lead.exported': {
    label: 'Finished an export of cases',
    group: 'lead',
    subject: 'LEAD',
    data: z.strictObject({ export: auditId, rows: z.number(), complete: z.boolean() }),
    disclosure: true,
  },
  'consent.withdraw': {
    label: 'Withdrew a consent for a person',
    group: 'person',
    subject: 'PERSON',
    data: z.strictObject({ what: z.string() }),
  },
  'notice.replace': {
    label: 'Replaced a consent notice',
    group: 'person',
    subject: 'NOTICE',
    data: z.strictObject({ purpose: z.string(), from: z.string().nullable(), to: z.string() }),
  },
  'person.open': {
    label: 'Opened personal data',
    group: 'person',
    subject: 'PERSON',
    data: noData,
    disclosure: true,
  },
  'person.correct': {
    label: 'Corrected contact data',
    group: 'person',
    subject: 'PERSON',
    data: z.strictObject({
      fields: z.array(z.string()),
      /** Keyed hashes of the old values; of a phone number also the last four digits. */
      before: z.record(z.string(), z.string()),
    }),
  },
  'person.export': {
    label: 'Exported personal data',
    group: 'person',
    subject: 'PERSON',
    data: noData,
    disclosure: true,
  },
  'person.suppress': {
    label: 'Started an erasure',
    group: 'person',
    subject: 'PERSON',
    data: noData,
    formerly: ['person.seal'],
  },
  'person.hold': {
    label: 'Placed a legal hold',
    group: 'person',
    subject: 'PERSON',
    data: noData,
  },
  'person.release': {
    label: 'Released a legal hold',
    group: 'person',
    subject: 'PERSON',
    data: noData,
  },
  'person.merge': {
    label: 'Merged two records',
    group: 'person',
    subject: 'PERSON',
    data: z.strictObject({ from: auditId }),
  },
  'person.unmerge': {
    label: 'Undid a merge',
    group: 'person',
    subject: 'PERSON',
    data: z.strictObject({ from: auditId }),
  },
  'person.keep-apart': {
    label: 'Kept two records separate',
    group: 'person',
    subject: 'MERGE_PROPOSAL',
    data: noData,
  },
  'user.create-first': {
    label: 'Created the first admin',
    group: 'user',
    subject: 'USER',
    data: noData,
  },
  'user.create': {
    label: 'Created a user',
    group: 'user',
    subject: 'USER',
    data: z.strictObject({ role: z.string() }),
  },
  'user.change': {
    label: 'Changed a user',
    group: 'user',
    subject: 'USER',
    data: z.strictObject({ role: z.string(), disabled: z.boolean(), password: z.boolean() }),
  },
  'user.invite': {
    label: 'Invited a user',
    group: 'user',
    subject: 'USER',
    data: z.strictObject({
      /** Sent by mail; false: the link was shown to the admin. */
      mailed: z.boolean(),
    }),
  },
  'user.request-reset': {
    label: 'Requested a link for a new password',
    group: 'user',
    subject: 'USER',
    data: noData,
  },
  'user.choose-password': {
    label: 'Chose a password with a link',
    group: 'user',
    subject: 'USER',
    data: z.strictObject({ invited: z.boolean() }),
  },
  'user.sign-in': { label: 'Signed in', group: 'user', subject: 'USER', data: noData },
  'user.sign-in-failed': {
    label: 'Sign-in failed',
    group: 'user',
    subject: 'USER',
    data: z.strictObject({
      why: z.enum(['password', 'limit']),
      /** HMAC of the network of the client; equal for attempts from one network. */
      network: z.string().nullable(),
    }),
  },
  'user.sign-out': { label: 'Signed out', group: 'user', subject: 'USER', data: noData },
  'user.end-sessions': {
    label: 'Ended sessions',
    group: 'user',
    subject: 'USER',
    data: z.strictObject({ count: z.number() }),
  },
  'user.change-own': {
    label: 'Changed their own account',
    group: 'user',
    subject: 'USER',
    data: z.strictObject({ password: z.boolean() }),
  },
  'subscription.create': {
    label: 'Created a webhook',
    group: 'webhook',
    subject: 'SUBSCRIPTION',
    data: noData,
    formerly: ['endpoint.create'],
  },
  'subscription.change': {
    label: 'Changed a webhook',
    group: 'webhook',
    subject: 'SUBSCRIPTION',
    data: noData,
    formerly: ['endpoint.change'],
  },
  'subscription.pause': {
    label: 'Paused a webhook',
    group: 'webhook',
    subject: 'SUBSCRIPTION',
    data: noData,
    formerly: ['endpoint.pause'],
  },
  'subscription.resume': {
    label: 'Resumed a webhook',
    group: 'webhook',
    subject: 'SUBSCRIPTION',
    data: noData,
    formerly: ['endpoint.resume'],
  },
  'subscription.rotate-secret': {
    label: 'Rotated the secret of a webhook',
    group: 'webhook',
    subject: 'SUBSCRIPTION',
    data: noData,
    formerly: ['endpoint.rotate-secret'],
  },
  'subscription.remove': {
    label: 'Removed a webhook',
    group: 'webhook',
    subject: 'SUBSCRIPTION',
    data: noData,
    formerly: ['endpoint.remove'],
  },
  'subscription.test': {
    label: 'Sent a test event',
    group: 'webhook',
    subject: 'SUBSCRIPTION',
    data: noData,
    formerly: ['endpoint.test'],
  },
  'delivery.retry': {
    label: 'Retried a delivery',
    group: 'webhook',
    subject: 'DELIVERY',
    data: noData,
    formerly: ['delivery.replay'],
  },
  'delivery.retry-failed': {
    label: 'Retried failed deliveries',
    group: 'webhook',
    subject: 'SUBSCRIPTION',
    data: z.strictObject({ count: z.number() }),
    formerly: ['delivery.replay-dead'],
  },
  'delivery.show-body': {
    label: 'Opened the body of a delivery',
    group: 'webhook',
    subject: 'DELIVERY',
    data: z.strictObject({ personId: auditId.nullable() }),
    disclosure: true,
  },
} as const satisfies Record<string, AuditDefinition>
