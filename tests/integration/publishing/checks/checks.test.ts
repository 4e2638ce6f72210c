import { beforeAll, describe, expect, it } from 'vitest'
import type { ArticleSnapshot } from '#lib/articles/schema.ts'
import { type Actor, SYSTEM_ACTOR } from '#lib/auth/policy.ts'
import { callout as callouts } from '#lib/blocks/callout.ts'
import type { RichText } from '#lib/blocks/rich-text.ts'
import { statistic } from '#lib/blocks/statistic.ts'
import { db } from '#lib/database/db.ts'
import { checkDraft } from '#lib/publishing/checks/check-draft.ts'
import { checkSlug } from '#lib/publishing/checks/check-slug.ts'
import { publish, unpublish } from '#lib/publishing/publication/publication.ts'
import { runDueReleases } from '#lib/publishing/releases/release-execution.ts'
import { scheduleRelease } from '#lib/publishing/releases/releases.ts'
import { makeCourse } from '#prisma/course-factory.ts'
import {
  draftArticle,
  draftFaq,
  makeArticle,
  makeFaq,
  makeUniversity,
  makeUser,
  paragraphs,
} from '#prisma/factories.ts'

const actors = {} as Record<'editor' | 'author' | 'other', Actor>

beforeAll(async () => {
  actors.editor = await makeUser('EDITOR')
  actors.author = await makeUser('AUTHOR')
  actors.other = await makeUser('AUTHOR')
})

const emptyNumber = statistic.empty?.('s1') ?? statistic.blank('s1')

const long = 'A title that is so long that every search engine there is cuts it off at the end'

const rulesOf = async (given: Partial<ArticleSnapshot>, actor = actors.editor) => {
  const draft = await draftArticle(given, actors.author)
  const { findings } = await checkDraft(actor, draft)
  return findings.filter((it) => it.severity !== 'hint').map((it) => `${it.severity} ${it.rule}`)
}

const faqSection = (...ids: string[]): RichText => ({
  type: 'doc',
  content: [
    {
      type: 'faqSection',
      attrs: {
        id: 'f1',
        version: 1,
        title: 'Questions',
        numbered: true,
        items: ids.map((faqId) => ({ faqId, question: null })),
      },
    },
  ],
})

/** A draft with a link to content in the trash. */
async function withBrokenLink() {
  const target = await makeArticle()
  const draft = await draftArticle({
    body: paragraphs(`See [it](lectern:ARTICLE/${target.id}).`),
  })
  await throwAway(target.id)
  return draft
}

/** Moves content to the trash without checking its users, as an import may. */
const throwAway = (id: string) =>
  db.content.update({ where: { id }, data: { deletedAt: new Date() } })

describe('The check of a draft', () => {
  it('The check knows the target of each link, by id and by URL', async () => {
    const [target, hidden] = [await makeArticle(), await draftArticle()]
    const link = (href: string) => ({ body: paragraphs(`See [it](${href}).`) })
    expect(await rulesOf(link(`lectern:ARTICLE/${target.id}`))).toEqual([])
    expect(await rulesOf(link(`lectern:ARTICLE/${hidden.id}`))).toEqual(['warning broken-links'])
    expect(await rulesOf(link(`/articles/${target.snapshot.slug}`))).toEqual([])
    expect(await rulesOf(link('/articles/nothing-here'))).toEqual(['error broken-links'])
  })

  it('The check names every field for which publishing would refuse the draft, and lists with an empty item', async () => {
    const callout = { ...callouts.blank('c1') }
    const draft = await draftArticle(
      {
        standfirst: '',
        body: { type: 'doc', content: [...paragraphs('Words.').content, callout, emptyNumber] },
      },
      actors.author,
    )
    const { findings } = await checkDraft(actors.editor, draft)
    const errors = findings.filter((it) => it.severity === 'error')
    expect(errors.map((it) => it.blockId ?? it.path)).toEqual(
      expect.arrayContaining(['standfirst', 's1', 'c1']),
    )
    await expect(publish(actors.editor, { ...draft, reason: 'A test' })).rejects.toMatchObject({
      code: 'validation',
    })
  })

  it('The check names a slug that is taken, and an author is not told which draft has it', async () => {
    const { snapshot } = await makeArticle({ title: 'Published elsewhere' })
    const { snapshot: hidden } = await draftArticle({ title: 'A secret of others' })
    const own = await draftArticle({}, actors.author)
    const taken = async (actor: Actor, slug: string) => {
      const draft = { ...own.snapshot, slug }
      await db.workingCopy.update({ where: { contentId: own.id }, data: { data: draft } })
      const { findings } = await checkDraft(actor, own)
      return findings.find((it) => it.path === 'slug')
    }
    const said = { severity: 'error', rule: 'slug' }
    expect(await taken(actors.author, snapshot.slug)).toMatchObject({
      ...said,
      message: expect.stringContaining('already used by “Published elsewhere”'),
    })
    expect(await taken(actors.editor, hidden.slug)).toMatchObject({
      ...said,
      message: expect.stringContaining('A secret of others'),
    })
    const blind = await taken(actors.author, hidden.slug)
    expect(blind?.message).toBe(`The slug “${hidden.slug}” is already used.`)
    expect(
      await checkSlug(actors.editor, { kind: 'ARTICLE', id: null, slug: hidden.slug }),
    ).toEqual({
      message: expect.stringContaining('A secret of others'),
    })
    expect(await taken(actors.author, own.snapshot.slug)).toBeUndefined()
  })

  it('The check names shown contents that are not public, and what is missing in FAQs that would be published too', async () => {
    const faq = await makeFaq({ question: 'Once public?' })
    const { lockVersion } = await db.content.findUniqueOrThrow({ where: { id: faq.id } })
    await unpublish(actors.editor, { id: faq.id, lockVersion })
    const empty = await draftFaq({ question: 'Empty?', answer: { type: 'doc', content: [] } })
    const draft = await draftArticle({ body: faqSection(faq.id, empty.id) })
    const { findings } = await checkDraft(actors.editor, draft)
    const errors = findings.filter((it) => it.severity === 'error')
    expect(errors.map((it) => [it.blockId, it.message])).toEqual(
      expect.arrayContaining([
        ['f1', 'Publish “Once public?” first, or remove it.'],
        ['f1', expect.stringMatching(/^“Empty\?”: /)],
      ]),
    )
    await expect(publish(actors.editor, draft)).rejects.toMatchObject({ code: 'validation' })
  })

  it('The check names the field within a block', async () => {
    const draft = await draftArticle({ body: { type: 'doc', content: [emptyNumber] } })
    const { findings } = await checkDraft(actors.editor, draft)
    expect(findings).toContainEqual(
      expect.objectContaining({ blockId: 's1', within: expect.stringMatching(/^attrs\./) }),
    )
  })

  it('The check finds courses whose intakes have passed and FAQs without an answer', async () => {
    const university = await makeUniversity()
    const course = await makeCourse({ universityId: university.id })
    await db.intake.deleteMany({ where: { courseId: course.id } })
    await db.intake.create({
      data: {
        courseId: course.id,
        startsOn: new Date('2024-02-01'),
        applyBy: new Date('2024-01-15'),
      },
    })
    expect(await rulesOf({ courseIds: [course.id] })).toEqual(['warning closed-courses'])
    const faq = await draftFaq({ answer: { type: 'doc', content: [] } })
    const { findings } = await checkDraft(actors.editor, faq)
    expect(findings.map((it) => it.rule)).toContain('answers')
  })

  it('The check finds published articles with the same target query in any case', async () => {
    await makeArticle({ targetQuery: 'Learn to Check' })
    expect(await rulesOf({ targetQuery: 'learn to check' })).toEqual(['warning target-query'])
  })

  it('Only users who may edit a content can run the check', async () => {
    const draft = await draftArticle({}, actors.author)
    expect(await checkDraft(actors.author, draft)).toHaveProperty('findings')
    await expect(checkDraft(actors.other, draft)).rejects.toMatchObject({ code: 'not-found' })
  })
})

