import { FaqItem } from '#components/faqs/faq-item.tsx'
import { Island } from '#components/site/island.tsx'
import type { DrawnBlockOf } from '#lib/reading/drawn.ts'
import { DrawBlocks } from '../draw-blocks.tsx'
import type { PageOfBlocks } from '../page-of-blocks.ts'

export function FaqSectionView({
  block,
  faqs,
  page,
}: DrawnBlockOf<'faqSection'> & { page: PageOfBlocks }) {
  const { id, title, numbered } = block.attrs
  return (
    <section className="faq-section" aria-labelledby={`faqs-${id}`}>
      <h2 id={`faqs-${id}`}>{title}</h2>
      <div className="faq-list">
        {faqs.map((it, index) => (
          <FaqItem
            key={it.id}
            slug={it.slug}
            question={it.question}
            number={numbered ? index + 1 : null}
          >
            <DrawBlocks blocks={it.answer} page={page} />
          </FaqItem>
        ))}
      </div>
      <Island name="faq-link" />
    </section>
  )
}
