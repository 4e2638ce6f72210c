import { Notice } from '#components/ui/notice.tsx'
import type { ResolvedBlockOf } from '#lib/blocks/resolved-block.ts'
import { InlineText } from '../inline.tsx'

const names = { note: 'Note', tip: 'Tip', warning: 'Warning', example: 'Example' } as const

export function CalloutView({ block }: ResolvedBlockOf<'callout'>) {
  const { tone, title, paragraphs } = block.attrs
  return (
    <div className="callout">
      <Notice tone={tone} title={title || names[tone]}>
        {paragraphs.map((it, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: paragraphs have no other identity
          <p key={index}>
            <InlineText inline={it} />
          </p>
        ))}
      </Notice>
    </div>
  )
}
