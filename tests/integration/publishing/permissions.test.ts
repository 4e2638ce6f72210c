import { beforeAll, describe, expect, it } from 'vitest'
import { SYSTEM_ACTOR } from '#lib/auth/policy.ts'
import { contentKinds } from '#lib/content-kinds.ts'
import { db } from '#lib/database/db.ts'
import { saveDraft } from '#lib/publishing/drafts/drafts.ts'
import { saveLive } from '#lib/publishing/publication/live.ts'
import { publish, unpublish } from '#lib/publishing/publication/publication.ts'
import { moveToTrash } from '#lib/publishing/publication/trash.ts'
import { draftArticle, draftFaq, makeSite, makeTopic, makeUser } from '#prisma/factories.ts'

describe('Permissions', () => {
  let author: Awaited<ReturnType<typeof makeUser>>
  let counsellor: typeof author
  beforeAll(async () => {
    author = await makeUser('AUTHOR')
    counsellor = await makeUser('COUNSELLOR')
  })

  it('An author can save an own draft and does not find the drafts of others', async () => {
    const own = await draftArticle({}, author)
    await expect(saveDraft(author, contentKinds.ARTICLE, own)).resolves.toMatchObject({
      id: own.id,
    })
    const foreign = await draftArticle()
    await expect(saveDraft(author, contentKinds.ARTICLE, foreign)).rejects.toMatchObject({
      code: 'not-found',
    })
  })

  it('A content cannot be saved as another kind', async () => {
    const own = await draftFaq({}, author)
    const { snapshot } = await draftArticle({}, author)
    for (const actor of [author, SYSTEM_ACTOR]) {
      await expect(
        saveDraft(actor, contentKinds.ARTICLE, { ...own, snapshot }),
      ).rejects.toMatchObject({ code: 'not-found' })
    }
  })

  it('An editor cannot move the settings of the site to the trash', async () => {
    await makeSite()
    const editor = await makeUser('EDITOR')
    const { id, lockVersion } = await db.content.findFirstOrThrow({ where: { kind: 'SETTING' } })
    await expect(moveToTrash(editor, { id, lockVersion })).rejects.toMatchObject({
      code: 'not-found',
    })
  })

  it('An author cannot publish, unpublish or trash anything, not even an own article', async () => {
    const own = await draftArticle({}, author)
    await expect(publish(author, own)).rejects.toMatchObject({ code: 'forbidden' })
    await expect(moveToTrash(author, own)).rejects.toMatchObject({ code: 'forbidden' })
    const published = await publish(SYSTEM_ACTOR, own)
    await expect(unpublish(author, published)).rejects.toMatchObject({ code: 'forbidden' })
  })

  it('A counsellor cannot edit content', async () => {
    await expect(draftArticle({}, counsellor)).rejects.toMatchObject({ code: 'forbidden' })
    const topic = await makeTopic()
    await expect(
      saveLive(counsellor, contentKinds.TOPIC, { version: topic, snapshot: topic.snapshot }),
    ).rejects.toMatchObject({ code: 'forbidden' })
  })

  it('An author cannot change topics', async () => {
    const topic = await makeTopic()
    await expect(
      saveLive(author, contentKinds.TOPIC, { version: topic, snapshot: topic.snapshot }),
    ).rejects.toMatchObject({ code: 'forbidden' })
  })
})
