import type { JsonLdNode } from './structured-data.ts'

/** Structured data, equal to the visible content. “<” is escaped, so it cannot end the element. */
export function JsonLd({ nodes }: { nodes: readonly JsonLdNode[] }) {
  const data = { '@context': 'https://schema.org', '@graph': nodes }
  const json = JSON.stringify(data).replaceAll('<', '\\u003c')
  // biome-ignore lint/security/noDangerouslySetInnerHtml: a script's text is not escaped by React; “<” is above
  return <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: json }} />
}
