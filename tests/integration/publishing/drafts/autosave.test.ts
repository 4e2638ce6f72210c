import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import type { ArticleSnapshot } from '#lib/articles/schema.ts'
import { SYSTEM_ACTOR } from '#lib/auth/policy.ts'
import { contentKinds } from '#lib/content-kinds.ts'
import { db } from '#lib/database/db.ts'
import { autosave } from '#lib/publishing/drafts/autosave.ts'
import { saveDraft } from '#lib/publishing/drafts/drafts.ts'
import { autosaveInput } from '#lib/publishing/drafts/input.ts'
import { findEditable } from '#lib/publishing/listing/editing-queries.ts'
import { openForEditing } from '#lib/publishing/listing/open-for-editing.ts'
import { publish } from '#lib/publishing/publication/publication.ts'
import { scheduleRelease } from '#lib/publishing/releases/releases.ts'
import { draftArticle, makeTopic, makeUser, paragraphs } from '#prisma/factories.ts'

type Person = Awaited<ReturnType<typeof makeUser>> & { name: string }
let asha: Person
let ben: Person

beforeAll(async () => {
  asha = { ...(await makeUser('EDITOR')), name: 'Asha' }
  ben = { ...(await makeUser('EDITOR')), name: 'Ben' }
})

type Saved = { id: string; lockVersion: number | null; snapshot: ArticleSnapshot }

/** As the form sends it: through the schema of the action. */
const write = (actor: Person, { id, lockVersion, snapshot }: Saved, as = actor.id) =>
  autosave(actor, autosaveInput.parse({ kind: 'ARTICLE', as, id, lockVersion, snapshot }))

const revisionsOf = (contentId: string) =>
  db.revision.findMany({
    where: { contentId },
    select: { number: true, cause: true, data: true, editorId: true },
    orderBy: { number: 'asc' },
  })

const storedOf = async (id: string) =>
  (await findEditable(asha, 'ARTICLE', id))?.snapshot as ArticleSnapshot

const age = (contentId: string, minutes: number) =>
  db.$executeRaw`UPDATE "WorkingCopy" SET "unversionedSince" = date_trunc('milliseconds', now()) - make_interval(mins => ${minutes}::int)
    WHERE "contentId" = ${contentId}::uuid`

