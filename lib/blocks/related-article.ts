import { z } from 'zod'
import { refer } from '#lib/content-kind.ts'
import { optionalText } from '#lib/forms/text-fields.ts'
import { defineBlock } from './block.ts'
import { blockAttrs, choice, optionalReference } from './fields.ts'
import { linkAddress } from './inline.ts'
import type { ResolvedLink } from './resolved-block.ts'

const schema = z.strictObject({
  type: z.literal('relatedArticle'),
  attrs: blockAttrs(1, {
    mode: choice('Source', ['article', 'url', 'automatic']),
    articleId: optionalReference('Article', 'ARTICLE'),
    url: linkAddress.nullable().meta({ label: 'URL' }),
    label: optionalText('Link text', 200),
  })
    .refine((it) => it.mode !== 'article' || it.articleId !== null, {
      message: 'Choose an article, or enter a URL and a link text.',
      path: ['articleId'],
      params: { missing: true },
    })
    .refine((it) => it.mode !== 'url' || it.url !== null, {
      message: 'Enter a URL.',
      path: ['url'],
      params: { missing: true },
    })
    .refine((it) => it.mode !== 'url' || it.label !== '', {
      message: 'Enter a link text.',
      path: ['label'],
      params: { missing: true },
    }),
})

type RelatedArticleBlock = z.infer<typeof schema>

export const relatedArticle = defineBlock<RelatedArticleBlock, { link: ResolvedLink }>({
  type: 'relatedArticle',
  version: 1,
  label: 'Also read',
  hint: 'One related article between sections',
  group: 'Site content',
  keywords: 'related',
  schema,
  blank: (id) => ({
    type: 'relatedArticle',
    attrs: { id, version: 1, mode: 'automatic', articleId: null, url: null, label: '' },
  }),
  fieldModes: { articleId: ['article'], url: ['url'], label: ['article', 'url'] },
  summary: ({ attrs }) => attrs.label,
  text: () => '',
  references: ({ attrs }) => refer('related', 'ARTICLE', attrs.articleId),
  needs: ({ attrs }) => (attrs.mode === 'automatic' ? ['newestArticles'] : []),
  resolve: ({ attrs }, library) => {
    if (attrs.mode === 'url') {
      return attrs.url ? { link: { label: attrs.label, href: attrs.url, sponsored: false } } : null
    }
    const article =
      attrs.mode === 'article' ? library.article(attrs.articleId) : library.nextArticle()
    if (!article) return null
    library.markAsShown(article)
    return { link: { label: attrs.label || article.title, href: article.href, sponsored: false } }
  },
})
