import { beforeAll, describe, expect, it } from 'vitest'
import { type Actor, SYSTEM_ACTOR } from '#lib/auth/policy.ts'
import { contentKinds } from '#lib/content-kinds.ts'
import { listFilter } from '#lib/publishing/core/content-list.ts'
import { saveDraft } from '#lib/publishing/drafts/drafts.ts'
import { findEditable, listRevisions, listUsages } from '#lib/publishing/listing/editing-queries.ts'
import { findPicks } from '#lib/publishing/listing/pick-queries.ts'
import { countByState, countOwnDrafts, listContent } from '#lib/publishing/listing/staff-queries.ts'
import { saveLive } from '#lib/publishing/publication/live.ts'
import { restore } from '#lib/publishing/publication/saving.ts'
import { moveToTrash } from '#lib/publishing/publication/trash.ts'
import { makeCourse } from '#prisma/course-factory.ts'
import {
  draftArticle,
  draftFaq,
  makeArticle,
  makeTopic,
  makeUniversity,
  makeUser,
} from '#prisma/factories.ts'

const actors = {} as Record<'editor' | 'author' | 'other' | 'counsellor', Actor>

beforeAll(async () => {
  actors.editor = await makeUser('EDITOR')
  actors.author = await makeUser('AUTHOR')
  actors.other = await makeUser('AUTHOR')
  actors.counsellor = await makeUser('COUNSELLOR')
})

const titles = async (actor: Actor, query: Record<string, string> = {}) =>
  (await listContent(actor, 'ARTICLE', listFilter.parse(query))).rows.map((it) => it.title)

describe('The list of articles', () => {
  it('The list shows a draft to its author and to editors only', async () => {
    const title = 'Known to a few'
    await draftArticle({ title }, actors.author)
    expect(await titles(actors.author)).toContain(title)
    expect(await titles(actors.editor)).toContain(title)
    expect(await titles(actors.other)).not.toContain(title)
    expect(await titles(actors.counsellor)).toEqual([])
  })

  it('The list search takes special characters literally', async () => {
    await draftArticle({ title: '100% of it_all' })
    await draftArticle({ title: '100 of itXall' })
    expect(await titles(actors.editor, { q: '100%' })).toEqual(['100% of it_all'])
    expect(await titles(actors.editor, { q: 'IT_ALL' })).toEqual(['100% of it_all'])
    expect(await titles(actors.editor, { q: "'; DROP TABLE" })).toEqual([])
    expect(await titles(actors.editor, { q: '\\' })).toEqual([])
  })

  it('The list and pickers find all words of a search in any order, without accents, the best first', async () => {
    await draftArticle({ title: 'Héro questions for a Zylon interview' })
    await draftArticle({ title: 'Zylon interview' })
    await draftArticle({ title: 'How to learn Zylon' })
    expect(await titles(actors.editor, { q: 'interview zylon' })).toEqual([
      'Zylon interview',
      'Héro questions for a Zylon interview',
    ])
    expect(await titles(actors.editor, { q: 'zylon HERO' })).toEqual([
      'Héro questions for a Zylon interview',
    ])
    const picks = await findPicks(actors.editor, { kind: 'ARTICLE', q: 'Zylon interview' })
    expect(picks[0]?.title).toBe('Zylon interview')
    expect(await titles(actors.editor, { q: 'zylon cooking' })).toEqual([])
  })

  it('The list filters drafts, published articles and those with pending changes', async () => {
    const topic = await makeTopic()
    const [draft, published, changed] = [
      await draftArticle({ title: 'A draft', topicIds: [topic.id] }),
      await makeArticle({ title: 'Published', topicIds: [topic.id] }),
      await makeArticle({ title: 'Changed', topicIds: [topic.id] }),
    ]
    await saveDraft(SYSTEM_ACTOR, contentKinds.ARTICLE, changed)
    const about = (state: string) =>
      titles(actors.editor, { topic: topic.id, state, sort: 'title' })
    expect(await about('draft')).toEqual([draft.snapshot.title])
    expect(await about('pending')).toEqual(['Changed'])
    expect(await about('published')).toEqual(['Changed', published.snapshot.title])
    expect(await about('bin')).toEqual([])
  })

  it('The list shows the trash only to users who may use it', async () => {
    const trashed = await draftArticle({ title: 'Thrown away' }, actors.author)
    await moveToTrash(actors.editor, trashed)
    expect(await titles(actors.editor, { state: 'bin' })).toContain('Thrown away')
    expect(await titles(actors.author, { state: 'bin' })).toEqual([])
    expect(await titles(actors.author)).not.toContain('Thrown away')
    expect(await findEditable(actors.author, 'ARTICLE', trashed.id)).toBeNull()
    expect((await findEditable(actors.editor, 'ARTICLE', trashed.id))?.state).toBe('bin')
  })

  it('The list ignores invalid query parameters', () => {
    const filter = listFilter.parse({ page: '-1', state: 'x', topic: '1', sort: ['a'], q: ['a'] })
    expect(filter).toMatchObject({ page: 1, sort: 'changed' })
    expect([filter.state, filter.topic, filter.q]).toEqual([undefined, undefined, undefined])
  })
})

