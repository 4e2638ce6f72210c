import type { ReactNode } from 'react'
import { Icon } from '#components/ui/icon.tsx'

/**
 * A question that unfolds. The anchor is on the answer inside, so that browsers unfold it for a deep
 * link by themselves.
 */
export function FaqItem({
  slug,
  question,
  number,
  headingLevel = 3,
  open = false,
  children,
}: {
  slug: string
  question: string
  number?: number | null
  headingLevel?: 2 | 3 | 4
  open?: boolean
  children: ReactNode
}) {
  const Heading = `h${headingLevel}` as const
  return (
    <details className="faq" open={open}>
      <summary>
        {number && <span className="faq-number">{number}.</span>}
        <Heading className="faq-question">{question}</Heading>
        <Icon name="chevron" />
      </summary>
      <div className="faq-answer prose" id={slug}>
        {children}
      </div>
    </details>
  )
}
