import { z } from 'zod'
import { defineBlock } from './block.ts'
import { blockAttrs, choice, optionalWord } from './fields.ts'
import { linkAddress } from './inline.ts'

const schema = z.strictObject({
  type: z.literal('relatedArticle'),
  attrs: blockAttrs(1, {
    mode: choice('Which', ['article', 'url', 'automatic']),
    articleId: z
      .uuid()
      .nullable()
      .meta({ label: 'Article', control: 'reference', kind: 'ARTICLE' }),
    url: linkAddress.nullable().meta({ label: 'or address' }),
    label: optionalWord('Other wording', 200),
  }).refine(
    (it) =>
      (it.mode === 'article' && it.articleId !== null) ||
      (it.mode === 'url' && it.url !== null && it.label !== '') ||
      it.mode === 'automatic',
    {
      message: 'Choose the article, or give an address with its wording.',
      path: ['articleId'],
      params: { missing: true },
    },
  ),
})

export type RelatedArticleBlock = z.infer<typeof schema>

export const relatedArticle = defineBlock<RelatedArticleBlock>({
  type: 'relatedArticle',
  version: 1,
  label: 'Also read',
  hint: 'One related article between sections',
  schema,
  blank: (id) => ({
    type: 'relatedArticle',
    attrs: { id, version: 1, mode: 'automatic', articleId: null, url: null, label: '' },
  }),
  text: () => '',
  references: ({ attrs }) =>
    attrs.articleId ? [{ role: 'related', kind: 'ARTICLE', id: attrs.articleId }] : [],
})
