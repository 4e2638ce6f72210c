import { expect, it } from 'vitest'
import { db } from '#lib/database/db.ts'
import { recordPresence } from '#lib/publishing/drafts/presence.ts'
import { draftArticle, makeUser } from '#prisma/factories.ts'

const both = async () => ({
  asha: await makeUser('EDITOR'),
  ben: await makeUser('EDITOR'),
  contentId: (await draftArticle()).id,
})

it('Two users who have an article open see each other and who is typing', async () => {
  const { asha, ben, contentId } = await both()
  expect(await recordPresence(asha, { contentId, state: 'reading' })).toEqual([])
  expect(await recordPresence(ben, { contentId, state: 'typing' })).toMatchObject([
    { id: asha.id, typing: false, since: expect.any(Date) },
  ])
  expect(await recordPresence(asha, { contentId, state: 'reading' })).toMatchObject([
    { id: ben.id, typing: true },
  ])
})

it('A user who leaves disappears at once, one who stops reporting a little later', async () => {
  const { asha, ben, contentId } = await both()
  await recordPresence(asha, { contentId, state: 'reading' })
  await recordPresence(asha, { contentId, state: 'left' })
  expect(await recordPresence(ben, { contentId, state: 'reading' })).toEqual([])
  await recordPresence(asha, { contentId, state: 'reading' })
  await db.$executeRaw`UPDATE "Presence" SET "seenAt" = now() - interval '19 seconds'`
  expect(await recordPresence(ben, { contentId, state: 'reading' })).toEqual([])
})

it('An author does not see who has the draft of somebody else open', async () => {
  const { asha, contentId } = await both()
  await recordPresence(asha, { contentId, state: 'reading' })
  const author = await makeUser('AUTHOR')
  await expect(recordPresence(author, { contentId, state: 'reading' })).rejects.toMatchObject({
    code: 'not-found',
  })
})

it('A user who may not read the content does not see who has it open', async () => {
  const { asha, contentId } = await both()
  await recordPresence(asha, { contentId, state: 'reading' })
  const counsellor = await makeUser('COUNSELLOR')
  await expect(recordPresence(counsellor, { contentId, state: 'reading' })).rejects.toMatchObject({
    code: 'not-found',
  })
})
