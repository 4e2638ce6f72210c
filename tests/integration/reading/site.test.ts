import { describe, expect, it } from 'vitest'
import { SYSTEM_ACTOR } from '#lib/auth/policy.ts'
import { contentKinds } from '#lib/content-kinds.ts'
import { saveDraft } from '#lib/publishing/drafts/drafts.ts'
import { publish, unpublish } from '#lib/publishing/publication/publication.ts'
import { rssFeed } from '#lib/reading/feed.ts'
import {
  countSiteAddresses,
  listFeedEntries,
  listSiteAddresses,
} from '#lib/reading/public-site-queries.ts'
import { escapeXml, sitemap } from '#lib/reading/sitemap.ts'
import { draftArticle, makeArticle, makeFaq, makeTopic } from '#prisma/factories.ts'

describe('The sitemap', () => {
  it('The sitemap lists exactly the published contents that have a page', async () => {
    const [article, topic] = [await makeArticle(), await makeTopic()]
    const draft = await draftArticle()
    const withdrawn = await makeArticle()
    await unpublish(SYSTEM_ACTOR, withdrawn)
    const faq = await makeFaq()
    const paths = (await listSiteAddresses(0, 1000)).map((it) => it.path)
    expect(paths).toContain(`/articles/${article.snapshot.slug}`)
    expect(paths).toContain(`/topics/${topic.snapshot.slug}`)
    for (const it of [draft, withdrawn, faq]) {
      expect(paths.join(' ')).not.toContain(it.snapshot.slug)
    }
    expect(await countSiteAddresses()).toBe(paths.length)
  })

  it('The site list has the published title while the draft has another', async () => {
    const article = await makeArticle({ title: 'Public title' })
    await saveDraft(SYSTEM_ACTOR, contentKinds.ARTICLE, {
      ...article,
      snapshot: { ...article.snapshot, title: 'Secret title' },
    })
    const titles = (await listSiteAddresses(0, 1000)).map((it) => it.title)
    expect(titles).toContain('Public title')
    expect(titles).not.toContain('Secret title')
  })

  it('Text is escaped for XML, and characters that XML forbids are replaced', () => {
    expect(escapeXml('a & <b> "c" \u0000\uFFFE\ud800')).toBe(
      'a &amp; &lt;b&gt; &quot;c&quot; \uFFFD',
    )
    expect(sitemap([{ url: 'https://e.org/?a=1&b=2', changedAt: null }])).toContain('a=1&amp;b=2')
  })
})

describe('The feed', () => {
  it('The feed lists the newest articles first, with escaped titles', async () => {
    await makeArticle({ title: 'Ampersand & <friends>' })
    const entries = await listFeedEntries(5)
    const feed = rssFeed({ name: 'Site', description: 'D', url: 'https://e.org' }, entries)
    expect(feed).toContain('<title>Ampersand &amp; &lt;friends&gt;</title>')
    expect(entries.map((it) => it.publishedAt.getTime())).toEqual(
      entries.map((it) => it.publishedAt.getTime()).toSorted((a, b) => b - a),
    )
  })
})

describe('An address that changes', () => {
  const renamed = async () => {
    const article = await makeArticle({ contentUpdatedOn: '2025-06-12' })
    const first = `/articles/${article.snapshot.slug}`
    const slug = `${article.snapshot.slug}-renamed`
    const draft = await saveDraft(SYSTEM_ACTOR, contentKinds.ARTICLE, {
      ...article,
      snapshot: { ...article.snapshot, slug },
    })
    await publish(SYSTEM_ACTOR, draft)
    return { first, path: `/articles/${slug}` }
  }

  it('The feed keeps the guid of an item whose slug has changed', async () => {
    const { first, path } = await renamed()
    const entry = (await listFeedEntries(100)).find((it) => it.path === path)
    expect(entry?.firstPath).toBe(first)
    const site = { name: 'S', description: 'D', url: 'https://learn.example' }
    const feed = rssFeed(site, entry ? [entry] : [])
    expect(feed).toContain(`<guid isPermaLink="false">https://learn.example${first}</guid>`)
    expect(feed).toContain(`<link>https://learn.example${path}</link>`)
  })

  it('The sitemap says when the text changed, not when it was published again', async () => {
    const { path } = await renamed()
    const entry = (await listSiteAddresses(0, 1000)).find((it) => it.path === path)
    expect(entry?.changedAt.toISOString().slice(0, 10)).toBe('2025-06-12')
  })
})