describe('Autosave', () => {
  it('Autosave keeps values that have to be corrected, names their fields, and saves everything else', async () => {
    const { id, lockVersion, snapshot } = await draftArticle()
    const changed = {
      ...snapshot,
      title: 'x'.repeat(201),
      slug: 'Hello World!',
      standfirst: 'Kept',
    }
    const saved = await write(asha, { id, lockVersion, snapshot: changed })
    expect(Object.keys(saved.invalid).toSorted()).toEqual(['slug', 'title'])
    expect(await storedOf(id)).toEqual(changed)
    await saveDraft(asha, contentKinds.ARTICLE, { ...saved, snapshot: changed })
    expect(await storedOf(id)).toEqual(changed)
    const stored = await db.content.findUniqueOrThrow({ where: { id } })
    await expect(
      publish(asha, { id, lockVersion: stored.lockVersion, reason: 'A test' }),
    ).rejects.toMatchObject({ code: 'validation' })
  })

  it('Autosave names a slug that another content has, and the form that opens the draft again shows it', async () => {
    const other = await draftArticle({ title: 'The holder' })
    const { id, lockVersion, snapshot } = await draftArticle()
    const changed = { ...snapshot, slug: other.snapshot.slug, seoTitle: 'x'.repeat(201) }
    const saved = await write(asha, { id, lockVersion, snapshot: changed })
    expect(saved.invalid).toEqual({
      slug: [expect.stringContaining('already used by “The holder”')],
      seoTitle: [expect.any(String)],
    })
    const opened = await openForEditing(asha, 'ARTICLE', id)
    expect(opened?.invalid).toEqual(saved.invalid)
  })

  it('Autosave stores a new article from the first letter, byte for byte, and the form opens it again', async () => {
    const { snapshot } = await draftArticle()
    const id = randomUUID()
    const begun = {
      ...snapshot,
      title: 'A ',
      slug: '',
      standfirst: '',
      body: paragraphs('  spaces stay  '),
    }
    const first = await write(asha, { id, lockVersion: null, snapshot: begun })
    expect(first).toMatchObject({ id, lockVersion: 0 })
    expect(await storedOf(id)).toEqual(begun)
    expect(await revisionsOf(id)).toEqual([])
    expect(await db.slug.count({ where: { contentId: id } })).toBe(0)
  })

  it('A first autosave that is sent twice creates one article, and the second response says so', async () => {
    const { snapshot } = await draftArticle()
    const input = { id: randomUUID(), lockVersion: null, snapshot: { ...snapshot, slug: '' } }
    const both = await Promise.allSettled([write(asha, input), write(asha, input)])
    expect(both.map((it) => it.status).toSorted()).toEqual(['fulfilled', 'rejected'])
    const refused = both.find((it) => it.status === 'rejected')
    expect(refused?.reason).toMatchObject({
      code: 'conflict',
      data: { lockVersion: 0, stored: input.snapshot, editor: { id: asha.id } },
    })
  })

  it('An autosave does not create a revision each time', async () => {
    let saved: Saved = await draftArticle({}, asha)
    for (const title of ['One', 'One two', 'One two three']) {
      const snapshot = { ...saved.snapshot, title }
      saved = { ...(await write(asha, { ...saved, snapshot })), snapshot }
    }
    expect(await revisionsOf(saved.id)).toHaveLength(1)
    expect(await storedOf(saved.id)).toMatchObject({ title: 'One two three' })
    const row = await db.content.findUniqueOrThrow({ where: { id: saved.id } })
    expect(row).toMatchObject({ workingTitle: 'One two three', hasPendingChanges: true })
  })

  it('Unversioned changes become a revision of their editor when another user continues', async () => {
    const made = await draftArticle({}, asha)
    const hers = { ...made.snapshot, title: 'Hers' }
    const first = await write(asha, { ...made, snapshot: hers })
    await write(ben, { ...first, snapshot: { ...hers, title: 'His' } })
    expect(await revisionsOf(made.id)).toMatchObject([
      { number: 1 },
      { number: 2, cause: 'SAVE', editorId: asha.id, data: { title: 'Hers' } },
    ])
  })

  it('Unversioned changes become a revision after ten minutes of editing', async () => {
    const made = await draftArticle({}, asha)
    const first = await write(asha, { ...made, snapshot: { ...made.snapshot, title: 'Then' } })
    await age(made.id, 9)
    const second = await write(asha, { ...first, snapshot: { ...made.snapshot, title: 'Then.' } })
    expect(await revisionsOf(made.id)).toHaveLength(1)
    await age(made.id, 10)
    const third = await write(asha, { ...second, snapshot: { ...made.snapshot, title: 'Now' } })
    await write(asha, { ...third, snapshot: { ...made.snapshot, title: 'Now.' } })
    expect(await revisionsOf(made.id)).toMatchObject([
      { number: 1 },
      { number: 2, editorId: asha.id, data: { title: 'Then.' } },
    ])
  })

  it('Unversioned changes stay in the history under their editor’s name when another user overwrites them', async () => {
    const made = await draftArticle({}, asha)
    const first = await write(asha, { ...made, snapshot: { ...made.snapshot, title: 'Hers' } })
    await saveDraft(ben, contentKinds.ARTICLE, {
      ...first,
      snapshot: { ...made.snapshot, title: 'His' },
      note: 'shorter',
    })
    expect(await revisionsOf(made.id)).toMatchObject([
      {},
      { editorId: asha.id, data: { title: 'Hers' } },
      { editorId: ben.id, data: { title: 'His' } },
    ])
  })

  it('Unversioned changes stay in the history under their editor’s name when another user publishes them', async () => {
    const made = await draftArticle({}, asha)
    const first = await write(asha, { ...made, snapshot: { ...made.snapshot, title: 'Hers' } })
    await publish(ben, first)
    expect(await revisionsOf(made.id)).toMatchObject([
      {},
      { cause: 'SAVE', editorId: asha.id, data: { title: 'Hers' } },
      { cause: 'PUBLISH', editorId: ben.id, data: { title: 'Hers' } },
    ])
  })

  it('An autosave updates the references of the draft', async () => {
    const made = await draftArticle({}, asha)
    const topic = await makeTopic()
    const snapshot = { ...made.snapshot, topicIds: [topic.id] }
    const first = await write(asha, { ...made, snapshot })
    const topics = () =>
      db.contentRef.findMany({
        where: { fromId: made.id, side: 'DRAFT' },
        select: { role: true, toId: true },
      })
    expect(await topics()).toEqual([{ role: 'topic', toId: topic.id }])
    await write(asha, { ...first, snapshot: { ...snapshot, topicIds: [] } })
    expect(await topics()).toEqual([])
  })

  it('An autosave is not stored under the name of a user who signed in meanwhile', async () => {
    const made = await draftArticle({}, asha)
    await expect(write(ben, made, asha.id)).rejects.toMatchObject({
      code: 'forbidden',
      data: { signedInAs: { id: ben.id } },
    })
  })

  it('An author cannot autosave the article of another author', async () => {
    const author = { ...(await makeUser('AUTHOR')), name: 'An author' }
    await expect(write(author, await draftArticle({}, asha))).rejects.toMatchObject({
      code: 'not-found',
    })
  })

  it('Of a hundred autosaves of one version exactly one is stored; the others get the stored version', async () => {
    const made = await draftArticle({}, asha)
    const all = await Promise.allSettled(
      Array.from({ length: 100 }, (_, index) =>
        write(asha, { ...made, snapshot: { ...made.snapshot, title: `Page ${index}` } }),
      ),
    )
    const storedAt = all.flatMap((it, index) => (it.status === 'fulfilled' ? [index] : []))
    const refused = all.flatMap((it) => (it.status === 'rejected' ? [it.reason] : []))
    expect(storedAt).toHaveLength(1)
    expect(refused.map((it) => it.code)).toEqual(Array(99).fill('conflict'))
    const stored = { title: `Page ${storedAt[0]}` }
    expect(await storedOf(made.id)).toMatchObject(stored)
    for (const it of refused) expect(it.data).toMatchObject({ stored })
  })
})

