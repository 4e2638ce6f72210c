import { beforeAll, expect, it } from 'vitest'
import { findSameQuery } from '#lib/articles/staff-queries.ts'
import type { Actor } from '#lib/auth/policy.ts'
import { draftArticle, makeArticle, makeUser } from '#prisma/factories.ts'

const actors = {} as Record<'editor' | 'author' | 'other' | 'counsellor', Actor>
const query = 'rust or python first'

beforeAll(async () => {
  actors.editor = await makeUser('EDITOR')
  actors.author = await makeUser('AUTHOR')
  actors.other = await makeUser('AUTHOR')
  actors.counsellor = await makeUser('COUNSELLOR')
  await makeArticle({ title: 'Public and asked for', targetQuery: 'Rust or Python first' })
  await draftArticle({ title: 'A draft of one author', targetQuery: query }, actors.author)
  await makeArticle({ title: 'Another question', targetQuery: 'rust or python' })
})

const titles = async (actor: Actor, asked = query, id: string | null = null) =>
  (await findSameQuery(actor, { id, query: asked })).map((it) => it.title)

it('The check finds drafts and published articles with the same target query in any case', async () => {
  expect(await titles(actors.editor, ' RUST or python FIRST ')).toEqual(
    expect.arrayContaining(['Public and asked for', 'A draft of one author']),
  )
  expect(await titles(actors.editor)).toHaveLength(2)
  expect(await titles(actors.editor, 'nobody asks this')).toEqual([])
})

it('The check does not report the article itself', async () => {
  const [first] = await findSameQuery(actors.editor, { id: null, query })
  expect(await titles(actors.editor, query, first?.id)).toHaveLength(1)
})

it('The check names no draft to an author who may not see it', async () => {
  expect(await titles(actors.other)).toEqual(['Public and asked for'])
  expect(await titles(actors.counsellor)).toEqual([])
})
