import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import { type Actor, SYSTEM_ACTOR } from '#lib/auth/policy.ts'
import { contentKinds } from '#lib/content-kinds.ts'
import { db } from '#lib/database/db.ts'
import { autosave } from '#lib/publishing/drafts/autosave.ts'
import { saveDraft } from '#lib/publishing/drafts/drafts.ts'
import { historyQuery } from '#lib/publishing/history/history.ts'
import { findHistory } from '#lib/publishing/history/history-queries.ts'
import { saveLive } from '#lib/publishing/publication/live.ts'
import { publish } from '#lib/publishing/publication/publication.ts'
import { restore } from '#lib/publishing/publication/saving.ts'
import { draftArticle, makeTopic, makeUser, paragraphs } from '#prisma/factories.ts'

const actors = {} as Record<'editor' | 'author' | 'other', Actor>

beforeAll(async () => {
  actors.editor = await makeUser('EDITOR')
  actors.author = await makeUser('AUTHOR')
  actors.other = await makeUser('AUTHOR')
})

const open = (actor: Actor, id: string, query: Record<string, string> = {}) =>
  findHistory(actor, 'ARTICLE', id, historyQuery.parse(query))

/** Three versions: a draft, a published version and a changed draft. */
async function threeVersions() {
  const draft = await draftArticle({ title: 'First', body: paragraphs('One two.') }, actors.author)
  const published = await publish(actors.editor, draft)
  const snapshot = { ...draft.snapshot, title: 'Third', body: paragraphs('One three.') }
  const saved = await saveDraft(actors.author, contentKinds.ARTICLE, { ...published, snapshot })
  return { ...saved, first: draft.snapshot }
}

describe('The history of an article', () => {
  it('The history compares the newest version with the one before by default', async () => {
    const { id } = await threeVersions()
    const history = await open(actors.editor, id)
    expect([history?.from?.place, history?.to.place]).toEqual([2, 3])
    expect(history?.diff.fields.map((it) => it.label)).toEqual(['Title'])
    expect(history?.diff.texts[0]?.blocks.map((it) => it.change)).toEqual(['changed'])
    expect(history?.revisions.map((it) => it.cause)).toEqual(['SAVE', 'PUBLISH', 'SAVE'])
    const same = await open(actors.editor, id, { from: '1', to: 'public' })
    expect(same?.diff.count).toBe(0)
    const first = await open(actors.editor, id, { to: '1' })
    expect(first?.from).toBeNull()
  })

  it('The history starts with the draft if it has unversioned changes', async () => {
    const { id, first } = await threeVersions()
    await db.workingCopy.update({
      where: { contentId: id },
      data: { data: { ...first, title: 'Typed since' }, unversionedSince: new Date() },
    })
    const history = await open(actors.editor, id)
    expect([history?.from?.place, history?.to.place, history?.hasDraft]).toEqual([3, 'draft', true])
  })

  it('The history compares an incomplete draft', async () => {
    const { id } = await threeVersions()
    await db.workingCopy.update({
      where: { contentId: id },
      data: { data: { title: 'Half' }, unversionedSince: new Date() },
    })
    const history = await open(actors.editor, id)
    expect(history?.diff.fields.map((it) => it.key)).toContain('standfirst')
  })

  it('The history exists before the first revision', async () => {
    const id = randomUUID()
    const { snapshot } = await draftArticle()
    const input = { kind: 'ARTICLE', as: actors.author.id, id, lockVersion: null } as const
    await autosave(
      { ...actors.author, name: 'The author' },
      { ...input, snapshot: { ...snapshot, slug: '' } },
    )
    const history = await open(actors.author, id)
    expect([history?.from, history?.to.place, history?.revisions]).toEqual([null, 'draft', []])
  })

  it('Only its author and editors can open the history of a draft', async () => {
    const { id } = await threeVersions()
    expect(await open(actors.author, id)).not.toBeNull()
    expect(await open(actors.other, id)).toBeNull()
  })

  it('The history shows names of referenced contents instead of ids', async () => {
    const topic = await makeTopic({ name: 'A topic of its own' })
    const draft = await draftArticle()
    const snapshot = { ...draft.snapshot, topicIds: [topic.id] }
    await saveDraft(SYSTEM_ACTOR, contentKinds.ARTICLE, { ...draft, snapshot })
    const history = await open(actors.editor, draft.id)
    expect(history?.diff.fields[0]?.segments).toEqual([
      { kind: 'added', text: 'A topic of its own' },
    ])
  })
})

describe('A restored revision', () => {
  it('A restored revision is a new one with a note, and the public page does not change', async () => {
    const { id, lockVersion } = await threeVersions()
    const old = await db.revision.findFirstOrThrow({ where: { contentId: id, number: 1 } })
    await restore(actors.author, {
      ...{ id, lockVersion },
      revisionId: old.id,
      note: 'The first was better.',
    })
    const history = await open(actors.author, id)
    expect(history?.revisions[0]).toMatchObject({
      number: 4,
      cause: 'RESTORE',
      note: 'The first was better.',
    })
    expect(history?.title).toBe('First')
    expect(history?.revisions.find((it) => it.isPublic)?.number).toBe(2)
  })

  it('A restored revision of a live kind has a note too', async () => {
    const topic = await makeTopic()
    const changed = await saveLive(SYSTEM_ACTOR, contentKinds.TOPIC, {
      version: topic,
      snapshot: { ...topic.snapshot, name: 'Another name' },
    })
    const old = await db.revision.findFirstOrThrow({ where: { contentId: topic.id, number: 1 } })
    await restore(actors.editor, { ...changed, revisionId: old.id, note: 'Back.' })
    const last = await db.revision.findFirstOrThrow({ where: { contentId: topic.id, number: 3 } })
    expect(last).toMatchObject({ cause: 'RESTORE', note: 'Back.', baseId: old.id })
  })
})
