import { z } from 'zod'
import { refer } from '#lib/content-kind.ts'
import { requiredText } from '#lib/forms/text-fields.ts'
import { defineBlock } from './block.ts'
import { blockSchema, contentReference, flag } from './fields.ts'
import type { ResolvedFaq } from './resolved-block.ts'

const schema = blockSchema('faqSection', {
  title: requiredText('Title', 160),
  numbered: flag('Number the questions'),
  items: z
    .array(
      z.strictObject({
        faqId: contentReference('Question', 'FAQ'),
        /** This page's own wording of the question; null: the FAQ's. */
        question: requiredText('Question on this page', 300).nullable(),
      }),
    )
    .max(40)
    .refine((items) => new Set(items.map((it) => it.faqId)).size === items.length, {
      message: 'This section contains the same question twice.',
    })
    .meta({ label: 'Questions' }),
})

/** Id of the heading of a section of FAQs on the page. */
export const faqSectionAnchor = (blockId: string): string => `faqs-${blockId}`

type FaqSectionBlock = z.infer<typeof schema>

export const faqSection = defineBlock<FaqSectionBlock, { faqs: ResolvedFaq[] }>({
  type: 'faqSection',
  version: 1,
  label: 'FAQs',
  hint: 'Shared FAQs in any order',
  group: 'Site content',
  keywords: 'faq',
  schema,
  blank: (id) => ({
    type: 'faqSection',
    attrs: { id, version: 1, title: 'Questions', numbered: true, items: [] },
  }),
  text: () => '',
  references: ({ attrs }) => refer('faq', 'FAQ', ...attrs.items.map((it) => it.faqId)),
  lint: ({ attrs }) =>
    attrs.items.length === 0
      ? [{ severity: 'warning', message: 'This section has no questions yet.' }]
      : [],
  resolve: ({ attrs }, library) => {
    const faqs = library.faqs(attrs.items)
    return faqs.length > 0 ? { faqs } : null
  },
})
