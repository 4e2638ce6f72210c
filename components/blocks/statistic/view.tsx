import type { DrawnBlockOf } from '#lib/reading/drawn.ts'
import { CitationText } from '../citation.tsx'

export function StatisticView({ block }: DrawnBlockOf<'statistic'>) {
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