describe('An incomplete draft', () => {
  const incomplete = async () => {
    const made = await draftArticle({}, asha)
    const snapshot = {
      ...made.snapshot,
      standfirst: '',
      body: {
        type: 'doc' as const,
        content: [
          {
            type: 'programCard' as const,
            attrs: {
              id: 'card',
              version: 1 as const,
              courseId: '00000000-0000-0000-0000-000000000000',
              showClaim: true,
              showSeats: true,
              label: 'View programme',
            },
          },
        ],
      },
    }
    return { ...(await write(asha, { ...made, snapshot })), snapshot }
  }

  it('An incomplete draft is not published, and each message names its field', async () => {
    await expect(publish(SYSTEM_ACTOR, await incomplete())).rejects.toMatchObject({
      code: 'validation',
      fields: {
        standfirst: ['Summary: please fill this in.'],
        'body.content.0.attrs.courseId': ['Please choose one, or remove it.'],
      },
    })
  })

  it('An incomplete draft is not scheduled', async () => {
    const { id, lockVersion } = await incomplete()
    const dueAt = new Date(Date.now() + 3_600_000)
    await expect(
      scheduleRelease(SYSTEM_ACTOR, { contentId: id, lockVersion, action: 'PUBLISH', dueAt }),
    ).rejects.toMatchObject({ code: 'validation', fields: { standfirst: expect.any(Array) } })
  })
})