describe('Opening a content', () => {
  it('An author can open own articles, but not those of others and nothing of the catalogue', async () => {
    const own = await draftArticle({}, actors.author)
    const topic = await makeTopic()
    expect((await findEditable(actors.author, 'ARTICLE', own.id))?.snapshot).toEqual(own.snapshot)
    expect(await findEditable(actors.other, 'ARTICLE', own.id)).toBeNull()
    expect(await findEditable(actors.author, 'TOPIC', topic.id)).toBeNull()
    expect(await findEditable(actors.editor, 'ARTICLE', topic.id)).toBeNull()
  })

  it('An author can change the alternative text of own images only', async () => {
    const picture = {
      hash: 'a'.repeat(64),
      filename: 'a.png',
      alt: 'A',
      caption: null,
      credit: null,
      focalX: 50,
      focalY: 50,
    }
    const { db } = await import('#lib/database/db.ts')
    await db.mediaFile.create({ data: { hash: picture.hash, mime: 'image/png', bytes: 1 } })
    const save = { version: null, snapshot: picture }
    const version = await saveLive(actors.author, contentKinds.MEDIA, save)
    const change = { version, snapshot: { ...picture, alt: 'B' } }
    await expect(saveLive(actors.other, contentKinds.MEDIA, change)).rejects.toMatchObject({
      code: 'not-found',
    })
    expect(await saveLive(actors.author, contentKinds.MEDIA, change)).toMatchObject({
      id: version.id,
    })
  })
})

describe('The history', () => {
  it('The history restores each revision as a new one', async () => {
    const article = await draftArticle({ title: 'First' }, actors.author)
    const second = await saveDraft(actors.author, contentKinds.ARTICLE, {
      ...article,
      snapshot: { ...article.snapshot, title: 'Second' },
    })
    const [, first] = await listRevisions(actors.author, 'ARTICLE', article.id)
    const version = { id: article.id, lockVersion: second.lockVersion }
    const input = { ...version, revisionId: first?.id ?? '' }
    await expect(restore(actors.other, input)).rejects.toMatchObject({ code: 'not-found' })
    await restore(actors.author, input)
    expect((await findEditable(actors.author, 'ARTICLE', article.id))?.snapshot.title).toBe('First')
    const causes = (await listRevisions(actors.author, 'ARTICLE', article.id)).map((it) => it.cause)
    expect(causes).toEqual(['RESTORE', 'SAVE', 'SAVE'])
  })

  it('The history does not restore a revision of another content', async () => {
    const [a, b] = [await draftArticle(), await draftArticle()]
    const [revision] = await listRevisions(SYSTEM_ACTOR, 'ARTICLE', b.id)
    const input = { id: a.id, lockVersion: a.lockVersion, revisionId: revision?.id ?? '' }
    await expect(restore(actors.editor, input)).rejects.toMatchObject({ code: 'not-found' })
  })
})

describe('Pickers', () => {
  it('A picker offers an author public contents and own drafts, but no drafts of others', async () => {
    const word = 'Pickable'
    await draftArticle({ title: `${word} own` }, actors.author)
    await draftArticle({ title: `${word} foreign` }, actors.other)
    await makeArticle({ title: `${word} public` })
    const found = async (actor: Actor) =>
      (await findPicks(actor, { kind: 'ARTICLE', q: word })).map((it) => it.title).toSorted()
    expect(await found(actors.author)).toEqual([`${word} own`, `${word} public`])
    expect(await found(actors.editor)).toHaveLength(3)
    expect(await found(actors.counsellor)).toEqual([])
  })

  it('A content lists the contents that use it', async () => {
    const university = await makeUniversity()
    const topic = await makeTopic()
    const course = await makeCourse({ universityId: university.id, topicIds: [topic.id] })
    expect(await listUsages(actors.editor, topic.id)).toEqual([
      { id: course.id, kind: 'COURSE', title: course.snapshot.title },
    ])
  })
})

describe('Numbers', () => {
  it('The dashboard counts own drafts and contents by state', async () => {
    const otherAuthor = await makeUser('AUTHOR')
    await draftArticle({}, otherAuthor)
    await draftArticle({}, otherAuthor)
    await draftFaq({}, otherAuthor)
    expect(await countOwnDrafts(otherAuthor, 'ARTICLE')).toBe(2)
    expect(await countByState(otherAuthor)).toEqual([
      { kind: 'ARTICLE', draft: 2, published: 0, pending: 0 },
      { kind: 'FAQ', draft: 1, published: 0, pending: 0 },
    ])
    expect(await countByState(actors.counsellor)).toEqual([])
  })
})