describe('A publication', () => {
  it('An error prevents publication for every actor, whatever reason is given', async () => {
    const draft = await withBrokenLink()
    for (const actor of [actors.editor, SYSTEM_ACTOR]) {
      await expect(publish(actor, { ...draft, reason: 'It is late.' })).rejects.toMatchObject({
        code: 'validation',
        message: expect.stringContaining('in the trash'),
      })
    }
    const at = { contentId: draft.id, lockVersion: draft.lockVersion, action: 'PUBLISH' } as const
    const dueAt = new Date(Date.now() + 60_000)
    await expect(
      scheduleRelease(actors.editor, { ...at, dueAt, reason: 'It is late.' }),
    ).rejects.toMatchObject({ code: 'validation' })
  })

  it('Publishing in spite of a warning needs a reason, which history and audit log keep', async () => {
    const draft = await draftArticle({ title: long })
    const refused = await publish(actors.editor, draft).catch((error) => error)
    expect(refused).toMatchObject({ code: 'validation' })
    expect(refused.data.findings).toMatchObject([{ severity: 'warning', path: 'title' }, {}, {}])
    await publish(actors.editor, { ...draft, reason: 'The full name is this long.' })
    const revision = await db.revision.findFirstOrThrow({
      where: { contentId: draft.id, cause: 'PUBLISH' },
    })
    expect(revision.note).toBe('Published despite warnings: The full name is this long.')
    const audit = await db.auditEvent.findFirstOrThrow({
      where: { subjectId: draft.id, action: 'content.publish' },
    })
    expect(audit).toMatchObject({
      reason: 'The full name is this long.',
      data: { overridden: ['lengths'] },
    })
  })

  it('A publication without warnings stores no reason', async () => {
    const draft = await draftArticle()
    await publish(actors.editor, { ...draft, reason: 'For nothing.' })
    const revision = await db.revision.findFirstOrThrow({
      where: { contentId: draft.id, cause: 'PUBLISH' },
    })
    expect(revision.note).toBeNull()
  })

  it('A FAQ without an answer prevents the publication of the article that publishes it', async () => {
    const faq = await draftFaq({ question: 'Empty?', answer: { type: 'doc', content: [] } })
    const draft = await draftArticle({ body: faqSection(faq.id) })
    await expect(publish(actors.editor, draft)).rejects.toThrow(/Empty\?/)
  })

  it('A scheduled publication keeps its reason with the revision and fails on errors that appeared since', async () => {
    const target = await makeArticle()
    const draft = await draftArticle({
      title: long,
      body: paragraphs(`See [it](lectern:ARTICLE/${target.id}).`),
    })
    const plan = await scheduleRelease(actors.editor, {
      contentId: draft.id,
      lockVersion: draft.lockVersion,
      action: 'PUBLISH',
      dueAt: new Date(Date.now() + 60_000),
      reason: 'Agreed.',
    })
    const pinned = await db.revision.findFirstOrThrow({ where: { contentId: draft.id, number: 2 } })
    expect(pinned.note).toBe('Published despite warnings: Agreed.')
    await throwAway(target.id)
    await db.release.update({ where: { id: plan.releaseId }, data: { dueAt: new Date(0) } })
    await runDueReleases()
    const release = await db.release.findUniqueOrThrow({ where: { id: plan.releaseId } })
    expect(release).toMatchObject({
      state: 'FAILED',
      failure: expect.stringContaining('in the trash'),
    })
  })
})
