import type { ResolvedBlockOf } from '#lib/blocks/resolved-block.ts'
import { CitationText } from '../citation.tsx'

export function StatisticView({ block }: ResolvedBlockOf<'statistic'>) {
  const { value, label, source } = block.attrs
  return (
    <figure className="statistic">
      <p className="statistic-words">
        <strong className="statistic-value">{value}</strong> <span>{label}</span>
      </p>
      <figcaption>
        Source: <CitationText source={source} />
      </figcaption>
    </figure>
  )
}
