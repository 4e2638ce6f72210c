import { z } from 'zod'
import { type AuditDefinition, auditId, noData } from './definition.ts'

const releaseId = z.strictObject({ releaseId: auditId })

/** Audit actions on content, releases, and intakes, fees and claims of courses. */
export const CONTENT_ACTIONS = {
  'content.save': { label: 'Saved', group: 'content', subject: 'CONTENT', data: noData },
  'content.publish': {
    label: 'Published',
    group: 'content',
    subject: 'CONTENT',
    data: z.strictObject({
      /** Present when a release published it. */
      releaseId: auditId.optional(),
      /** Rules of the publishing checks that were overridden. */
      overridden: z.array(z.string()).readonly().optional(),
    }),
  },
  'content.unpublish': {
    label: 'Unpublished',
    group: 'content',
    subject: 'CONTENT',
    data: z.strictObject({ releaseId: auditId.optional() }),
  },
  'content.trash': {
    label: 'Moved to the trash',
    group: 'content',
    subject: 'CONTENT',
    data: noData,
    formerly: ['content.bin'],
  },
  'content.restore': {
    label: 'Restored from the trash',
    group: 'content',
    subject: 'CONTENT',
    data: noData,
    formerly: ['content.unbin'],
  },
  'preview.share': {
    label: 'Created a preview link',
    group: 'content',
    subject: 'CONTENT',
    data: z.strictObject({ linkId: auditId, minutes: z.number() }),
  },
  'preview.revoke': {
    label: 'Revoked a preview link',
    group: 'content',
    subject: 'CONTENT',
    data: z.strictObject({ linkId: auditId }),
  },
  'release.schedule': {
    label: 'Scheduled',
    group: 'release',
    subject: 'CONTENT',
    data: releaseId.extend({ action: z.enum(['PUBLISH', 'UNPUBLISH']), dueAt: z.string() }),
  },
  'release.reschedule': {
    label: 'Rescheduled',
    group: 'release',
    subject: 'CONTENT',
    data: releaseId.extend({ dueAt: z.string() }),
  },
  'release.cancel': {
    label: 'Cancelled the schedule',
    group: 'release',
    subject: 'CONTENT',
    data: releaseId,
  },
  'release.fail': {
    label: 'Scheduled publication failed',
    group: 'release',
    subject: 'CONTENT',
    data: releaseId,
  },
  'course.intake': {
    label: 'Changed an intake',
    group: 'course',
    subject: 'COURSE',
    data: noData,
  },
  'course.intake-cancel': {
    label: 'Cancelled an intake',
    group: 'course',
    subject: 'COURSE',
    data: noData,
  },
  'course.fee': { label: 'Changed a fee', group: 'course', subject: 'COURSE', data: noData },
  'course.claim': { label: 'Recorded a claim', group: 'course', subject: 'COURSE', data: noData },
} as const satisfies Record<string, AuditDefinition>
