import sharp from 'sharp'
import { beforeAll, describe, expect, it } from 'vitest'
import { type Actor, SYSTEM_ACTOR } from '#lib/auth/policy.ts'
import type { LinkAttrs } from '#lib/blocks/editor-text.ts'
import type { RichText } from '#lib/blocks/rich-text.ts'
import { db } from '#lib/database/db.ts'
import { mediaSave } from '#lib/media/save-input.ts'
import { saveTexts } from '#lib/media/save-texts.ts'
import { uploadPicture } from '#lib/media/upload.ts'
import { listUsages } from '#lib/publishing/listing/editing-queries.ts'
import { openForEditing } from '#lib/publishing/listing/open-for-editing.ts'
import { publish } from '#lib/publishing/publication/publication.ts'
import { draftArticle, makeUser } from '#prisma/factories.ts'

let author: Actor
let editor: Actor
beforeAll(async () => {
  author = await makeUser('AUTHOR')
  editor = await makeUser('EDITOR')
})

async function upload(actor: Actor, background: string) {
  const bytes = await sharp({ create: { width: 30, height: 20, channels: 3, background } })
    .png()
    .toBuffer()
  const { id } = await uploadPicture(actor, { bytes, filename: 'field.png', alt: 'A field' })
  return id
}

const linkedWith = (attrs: LinkAttrs): RichText => ({
  type: 'doc',
  content: [
    {
      type: 'paragraph',
      attrs: { id: 'p1', version: 1 },
      content: [{ type: 'text', text: 'See there', marks: [{ type: 'link', attrs }] }],
    },
  ],
})

/** What the form of an image sends. */
async function formOf(id: string, change: Record<string, unknown>) {
  const { lockVersion } = await db.content.findUniqueOrThrow({ where: { id } })
  const media = await db.media.findUniqueOrThrow({ where: { id } })
  const { hash, filename, alt, caption, credit, focalX, focalY } = media
  const snapshot = { hash, filename, alt, caption, credit, focalX, focalY, ...change }
  return mediaSave.parse({ kind: 'MEDIA', version: { id, lockVersion }, snapshot })
}

describe('An image', () => {
  it('An author changes the texts of an own image until a published page shows it', async () => {
    const id = await upload(author, '#345')
    await saveTexts(author, await formOf(id, { alt: 'A blue field' }))
    const article = await draftArticle({ heroMediaId: id }, author)
    await saveTexts(author, await formOf(id, { alt: 'A field at night' }))
    await publish(editor, article)
    await expect(saveTexts(author, await formOf(id, { alt: 'Buy now' }))).rejects.toMatchObject({
      code: 'forbidden',
      message: expect.stringContaining('published page'),
    })
    expect(await db.media.findUnique({ where: { id } })).toMatchObject({ alt: 'A field at night' })
    await saveTexts(editor, await formOf(id, { alt: 'A field in the evening' }))
    expect(await db.media.findUnique({ where: { id } })).toMatchObject({
      alt: 'A field in the evening',
    })
  })

  it('The file of an image cannot be exchanged for another, nor for one that does not exist', async () => {
    const id = await upload(author, '#543')
    const other = await db.media.findUniqueOrThrow({ where: { id: await upload(editor, '#777') } })
    for (const hash of [other.hash, '0'.repeat(64)]) {
      await expect(saveTexts(author, await formOf(id, { hash }))).rejects.toMatchObject({
        code: 'validation',
      })
    }
  })
})

describe('Titles of drafts', () => {
  it('An author does not see which drafts of others use an image', async () => {
    const id = await upload(editor, '#999')
    const foreign = await draftArticle({ title: 'A secret plan', heroMediaId: id }, editor)
    expect(await listUsages(author, id)).toEqual([])
    expect(await listUsages(editor, id)).toMatchObject([{ title: 'A secret plan' }])
    await publish(editor, foreign)
    expect(await listUsages(author, id)).toMatchObject([{ title: 'A secret plan' }])
  })

  it('An author does not read the title of a foreign draft by entering its id in an own form', async () => {
    const foreign = await draftArticle({ title: 'Another secret plan' }, editor)
    const attrs = { kind: 'ARTICLE', contentId: foreign.id } as const
    const own = await draftArticle({ body: linkedWith(attrs) }, author)
    const opened = await openForEditing(author, 'ARTICLE', own.id)
    expect(opened?.references.map((it) => it.id)).toContain(foreign.id)
    expect(opened?.picks.map((it) => it.id)).not.toContain(foreign.id)
    const byEditor = await openForEditing(SYSTEM_ACTOR, 'ARTICLE', own.id)
    expect(byEditor?.picks.map((it) => it.title)).toContain('Another secret plan')
  })
})
