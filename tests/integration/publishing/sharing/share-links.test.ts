import { beforeAll, describe, expect, it } from 'vitest'
import { type Actor, SYSTEM_ACTOR } from '#lib/auth/policy.ts'
import { contentKinds } from '#lib/content-kinds.ts'
import { db } from '#lib/database/db.ts'
import { saveDraft } from '#lib/publishing/drafts/drafts.ts'
import { openForEditing } from '#lib/publishing/listing/open-for-editing.ts'
import { moveToTrash } from '#lib/publishing/publication/trash.ts'
import { shareInput } from '#lib/publishing/sharing/share.ts'
import { revokeShare, shareDraft } from '#lib/publishing/sharing/share-links.ts'
import { findShared } from '#lib/publishing/sharing/share-queries.ts'
import { draftArticle, makeUser } from '#prisma/factories.ts'

const actors = {} as Record<'editor' | 'author' | 'other' | 'counsellor', Actor>

beforeAll(async () => {
  actors.editor = await makeUser('EDITOR')
  actors.author = await makeUser('AUTHOR')
  actors.other = await makeUser('AUTHOR')
  actors.counsellor = await makeUser('COUNSELLOR')
})

const share = (actor: Actor, contentId: string) => shareDraft(actor, { contentId, minutes: 15 })

describe('A preview link', () => {
  it('A preview link shows the version at its creation, whatever changes later', async () => {
    const draft = await draftArticle({ title: 'As shared' }, actors.author)
    const { token } = await share(actors.author, draft.id)
    await saveDraft(actors.author, contentKinds.ARTICLE, {
      ...draft,
      snapshot: { ...draft.snapshot, title: 'Written later' },
    })
    expect(await findShared(token)).toMatchObject({
      is: 'open',
      id: draft.id,
      snapshot: { title: 'As shared' },
    })
  })

  it('Creating a preview link stores unversioned changes as a revision, complete or not', async () => {
    const draft = await draftArticle({}, actors.author)
    await db.workingCopy.update({
      where: { contentId: draft.id },
      data: {
        data: { ...draft.snapshot, title: 'Half', standfirst: '' },
        unversionedSince: new Date(),
      },
    })
    const { token } = await share(actors.author, draft.id)
    expect(await findShared(token)).toMatchObject({ snapshot: { title: 'Half', standfirst: '' } })
    const copy = await db.workingCopy.findUniqueOrThrow({
      where: { contentId: draft.id },
      select: { unversionedSince: true, baseRevision: { select: { number: true } } },
    })
    expect(copy).toEqual({ unversionedSince: null, baseRevision: { number: 2 } })
  })

  it('A preview link is stored as a hash only', async () => {
    const draft = await draftArticle()
    const { token, linkId } = await share(SYSTEM_ACTOR, draft.id)
    const row = await db.shareLink.findUniqueOrThrow({ where: { id: linkId } })
    expect(JSON.stringify(row)).not.toContain(token)
    expect(token).toMatch(/^[\w-]{43}$/)
  })

  it('A preview link does not work after it expired or was revoked, or if its content is in the trash', async () => {
    const draft = await draftArticle()
    const [late, revoked, trashed] = [
      await share(SYSTEM_ACTOR, draft.id),
      await share(SYSTEM_ACTOR, draft.id),
      await share(SYSTEM_ACTOR, draft.id),
    ]
    await db.shareLink.update({ where: { id: late.linkId }, data: { expiresAt: new Date() } })
    expect(await findShared(late.token)).toEqual({ is: 'expired' })
    await revokeShare(SYSTEM_ACTOR, { linkId: revoked.linkId })
    expect(await findShared(revoked.token)).toEqual({ is: 'expired' })
    expect((await findShared(trashed.token)).is).toBe('open')
    await moveToTrash(SYSTEM_ACTOR, draft)
    expect(await findShared(trashed.token)).toEqual({ is: 'expired' })
    expect(await findShared(`${trashed.token}x`)).toEqual({ is: 'unknown' })
  })

  it('Only users who may edit the content can create, see and revoke its preview links', async () => {
    const draft = await draftArticle({}, actors.author)
    await expect(share(actors.other, draft.id)).rejects.toMatchObject({ code: 'not-found' })
    await expect(share(actors.counsellor, draft.id)).rejects.toMatchObject({ code: 'not-found' })
    const { linkId } = await share(actors.author, draft.id)
    await expect(revokeShare(actors.other, { linkId })).rejects.toMatchObject({ code: 'not-found' })
    const seen = async (actor: Actor) =>
      ((await openForEditing(actor, 'ARTICLE', draft.id))?.links ?? []).map((it) => it.id)
    expect(await seen(actors.editor)).toEqual([linkId])
    expect(await seen(actors.other)).toEqual([])
    await revokeShare(actors.editor, { linkId })
    expect(await seen(actors.author)).toEqual([])
  })

  it('A preview link is valid for one of the offered durations, at most seven days', () => {
    const contentId = '01920000-0000-7000-8000-000000000001'
    expect(shareInput.safeParse({ contentId, minutes: 7 * 24 * 60 }).success).toBe(true)
    expect(shareInput.safeParse({ contentId, minutes: 8 * 24 * 60 }).success).toBe(false)
    expect(shareInput.safeParse({ contentId, minutes: 0 }).success).toBe(false)
  })
})
