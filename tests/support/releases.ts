import { SYSTEM_ACTOR } from '#lib/auth/policy.ts'
import { db } from '#lib/database/db.ts'
import type { ReleaseAction } from '#lib/publishing/core/release.ts'
import { scheduleRelease } from '#lib/publishing/releases/releases.ts'

export const hours = (count: number) => new Date(Date.now() + count * 3_600_000)

type Content = { id: string; lockVersion: number }

export const schedule = (
  { id, lockVersion }: Content,
  action: ReleaseAction = 'PUBLISH',
  dueAt = hours(1),
) => scheduleRelease(SYSTEM_ACTOR, { contentId: id, lockVersion, action, dueAt })

/** Makes a release due; a release cannot be scheduled for the past. */
export const makeDue = (releaseId: string) =>
  db.release.update({ where: { id: releaseId }, data: { dueAt: new Date(Date.now() - 1_000) } })

export const stateOf = (id: string) =>
  db.release.findUniqueOrThrow({
    where: { id },
    select: { state: true, failure: true, executedAt: true },
  })

export const questions = (faqId: string) => ({
  type: 'doc' as const,
  content: [
    {
      type: 'faqSection' as const,
      attrs: {
        ...{ id: 'f1', version: 1 as const, title: 'Questions', numbered: true },
        items: [{ faqId, question: null }],
      },
    },
  ],
})
