import { afterAll, describe, expect, it } from 'vitest'
import { getPublishedArticle } from '#lib/articles/public-queries.ts'
import { SYSTEM_ACTOR } from '#lib/auth/policy.ts'
import { contentKinds } from '#lib/content-kinds.ts'
import { db } from '#lib/database/db.ts'
import { closeQueue } from '#lib/jobs/queue.ts'
import { saveDraft } from '#lib/publishing/drafts/drafts.ts'
import { publish } from '#lib/publishing/publication/publication.ts'
import { moveToTrash } from '#lib/publishing/publication/trash.ts'
import { runDueReleases } from '#lib/publishing/releases/release-execution.ts'
import {
  cancelRelease,
  rescheduleRelease,
  scheduleRelease,
} from '#lib/publishing/releases/releases.ts'
import { draftArticle, makeArticle, makeUser } from '#prisma/factories.ts'
import { hours, makeDue, schedule, stateOf } from '#tests/support/releases.ts'

afterAll(closeQueue)

describe('A scheduled release', () => {
  it('A release is scheduled for a time in the future, at most two years ahead', async () => {
    const article = await draftArticle()
    for (const dueAt of [hours(-1), hours(24 * 366 * 2 + 24)]) {
      await expect(schedule(article, 'PUBLISH', dueAt)).rejects.toMatchObject({
        code: 'validation',
        fields: { dueAt: [expect.any(String)] },
      })
    }
  })

  it('A content has at most one scheduled release, even if two are created at once', async () => {
    const article = await draftArticle()
    const planned = await schedule(article)
    await expect(schedule(planned)).rejects.toThrow(/This is already scheduled/)
    const other = await draftArticle()
    const both = await Promise.allSettled([schedule(other), schedule(other)])
    expect(both.map((it) => it.status).toSorted()).toEqual(['fulfilled', 'rejected'])
  })

  it('A release is refused if readers have the same version already', async () => {
    await expect(schedule(await makeArticle())).rejects.toThrow(/already published/)
  })

  it('A release with an old version is refused with the stored version', async () => {
    const article = await draftArticle()
    await saveDraft(SYSTEM_ACTOR, contentKinds.ARTICLE, article)
    await expect(schedule(article)).rejects.toMatchObject({
      code: 'conflict',
      data: { lockVersion: 1 },
    })
  })

  it('A release can be rescheduled, but not to an invalid time', async () => {
    const { releaseId } = await schedule(await draftArticle())
    await makeDue(releaseId)
    await rescheduleRelease(SYSTEM_ACTOR, { releaseId, dueAt: hours(2) })
    await runDueReleases()
    expect((await stateOf(releaseId)).state).toBe('SCHEDULED')
  })

  it('A cancelled release is not executed and cannot be cancelled twice', async () => {
    const article = await draftArticle()
    const { releaseId } = await schedule(article)
    await cancelRelease(SYSTEM_ACTOR, { releaseId })
    await makeDue(releaseId)
    await runDueReleases()
    expect(await getPublishedArticle(article.snapshot.slug)).toBeNull()
    await expect(cancelRelease(SYSTEM_ACTOR, { releaseId })).rejects.toMatchObject({
      code: 'not-found',
    })
    await expect(
      rescheduleRelease(SYSTEM_ACTOR, { releaseId, dueAt: hours(1) }),
    ).rejects.toMatchObject({
      code: 'not-found',
    })
  })

  it('A manual publication cancels a scheduled one and stores the reason', async () => {
    const article = await draftArticle({ title: 'Old' })
    const planned = await schedule(article)
    const saved = await saveDraft(SYSTEM_ACTOR, contentKinds.ARTICLE, {
      ...planned,
      snapshot: { ...article.snapshot, title: 'New' },
    })
    const { cancelled } = await publish(SYSTEM_ACTOR, saved)
    expect(cancelled).toEqual([planned.dueAt])
    expect(await stateOf(planned.releaseId)).toMatchObject({
      state: 'CANCELLED',
      failure: expect.stringMatching(/published manually/),
    })
    await makeDue(planned.releaseId)
    await runDueReleases()
    expect((await getPublishedArticle(article.snapshot.slug))?.title).toBe('New')
  })

  it('Moving a content to the trash cancels its release', async () => {
    const planned = await schedule(await draftArticle())
    await moveToTrash(SYSTEM_ACTOR, planned)
    expect((await stateOf(planned.releaseId)).state).toBe('CANCELLED')
  })

  it('Only users who may publish can create, reschedule and cancel a release', async () => {
    const author = await makeUser('AUTHOR')
    const counsellor = await makeUser('COUNSELLOR')
    const { id, lockVersion } = await draftArticle({}, author)
    const plan = { contentId: id, lockVersion, action: 'PUBLISH' as const, dueAt: hours(1) }
    const { releaseId } = await schedule({ id, lockVersion })
    for (const actor of [author, counsellor]) {
      for (const attempt of [
        () => scheduleRelease(actor, plan),
        () => rescheduleRelease(actor, { releaseId, dueAt: hours(2) }),
        () => cancelRelease(actor, { releaseId }),
      ]) {
        await expect(attempt()).rejects.toMatchObject({ code: 'forbidden' })
      }
    }
    expect((await stateOf(releaseId)).state).toBe('SCHEDULED')
  })

  it('The audit log has each step of a release from creation to execution', async () => {
    const editor = await makeUser('EDITOR')
    const { id, lockVersion } = await draftArticle()
    const { releaseId } = await scheduleRelease(editor, {
      ...{ contentId: id, lockVersion, action: 'PUBLISH', dueAt: hours(1) },
    })
    await makeDue(releaseId)
    await runDueReleases()
    const events = await db.auditEvent.findMany({
      where: { subjectId: id },
      select: { action: true, actorId: true },
      orderBy: { at: 'asc' },
    })
    expect(events).toEqual([
      { action: 'release.schedule', actorId: editor.id },
      { action: 'content.publish', actorId: null },
    ])
  })
})
