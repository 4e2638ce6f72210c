import { FaqItem } from '#components/faqs/faq-item.tsx'
import { Island } from '#components/site/island.tsx'
import { faqSectionAnchor } from '#lib/blocks/faq-section.ts'
import type { ResolvedBlockOf } from '#lib/blocks/resolved-block.ts'
import type { ViewContext } from '../block-page-context.ts'

export function FaqSectionView({
  block,
  faqs,
  renderBlocks,
}: ResolvedBlockOf<'faqSection'> & Pick<ViewContext, 'renderBlocks'>) {
  const { id, title, numbered } = block.attrs
  return (
    <section className="faq-section" aria-labelledby={faqSectionAnchor(id)}>
      <h2 id={faqSectionAnchor(id)}>{title}</h2>
      <div className="faq-list">
        {faqs.map((it, index) => (
          <FaqItem
            key={it.id}
            slug={it.slug}
            question={it.question}
            number={numbered ? index + 1 : null}
          >
            {renderBlocks(it.answer)}
          </FaqItem>
        ))}
      </div>
      <Island name="faq-link" />
    </section>
  )
}
