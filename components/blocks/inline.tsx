import { Fragment, type ReactNode } from 'react'
import type { Inline, InlineNode, Mark } from '#lib/blocks/inline.ts'
import { Link } from './link.tsx'

/** Renders inline text with its marks; all links must be resolved. */
export function InlineText({ inline }: { inline: Inline | undefined }) {
  return (inline ?? []).map((node, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: text has no other identity, and is never moved
    <Fragment key={index}>{renderNode(node)}</Fragment>
  ))
}

function renderNode(node: InlineNode): ReactNode {
  if (node.type === 'hardBreak') return <br />
  return (node.marks ?? []).reduceRight<ReactNode>(wrapInMark, node.text)
}

function wrapInMark(children: ReactNode, mark: Mark): ReactNode {
  switch (mark.type) {
    case 'bold':
      return <strong>{children}</strong>
    case 'italic':
      return <em>{children}</em>
    case 'code':
      return <code>{children}</code>
    case 'link':
      return 'href' in mark.attrs ? (
        <Link href={mark.attrs.href} sponsored={mark.attrs.sponsored ?? false}>
          {children}
        </Link>
      ) : (
        children
      )
  }
}
