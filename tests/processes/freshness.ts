import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { SYSTEM_ACTOR } from '#lib/auth/policy.ts'
import { contentKinds } from '#lib/content-kinds.ts'
import { db } from '#lib/database/db.ts'
import { closeQueue } from '#lib/jobs/queue.ts'
import { saveDraft } from '#lib/publishing/drafts/drafts.ts'
import { publish, unpublish } from '#lib/publishing/publication/publication.ts'
import { moveToTrash } from '#lib/publishing/publication/trash.ts'
import { scheduleRelease } from '#lib/publishing/releases/releases.ts'
import {
  draftArticle,
  makeArticle,
  makeAuthor,
  makeFaq,
  makeTopic,
  paragraphs,
} from '#prisma/factories.ts'
import type { SiteProcesses } from '#tests/support/site-processes.ts'
import { faultsIn, type Page, watchPages } from '#tests/support/watched-pages.ts'

/** This is another process: the web processes are notified of its commits by the database only. */
export function freshness(site: () => SiteProcesses): void {
  describe('Changes are visible on every web process within a second', () => {
    let topic: Awaited<ReturnType<typeof makeTopic>>
    let author: Awaited<ReturnType<typeof makeAuthor>>
    beforeAll(async () => {
      topic = await makeTopic()
      author = await makeAuthor()
    })
    afterAll(closeQueue)

    const filed = () => ({ topicIds: [topic.id], authorIds: [author.id] })

    /** The pages that show a published article by its title, besides its own page. */
    const listings = (
      word: string,
      marks: readonly string[],
      before: string,
      after: string,
    ): Page[] =>
      [
        '/',
        '/articles',
        `/articles?topic=${topic.snapshot.slug}`,
        `/topics/${topic.snapshot.slug}`,
        `/authors/${author.snapshot.slug}`,
        `/search?q=${word}`,
        '/feed.xml',
        '/llms.txt',
      ].map((path) => ({ path, marks, before, after }))

    /**
     * Requests all of the pages from both processes before, during and for a while after the
     * change.
     */
    async function faultsOf(pages: readonly Page[], change: () => Promise<unknown>) {
      const watch = watchPages(
        site().webs.map((it) => it.origin),
        pages,
      )
      await watch.warmed()
      const began = performance.now()
      await change()
      const committed = performance.now()
      await sleep(1_700)
      return faultsIn(await watch.stop(), { began, committed, within: 1_000 })
    }

    it('A published article is on its page and on every page that lists it', async () => {
      const title = 'First words zebra'
      const draft = await draftArticle({ title, ...filed() })
      const { slug } = draft.snapshot
      const address = `/articles/${slug}<`
      const pages = [
        { path: `/articles/${slug}`, marks: [title], before: '404', after: `200 ${title}` },
        { path: '/sitemaps/1.xml', marks: [address], before: '200', after: `200 ${address}` },
        ...listings('zebra', [title], '200', `200 ${title}`),
      ]
      expect(await faultsOf(pages, () => publish(SYSTEM_ACTOR, draft))).toEqual([])
    })

    it('A changed title is on every page that shows it', async () => {
      const [before, after] = ['Early words okapi', 'Later words okapi']
      const article = await makeArticle({ title: before, ...filed() })
      const draft = await saveDraft(SYSTEM_ACTOR, contentKinds.ARTICLE, {
        ...article,
        snapshot: { ...article.snapshot, title: after },
      })
      const marks = [before, after]
      const [old, fresh] = [`200 ${before}`, `200 ${after}`]
      const pages = [
        { path: `/articles/${article.snapshot.slug}`, marks, before: old, after: fresh },
        ...listings('okapi', marks, old, fresh),
      ]
      expect(await faultsOf(pages, () => publish(SYSTEM_ACTOR, draft))).toEqual([])
    })

    it('A changed address is in every link, and the old one redirects to it', async () => {
      const article = await makeArticle({ title: 'Moving words tapir', ...filed() })
      const from = `/articles/${article.snapshot.slug}`
      const slug = `${article.snapshot.slug}-moved`
      const to = `/articles/${slug}`
      const draft = await saveDraft(SYSTEM_ACTOR, contentKinds.ARTICLE, {
        ...article,
        snapshot: { ...article.snapshot, slug },
      })
      const linking = (path: string, end: string): Page => ({
        path,
        marks: [from + end, to + end],
        before: `200 ${from}${end}`,
        after: `200 ${to}${end}`,
      })
      const pages = [
        { path: from, marks: [], before: '200', after: `308 ${to}` },
        { path: to, marks: [], before: '404', after: '200' },
        linking('/', '"'),
        linking('/articles', '"'),
        linking(`/topics/${topic.snapshot.slug}`, '"'),
        linking('/search?q=tapir', '"'),
        linking('/sitemaps/1.xml', '<'),
        // Its guid stays the first address.
        linking('/feed.xml', '</link>'),
      ]
      expect(await faultsOf(pages, () => publish(SYSTEM_ACTOR, draft))).toEqual([])
    })

    it('A changed answer of a FAQ is on every page that shows it', async () => {
      const [before, after] = ['Because of early reasons.', 'Because of later reasons.']
      const faq = await makeFaq({ answer: paragraphs(before), topicIds: [topic.id] })
      const article = await makeArticle({ body: asking(faq.id) })
      const draft = await saveDraft(SYSTEM_ACTOR, contentKinds.FAQ, {
        ...faq,
        snapshot: { ...faq.snapshot, answer: paragraphs(after) },
      })
      const pages = [
        '/faqs',
        `/faqs?topic=${topic.snapshot.slug}`,
        `/topics/${topic.snapshot.slug}`,
        `/articles/${article.snapshot.slug}`,
      ].map((path) => ({
        path,
        marks: [before, after],
        before: `200 ${before}`,
        after: `200 ${after}`,
      }))
      expect(await faultsOf(pages, () => publish(SYSTEM_ACTOR, draft))).toEqual([])
    })

    it('An unpublished article is not shown any more', async () => {
      const title = 'Withdrawn words quokka'
      const article = await makeArticle({ title, ...filed() })
      const path = `/articles/${article.snapshot.slug}`
      const pages = [
        { path, marks: [title], before: `200 ${title}`, after: '404' },
        ...listings('quokka', [title], `200 ${title}`, '200'),
      ]
      expect(await faultsOf(pages, () => unpublish(SYSTEM_ACTOR, article))).toEqual([])
    })

    it('An article in the trash is not shown any more, and its address answers 410', async () => {
      const title = 'Binned words numbat'
      const article = await makeArticle({ title, ...filed() })
      const path = `/articles/${article.snapshot.slug}`
      const address = `${path}<`
      const pages = [
        { path, marks: [title], before: `200 ${title}`, after: '410' },
        { path: '/sitemaps/1.xml', marks: [address], before: `200 ${address}`, after: '200' },
        ...listings('numbat', [title], `200 ${title}`, '200'),
      ]
      expect(await faultsOf(pages, () => moveToTrash(SYSTEM_ACTOR, article))).toEqual([])
    })

    it('A scheduled publication is visible at its time, and not before', async () => {
      const title = 'Planned words vicuna'
      const draft = await draftArticle({ title, ...filed() })
      const pages = [
        {
          path: `/articles/${draft.snapshot.slug}`,
          marks: [title],
          before: '404',
          after: `200 ${title}`,
        },
        ...listings('vicuna', [title], '200', `200 ${title}`),
      ]
      let plan = { releaseId: '', dueAt: new Date() }
      const itsTime = async () => {
        const dueAt = new Date(Date.now() + 1_000)
        const { id, lockVersion } = draft
        plan = await scheduleRelease(SYSTEM_ACTOR, {
          contentId: id,
          lockVersion,
          action: 'PUBLISH',
          dueAt,
        })
        const done = expect.poll(() => executionOf(plan.releaseId), {
          timeout: 15_000,
          interval: 20,
        })
        await done.not.toBeNull()
      }
      expect(await faultsOf(pages, itsTime)).toEqual([])
      const carriedOut = await executionOf(plan.releaseId)
      expect(carriedOut?.getTime()).toBeGreaterThanOrEqual(plan.dueAt.getTime())
    })
  })
}

const executionOf = async (id: string) =>
  (await db.release.findUniqueOrThrow({ where: { id }, select: { executedAt: true } })).executedAt

const asking = (faqId: string) => ({
  type: 'doc' as const,
  content: [
    {
      type: 'faqSection' as const,
      attrs: {
        ...{ id: 'f1', version: 1 as const, title: 'Questions', numbered: true },
        items: [{ faqId, question: null }],
      },
    },
  ],
})
