import type { Citation } from '#lib/blocks/fields.ts'
import { longDate } from '#lib/format/dates.ts'
import { Link } from './link.tsx'

export function CitationText({ source }: { source: Citation }) {
  const rest = [source.publisher, source.asOf && `as of ${longDate(new Date(source.asOf))}`]
  return (
    <>
      {source.url ? <Link href={source.url}>{source.title}</Link> : source.title}
      {rest.filter(Boolean).map((it) => `, ${it}`)}
    </>
  )
}
